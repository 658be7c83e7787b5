namespace CoEBot.TeamsSimulator.Limits;

/// <summary>At most so many operations in any stretch of time of this length, wherever it begins.</summary>
public sealed record RateWindow(int Most, TimeSpan Period);

/// <summary>
/// How much a bot may ask for (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit, checked 2026-11-22).
/// The defaults are Microsoft's; change them by <c>with</c>.
/// </summary>
public sealed record RateLimits
{
    /// <summary>As Microsoft states them.</summary>
    public static RateLimits Documented { get; } = new();

    /// <summary>Whatever is asked for is let in.</summary>
    public static RateLimits None { get; } = new() { PerThread = [], PerTenant = [] };

    /// <summary>For what the bot writes in one thread: sends, replies, updates, deletions, and what it creates there.</summary>
    public IReadOnlyList<RateWindow> PerThread { get; init; } =
    [
        new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1)),
    ];

    /// <summary>Reads of a thread (its roster, its team) have windows of their own, so many times as wide.</summary>
    public int ReadsPerWrite { get; init; } = 2;

    /// <summary>For everything that one app asks for in one tenant.</summary>
    public IReadOnlyList<RateWindow> PerTenant { get; init; } = [new(50, TimeSpan.FromSeconds(1))];

    /// <summary>
    /// Microsoft's thread is a chat or a whole channel. Where true, each of a channel's conversations (<c>;messageid=</c>) has windows of its own,
    /// and the channel's count only what is created there.
    /// </summary>
    public bool ChannelConversationsCountAlone { get; init; }

    /// <summary>Whether a refusal says in <c>Retry-After</c> when to come back; the documentation says that it may not.</summary>
    public bool TellsWhen { get; init; } = true;
}
