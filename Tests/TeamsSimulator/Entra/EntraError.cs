using System.Globalization;
using System.Text.Json.Nodes;

namespace CoEBot.TeamsSimulator.Entra;

/// <summary>
/// A refusal of the token endpoint (https://learn.microsoft.com/entra/identity-platform/reference-error-codes, checked 2026-11-22).
/// </summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Error">As OAuth names it.</param>
/// <param name="Code">Digits after <c>AADSTS</c>.</param>
/// <param name="Message">What Entra says to it.</param>
public sealed record EntraError(int Status, string Error, int Code, string Message)
{
    internal static EntraError UnknownTenant(string tenant) => new(400, "invalid_request", 90002, $"Tenant '{tenant}' not found.");

    internal static EntraError UnknownApplication(string? app) =>
        new(400, "unauthorized_client", 700016, $"Application with identifier '{app}' was not found in the directory.");

    internal static EntraError UnsupportedGrant(string? grant) => new(400, "unsupported_grant_type", 70003, $"The app requested an unsupported grant type '{grant}'.");

    internal static EntraError UnknownResource(string? scope) =>
        new(400, "invalid_resource", 500011, $"The resource principal of '{scope}' was not found in the tenant.");

    internal static EntraError NoCredential { get; } =
        new(401, "invalid_client", 7000218, "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");

    internal static EntraError WrongSecret { get; } = new(401, "invalid_client", 7000215, "Invalid client secret provided.");

    internal static EntraError BrokenAssertion { get; } = new(401, "invalid_client", 50027, "JWT token is invalid or malformed.");

    internal static EntraError UnknownCertificate { get; } =
        new(401, "invalid_client", 700027, "The certificate with identifier used to sign the client assertion is not registered on application.");

    internal static EntraError WrongSignature { get; } = new(401, "invalid_client", 700027, "Client assertion failed signature validation.");

    internal static EntraError WrongAudience { get; } = new(401, "invalid_client", 700023, "Client assertion audience claim does not match Realm issuer.");

    internal static EntraError NotFromTheClient { get; } =
        new(401, "invalid_client", 700021, "Client assertion application identifier doesn't match 'client_id' parameter.");

    internal static EntraError NotItsTime { get; } = new(401, "invalid_client", 700024, "Client assertion is not within its valid time range.");

    internal static EntraError NotTrusted { get; } =
        new(401, "invalid_client", 700213, "No matching federated identity record found for presented assertion subject.");

    internal static EntraError Busy(int status) => new(status, "temporarily_unavailable", 90033, "A transient error has occurred. Please try again.");

    internal JsonObject ToJson(DateTimeOffset now)
    {
        var timestamp = now.ToString("u", CultureInfo.InvariantCulture);
        var (trace, correlation) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        return new JsonObject
        {
            ["error"] = Error,
            ["error_description"] = $"AADSTS{Code}: {Message} Trace ID: {trace} Correlation ID: {correlation} Timestamp: {timestamp}",
            ["error_codes"] = new JsonArray(Code),
            ["timestamp"] = timestamp,
            ["trace_id"] = trace,
            ["correlation_id"] = correlation,
            ["error_uri"] = $"https://login.microsoftonline.com/error?code={Code}",
        };
    }
}
