using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace CoEBot.TeamsSimulator.Tokens;

/// <summary>An RSA key of 2048 bits, and the channels it is endorsed for.</summary>
internal sealed class SigningKey(params string[] endorsements) : IDisposable
{
    private readonly RSA _rsa = RSA.Create(keySizeInBits: 2048);

    public string Id { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(20));

    public byte[] PublicKey => _rsa.ExportSubjectPublicKeyInfo();

    public byte[] Sign(byte[] data) => _rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <summary>As an element of <c>keys</c>. The endorsements are Bot Framework's own addition to RFC 7517.</summary>
    public JsonObject ToJsonWebKey()
    {
        var parameters = _rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
            ["endorsements"] = new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]),
        };
    }

    public void Dispose() => _rsa.Dispose();
}
