namespace CoEBot.Teams.Authentication;

/// <summary>
/// A cloud's addresses and names (https://learn.microsoft.com/azure/bot-service/bot-service-resources-faq-security, checked 2026-11-22; Graph's:
/// https://learn.microsoft.com/graph/deployments, checked 2026-11-25).
/// </summary>
/// <param name="OpenIdMetadata">Where the channel's signing keys are published.</param>
/// <param name="Issuer">Who signs the channel's tokens.</param>
/// <param name="Scope">What the bot's own token is for.</param>
/// <param name="Authority">Where the bot gets it.</param>
/// <param name="FederatedAudience">The audience of a managed identity's token that stands in for a secret.</param>
/// <param name="Graph">Where Microsoft Graph is, and what a token for it is for.</param>
/// <param name="ServiceHosts">The only hosts that ever see the bot's token.</param>
public sealed record CloudEndpoints(
    Uri OpenIdMetadata, string Issuer, string Scope, Uri Authority, string FederatedAudience, Uri Graph, IReadOnlyList<string> ServiceHosts)
{
    public static CloudEndpoints Of(BotCloud cloud) => cloud switch
    {
        BotCloud.GccHigh => Government("https://graph.microsoft.us/", "smba.infra.gov.teams.microsoft.us"),
        BotCloud.Dod => Government("https://dod-graph.microsoft.us/", "smba.infra.dod.teams.microsoft.us"),
        BotCloud.Gcc => Public("smba.infra.gcc.teams.microsoft.com"),
        _ => Public("smba.trafficmanager.net", "smba.onyx.prod.teams.trafficmanager.net"),
    };

    private static CloudEndpoints Public(params string[] hosts) => new(
        new("https://login.botframework.com/v1/.well-known/openidconfiguration"), "https://api.botframework.com",
        "https://api.botframework.com/.default", new("https://login.microsoftonline.com/"), "api://AzureADTokenExchange/.default", new("https://graph.microsoft.com/"), hosts);

    private static CloudEndpoints Government(string graph, params string[] hosts) => new(
        new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"), "https://api.botframework.us",
        "https://api.botframework.us/.default", new("https://login.microsoftonline.us/"), "api://AzureADTokenExchangeUSGov/.default", new(graph), hosts);
}
