using CoEBot.Tests.Infrastructure;

namespace CoEBot.Load;

/// <summary>What a bot that is measured is started with.</summary>
internal static class LoadSettings
{
    private static readonly string[] OfTheTests = ["Outbox:HintDelay", "Outbox:Poll", "Outbox:Lease", "Due:Poll", "Due:Lease"];

    /// <summary>As it is shipped: without the impatience of the tests.</summary>
    public static BotSettings AsShipped(this BotSettings settings) => OfTheTests.Aggregate(settings, (rest, key) => rest.Without(key));

    /// <summary>Whoever plays many people with one pair of hands would be sent away.</summary>
    public static BotSettings WithoutInboundLimits(this BotSettings settings) => settings.With("Inbound:PersonBurst", "1000000").With("Inbound:TenantBurst", "1000000");

    /// <summary>As fast as settings let it be towards Teams, for measuring something else.</summary>
    public static BotSettings WithoutConnectorLimits(this BotSettings settings) => settings
        .With("Connector:ThreadWindows:0:Count", "1000000").With("Connector:ThreadWindows:0:Span", "00:00:01").With("Connector:PerSecond", "1000000").With("Connector:Slack", "00:00:00");
}
