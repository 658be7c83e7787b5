namespace CoEBot.Teams.Connector;

/// <summary>
/// When the next of many may go, so that no window of any length ever holds more than its count. Exact: it remembers the moment of each, as far back as the longest window
/// reaches, where the framework's sliding limiter counts by segments and lets nearly a segment too much through. Not for several threads at once.
/// </summary>
/// <param name="windows">All must hold.</param>
/// <param name="slack">Added to each window's span.</param>
internal sealed class SlidingWindows(IReadOnlyList<RateWindow> windows, TimeSpan slack)
{
    private readonly List<DateTimeOffset> _gone = [];
    private readonly int _most = windows.Max(window => window.Count);
    private readonly TimeSpan _longest = windows.Max(window => window.Span) + slack;
    private DateTimeOffset _pausedUntil = DateTimeOffset.MinValue;

    /// <summary>The earliest moment, not before <paramref name="now"/>, at which one more may go.</summary>
    public DateTimeOffset Next(DateTimeOffset now)
    {
        var next = Later(now, _pausedUntil);
        foreach (var window in windows)
        {
            // The one that leaves the window as the next enters it.
            if (_gone.Count >= window.Count) next = Later(next, _gone[^window.Count] + window.Span + slack);
        }

        return next;
    }

    /// <summary>Takes note that one goes at this moment, which is <see cref="Next"/> or later and not before the last one's.</summary>
    public void Note(DateTimeOffset at)
    {
        _gone.Add(at);
        // Now and then, so that it costs nothing on the average.
        if (_gone.Count > 2 * _most) _gone.RemoveRange(0, _gone.Count - _most);
    }

    /// <summary>Nothing goes before this moment: Teams asked for patience.</summary>
    public void Pause(DateTimeOffset until) => _pausedUntil = Later(_pausedUntil, until);

    /// <summary>Whether it remembers nothing any more that could hold somebody up.</summary>
    public bool IsIdle(DateTimeOffset now) => now >= _pausedUntil && (_gone.Count == 0 || now - _gone[^1] > _longest);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
