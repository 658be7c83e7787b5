using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CoEBot.Teams.Connector;

/// <summary>
/// Section <c>Connector</c>: how much the bot asks of Teams, and how patient it is. The windows are Teams' own
/// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit, checked 2026-11-22); reads may be twice as many.
/// </summary>
public sealed class ConnectorOptions
{
    public const string Section = "Connector";

    /// <summary>Sends into one thread, by the window's length. Windows that are left empty are Teams' own.</summary>
    public IList<RateWindow> ThreadWindows { get; set; } = [];

    /// <summary>Requests of this process to the tenant in a second. Teams allows an app 50; where several replicas run, share them out. Far more is for measurements, where nobody counts.</summary>
    [Range(1, 1_000_000)]
    public int PerSecond { get; set; } = 50;

    /// <summary>Added to the app's window and to those of reads: what leaves here evenly arrives there less so.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:01")]
    public TimeSpan Slack { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>How long one try may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long all tries of one request may take together. A notice makes up to three requests, which must end within <c>Outbox:Lease</c>.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:03:00")]
    public TimeSpan Budget { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>Tries after the first.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 3;

    /// <summary>What has to wait for this or longer is given back to whoever can wait: the outbox.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How long nobody tries after most requests failed.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "00:05:00")]
    public TimeSpan Break { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>7 in a second, 8 in two, 60 in thirty, 1800 in an hour.</summary>
    internal IReadOnlyList<RateWindow> Windows => ThreadWindows.Count > 0
        ? [.. ThreadWindows]
        : [new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1))];
}

/// <summary>So many in any span of this length.</summary>
public sealed record RateWindow(int Count = 0, TimeSpan Span = default);

[OptionsValidator]
public sealed partial class ValidateConnectorOptions : IValidateOptions<ConnectorOptions>;

/// <summary>A window that lets nobody through, or has no length, is none.</summary>
public sealed class ValidateRateWindows : IValidateOptions<ConnectorOptions>
{
    public ValidateOptionsResult Validate(string? name, ConnectorOptions options) =>
        options.ThreadWindows.Any(window => window.Count < 1 || window.Span <= TimeSpan.Zero)
            ? ValidateOptionsResult.Fail("Each of Connector:ThreadWindows needs a Count of at least 1 and a Span longer than 00:00:00.")
            : ValidateOptionsResult.Success;
}
