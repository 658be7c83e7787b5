namespace CoEBot.Teams.Authentication;

/// <summary>A cloud's addresses and names (https://learn.microsoft.com/azure/bot-service/bot-service-resources-faq-security, checked 2026-11-22).</summary>
/// <param name="OpenIdMetadata">Where the channel's signing keys are published.</param>
/// <param name="Issuer">Who signs the channel's tokens.</param>
/// <param name="Scope">What the bot's own token is for.</param>
/// <param name="Authority">Where the bot gets it.</param>
/// <param name="FederatedAudience">The audience of a managed identity's token that stands in for a secret.</param>
/// <param name="ServiceHosts">The only hosts that ever see the bot's token.</param>
public sealed record CloudEndpoints(
    Uri OpenIdMetadata, string Issuer, string Scope, Uri Authority, string FederatedAudience, IReadOnlyList<string> ServiceHosts)
{
    public static CloudEndpoints Of(BotCloud cloud) => cloud switch
    {
        BotCloud.GccHigh => Government("smba.infra.gov.teams.microsoft.us"),
        BotCloud.Dod => Government("smba.infra.dod.teams.microsoft.us"),
        BotCloud.Gcc => Public("smba.infra.gcc.teams.microsoft.com"),
        _ => Public("smba.trafficmanager.net", "smba.onyx.prod.teams.trafficmanager.net"),
    };

    private static CloudEndpoints Public(params string[] hosts) => new(
        new("https://login.botframework.com/v1/.well-known/openidconfiguration"), "https://api.botframework.com",
        "https://api.botframework.com/.default", new("https://login.microsoftonline.com/"), "api://AzureADTokenExchange/.default", hosts);

    private static CloudEndpoints Government(params string[] hosts) => new(
        new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"), "https://api.botframework.us",
        "https://api.botframework.us/.default", new("https://login.microsoftonline.us/"), "api://AzureADTokenExchangeUSGov/.default", hosts);
}
