using System.Globalization;
using System.Text.Json.Nodes;

namespace CoEBot.TeamsSimulator.Entra;

/// <summary>
/// The managed identity endpoint of App Service
/// (https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference): <c>GET ?api-version=2019-08-01&amp;resource&amp;client_id</c>.
/// </summary>
internal sealed class IdentityEndpoint(SimulatedEntra entra)
{
    public const string Path = "/msi/token";

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, Give);

    private IResult Give(HttpRequest http)
    {
        var asked = http.Query.ToDictionary(parameter => parameter.Key, parameter => parameter.Value.ToString());
        var error = WhyNot(http.Headers["X-IDENTITY-HEADER"].ToString(), asked);
        entra.Note(new EntraRequest(http.Host.Host, Tenant: null, asked, AssertionHeader: null, Assertion: null, error));
        if (error is not null)
            return Results.Content(new JsonObject { ["statusCode"] = error.Status, ["message"] = error.Message }.ToJsonString(), "application/json", statusCode: error.Status);

        var (token, expires) = entra.Issue(asked["resource"], entra.Registration.Identity!.PrincipalId);
        return Results.Content(
            new JsonObject
            {
                ["access_token"] = token,
                ["expires_on"] = expires.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                ["resource"] = asked["resource"],
                ["token_type"] = "Bearer",
                ["client_id"] = entra.Registration.Identity.ClientId,
            }.ToJsonString(),
            "application/json");
    }

    private EntraError? WhyNot(string header, Dictionary<string, string> asked) =>
        header != entra.IdentityHeader ? new(401, "unauthorized", 0, "The header X-IDENTITY-HEADER is wrong.")
        : asked.GetValueOrDefault("api-version") != "2019-08-01" ? new(400, "bad_request", 0, "The api-version is not known.")
        : !asked.ContainsKey("resource") ? new(400, "bad_request", 0, "The resource is missing.")
        : entra.Registration.Identity is not { } identity || asked.GetValueOrDefault("client_id") is { } wanted && wanted != identity.ClientId
            ? new(400, "bad_request", 0, "No User Assigned or Delegated Managed Identity found for specified ClientId/ResourceId/PrincipalId.")
            : null;
}
