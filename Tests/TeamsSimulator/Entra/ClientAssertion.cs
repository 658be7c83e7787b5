using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator.Tokens;

namespace CoEBot.TeamsSimulator.Entra;

/// <summary>Judges the token that a client sends in place of a secret: one that it signed with its certificate, or one of an identity that it is trusted for.</summary>
internal sealed class ClientAssertion(EntraRegistration registration, SigningKey entra)
{
    /// <summary>Null where it is good.</summary>
    public EntraError? WhyNot(Jwt? assertion) => assertion switch
    {
        null => EntraError.BrokenAssertion,
        _ when !IsItsTime(assertion.Claims) => EntraError.NotItsTime,
        { Header: var header } when header.ContainsKey("x5t#S256") || header.ContainsKey("x5t") => WhyNotByCertificate(assertion),
        _ => WhyNotByIdentity(assertion),
    };

    private EntraError? WhyNotByCertificate(Jwt assertion)
    {
        if (registration.Certificates.FirstOrDefault(certificate => IsNamed(assertion.Header, certificate)) is not { } certificate)
            return EntraError.UnknownCertificate;
        using var key = certificate.GetRSAPublicKey()!;
        return !key.VerifyData(assertion.Signed, assertion.Signature, HashAlgorithmName.SHA256, PaddingOf(assertion.Header)) ? EntraError.WrongSignature
            : Text(assertion.Claims, "iss") != registration.AppId || Text(assertion.Claims, "sub") != registration.AppId ? EntraError.NotFromTheClient
            : Text(assertion.Claims, "aud") != $"https://{registration.Cloud.Host}/{registration.TenantId}/oauth2/v2.0/token" ? EntraError.WrongAudience
            : null;
    }

    /// <summary>The identity's token was signed by Entra itself.</summary>
    private EntraError? WhyNotByIdentity(Jwt assertion) =>
        !entra.Verifies(assertion.Signed, assertion.Signature) ? EntraError.WrongSignature
        : Text(assertion.Claims, "aud") != registration.Cloud.ExchangeAudience ? EntraError.WrongAudience
        : !registration.TrustsIdentity || Text(assertion.Claims, "sub") != registration.Identity?.PrincipalId ? EntraError.NotTrusted
        : null;

    private bool IsItsTime(JsonObject claims)
    {
        var now = registration.Clock.GetUtcNow().ToUnixTimeSeconds();
        return Seconds(claims, "exp") > now && (Seconds(claims, "nbf") ?? now) <= now + 300;
    }

    /// <summary>Microsoft's client library writes its dates as text.</summary>
    private static long? Seconds(JsonObject claims, string name) =>
        long.TryParse(claims[name]?.ToString(), CultureInfo.InvariantCulture, out var seconds) ? seconds : null;

    private static bool IsNamed(JsonObject header, X509Certificate2 certificate) =>
        Text(header, "x5t#S256") == Base64Url.EncodeToString(certificate.GetCertHash(HashAlgorithmName.SHA256))
        || Text(header, "x5t") == Base64Url.EncodeToString(certificate.GetCertHash(HashAlgorithmName.SHA1));

    private static RSASignaturePadding PaddingOf(JsonObject header) =>
        Text(header, "alg") == "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;

    private static string? Text(JsonObject part, string name) => part[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
