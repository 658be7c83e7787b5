using CoEBot.TeamsSimulator.Limits;

namespace CoEBot.TeamsSimulator;

/// <summary>What the simulated Teams starts with. The defaults are those of the demo Center; change them by <c>with</c>.</summary>
public sealed record SimulatedTenant
{
    /// <summary>The demo as it stands.</summary>
    public static SimulatedTenant Demo { get; } = new();

    /// <summary>The organization that hosts the team and its people.</summary>
    public string TenantId { get; init; } = "11111111-1111-1111-1111-111111111111";

    /// <summary>The bot's Entra application: the audience of every token.</summary>
    public string AppId { get; init; } = "coe-bot";

    /// <summary>The bot's display name, as mentions show it.</summary>
    public string BotName { get; init; } = "CoE Bot";

    /// <summary>The bot's account in conversations.</summary>
    public string BotId => $"28:{AppId}";

    /// <summary>The one team; the app is installed in it.</summary>
    public SimulatedTeam Team { get; init; } = new(
        "19:team@thread.tacv2", "CoE Team", "00000000-0000-0000-0000-0000000000f1",
        [new("19:team@thread.tacv2", Name: null), new("19:engineering@thread.tacv2", "Engineering")]);

    /// <summary>Members of the team, each with the app installed for themselves.</summary>
    public IReadOnlyList<SimulatedPerson> People { get; init; } =
    [
        DemoPerson(1, "Ana Author"), DemoPerson(2, "Ben Advocate"), DemoPerson(3, "Cleo Communicator"),
        DemoPerson(4, "Sam Strategist"), DemoPerson(5, "Olga Owner"), DemoPerson(6, "Mia Marketing"),
    ];

    /// <summary>Stamps activities, dates tokens and measures the rate of requests; give the bot's own clock where a test moves it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Which bearer tokens of the bot are good, such as those that Entra gave out; null asks for none.</summary>
    public Func<string, bool>? AcceptsToken { get; init; }

    /// <summary>The one host (without a port) at which the bot may ask, another gets 403 InvalidBotApiHost; null serves any.</summary>
    public string? ApiHost { get; init; }

    /// <summary>How much the bot may ask for; <see cref="RateLimits.None"/> for a test that asks for more than Teams would stand.</summary>
    public RateLimits RateLimits { get; init; } = RateLimits.Documented;

    private static SimulatedPerson DemoPerson(int number, string name) => new(
        $"29:{name.Split(' ')[0].ToLowerInvariant()}", name,
        $"00000000-0000-0000-0000-0000000000a{number}", "11111111-1111-1111-1111-111111111111");
}

/// <summary>A team and its channels. <paramref name="Id"/> is also the id of its General channel.</summary>
public sealed record SimulatedTeam(string Id, string Name, string AadGroupId, IReadOnlyList<SimulatedChannel> Channels);

/// <summary>A channel; General has no <paramref name="Name"/>.</summary>
public sealed record SimulatedChannel(string Id, string? Name);
