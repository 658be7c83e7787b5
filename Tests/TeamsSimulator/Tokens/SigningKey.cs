using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace CoEBot.TeamsSimulator.Tokens;

/// <summary>An RSA key of 2048 bits, and the channels it is endorsed for. It holds numbers, no handle, so nobody has to dispose of it.</summary>
internal sealed class SigningKey(params string[] endorsements)
{
    private readonly RSAParameters _parameters = NewParameters();

    public string Id { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(20));

    public byte[] PublicKey
    {
        get
        {
            using var rsa = RSA.Create(_parameters);
            return rsa.ExportSubjectPublicKeyInfo();
        }
    }

    public byte[] Sign(byte[] data)
    {
        using var rsa = RSA.Create(_parameters);
        return rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    public bool Verifies(byte[] data, byte[] signature)
    {
        using var rsa = RSA.Create(_parameters);
        return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <summary>As an element of <c>keys</c>. The endorsements are Bot Framework's own addition to RFC 7517.</summary>
    public JsonObject ToJsonWebKey() => new()
    {
        ["kty"] = "RSA",
        ["use"] = "sig",
        ["kid"] = Id,
        ["n"] = Base64Url.EncodeToString(_parameters.Modulus),
        ["e"] = Base64Url.EncodeToString(_parameters.Exponent),
        ["endorsements"] = new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]),
    };

    private static RSAParameters NewParameters()
    {
        using var rsa = RSA.Create(keySizeInBits: 2048);
        return rsa.ExportParameters(includePrivateParameters: true);
    }
}
