using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator.Tokens;

namespace CoEBot.TeamsSimulator.Entra;

/// <summary>
/// <c>POST /{tenant}/oauth2/v2.0/token</c> for client credentials
/// (https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow), and the instance discovery that Microsoft's client library asks for.
/// </summary>
internal sealed class TokenEndpoint(SimulatedEntra entra, SigningKey key)
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private readonly EntraRegistration _registration = entra.Registration;
    private readonly ClientAssertion _assertions = new(entra.Registration, key);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/{tenant}/oauth2/v2.0/token", GiveAsync);
        routes.MapGet("/common/discovery/instance", () => Json(200, Discovery));
    }

    private async Task<IResult> GiveAsync(string tenant, HttpRequest http)
    {
        var form = await http.ReadFormAsync();
        var asked = form.ToDictionary(field => field.Key, field => field.Value.ToString());
        var assertion = asked.TryGetValue("client_assertion", out var sent) ? Jwt.Read(sent) : null;
        var error = entra.NextFailure() is { } status ? EntraError.Busy(status) : WhyNot(tenant, asked, assertion);
        entra.Note(new EntraRequest(http.Host.Host, tenant, asked, assertion?.Header, assertion?.Claims, error));
        return error is null
            ? Json(200, new JsonObject
            {
                ["token_type"] = "Bearer",
                ["expires_in"] = (long)entra.Lifetime.TotalSeconds,
                ["ext_expires_in"] = (long)entra.Lifetime.TotalSeconds,
                ["access_token"] = entra.Issue(ResourceOf(asked)!, _registration.AppId).Token,
            })
            : Json(error.Status, error.ToJson(_registration.Clock.GetUtcNow()));
    }

    private EntraError? WhyNot(string tenant, Dictionary<string, string> asked, Jwt? assertion) =>
        tenant != _registration.TenantId ? EntraError.UnknownTenant(tenant)
        : asked.GetValueOrDefault("client_id") is var app && app != _registration.AppId ? EntraError.UnknownApplication(app)
        : asked.GetValueOrDefault("grant_type") is var grant && grant != "client_credentials" ? EntraError.UnsupportedGrant(grant)
        : asked.TryGetValue("client_secret", out var secret) ? (secret == _registration.Secret ? WhyNotFor(asked) : EntraError.WrongSecret)
        : asked.GetValueOrDefault("client_assertion_type") != AssertionType ? EntraError.NoCredential
        : _assertions.WhyNot(assertion) ?? WhyNotFor(asked);

    /// <summary>Client libraries add OpenID's own scopes, which mean nothing here.</summary>
    private string? ResourceOf(Dictionary<string, string> asked)
    {
        var scopes = asked.GetValueOrDefault("scope", "").Split(' ');
        return _registration.Cloud.Resources.FirstOrDefault(resource => scopes.Contains($"{resource}/.default"));
    }

    private EntraError? WhyNotFor(Dictionary<string, string> asked) => ResourceOf(asked) is null ? EntraError.UnknownResource(asked.GetValueOrDefault("scope")) : null;

    private JsonObject Discovery => new()
    {
        ["tenant_discovery_endpoint"] = $"https://{_registration.Cloud.Host}/{_registration.TenantId}/v2.0/.well-known/openid-configuration",
        ["api-version"] = "1.1",
        ["metadata"] = new JsonArray(new JsonObject
        {
            ["preferred_network"] = _registration.Cloud.Host,
            ["preferred_cache"] = _registration.Cloud.Host,
            ["aliases"] = new JsonArray(_registration.Cloud.Host),
        }),
    };

    private static IResult Json(int status, JsonObject body) => Results.Content(body.ToJsonString(), "application/json; charset=utf-8", statusCode: status);
}
