using System.Collections.Immutable;
using CoEBot.TeamsSimulator;

namespace CoEBot.Tests.Infrastructure;

/// <summary>What a bot of the tests is started with: the host's environment, and configuration by ASP.NET Core's keys.</summary>
internal sealed record BotSettings(string Environment, ImmutableDictionary<string, string> Values)
{
    /// <summary>The service URL of signed activities: one that the public cloud trusts. <c>SignedBot</c> leads its requests to the simulator.</summary>
    public const string TrustedServiceUrl = "https://smba.trafficmanager.net/amer/";

    private static readonly ImmutableDictionary<string, string> Common = ImmutableDictionary.CreateRange<string, string>(
    [
        new("Bot:AppId", SimulatedTenant.Demo.AppId),
        new("Bot:TenantId", SimulatedTenant.Demo.TenantId),
        new("Center:File", "Local/demo-center.json"),
        new("Center:Owners:0", "00000000-0000-0000-0000-0000000000a5"),
        new("Local:Tools", "false"),
        // As they come, at any hour: the tests of the pace set their own.
        new("Pace:MostADay", "1000"),
        new("Pace:QuietFrom", "00:00"),
        new("Pace:QuietTo", "00:00"),
        new("Outbox:HintDelay", "00:00:01"),
        new("Outbox:Poll", "00:00:00.2"),
        new("Outbox:Lease", "00:00:05"),
        new("Due:Poll", "00:00:00.2"),
        new("Due:Lease", "00:00:05"),
        new("Logging:LogLevel:Default", "Error"),
        new("Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks", "None"),
    ]);

    /// <summary>Without tokens, as on a developer's machine; on the run's Azurite, with tables that nobody else has.</summary>
    public static async Task<BotSettings> AnonymousAsync() => new BotSettings("Development", Common)
        .With("Bot:AllowAnonymous", "true").On((await Azurite.OfTheRunAsync()).ConnectionString);

    /// <summary>With tokens on both ways, as in production.</summary>
    public static async Task<BotSettings> SignedAsync(SimulatedTeams teams) => new BotSettings("Production", Common)
        .With("Bot:OpenIdMetadata", teams.SigningAuthority.OpenIdMetadata.AbsoluteUri)
        .With("Bot:Credential", "ClientSecret").With("Bot:ClientSecret", "of no use to anybody")
        .On((await Azurite.OfTheRunAsync()).ConnectionString);

    public BotSettings With(string key, string value) => this with { Values = Values.SetItem(key, value) };

    public BotSettings Without(string key) => this with { Values = Values.Remove(key) };

    /// <summary>On this storage, with a fresh prefix.</summary>
    public BotSettings On(string connectionString) => With("Storage:ConnectionString", connectionString).With("Storage:TablePrefix", Azurite.NewPrefix());
}
