using CoEBot.Teams.Connector;
using CsCheck;

namespace CoEBot.Tests.Teams.Connector;

public sealed class SlidingWindowsTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyList<RateWindow> Documented =
        [new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1))];

    /// <summary>Small windows, so that all of them are met often.</summary>
    private static readonly Gen<IReadOnlyList<RateWindow>> Windows =
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 40]).Array[1, 3].Select(drawn => (IReadOnlyList<RateWindow>)[.. drawn.Select(one => new RateWindow(one.Item1, TimeSpan.FromMilliseconds(one.Item2 * 50)))]);

    [Test]
    public void No_window_ever_holds_more_than_its_count_and_nobody_waits_for_nothing() => Gen.Select(Windows, Gen.Int[0, 120].Array[1, 60]).Sample((windows, gaps) =>
    {
        var (line, gone, now) = (new SlidingWindows(windows, TimeSpan.Zero), new List<DateTimeOffset>(), Start);
        foreach (var gap in gaps)
        {
            now = Max(now, gone.LastOrDefault()) + TimeSpan.FromMilliseconds(gap);
            var next = line.Next(now);
            Assert.That(Fits(gone, windows, next), "one too many");
            if (next > now) Assert.That(Fits(gone, windows, next - TimeSpan.FromTicks(1)), Is.False, "it could have gone before");
            line.Note(next);
            gone.Add(next);
        }
    }, iter: 2000);

    [TestCase(7, 0)]
    [TestCase(8, 1000)]
    [TestCase(9, 2000)]
    [TestCase(16, 3000)]
    [TestCase(60, 14_000)]
    [TestCase(61, 30_000)]
    [TestCase(1800, 884_000)]
    [TestCase(1801, 3_600_000)]
    public void A_crowd_goes_as_fast_as_teams_allows_a_thread(int number, int milliseconds)
    {
        var line = new SlidingWindows(Documented, TimeSpan.Zero);
        for (var sent = 1; sent < number; sent++) line.Note(line.Next(Start));
        Assert.That(line.Next(Start) - Start, Is.EqualTo(TimeSpan.FromMilliseconds(milliseconds)));
    }

    [Test]
    public void A_pause_holds_everybody_up_and_is_never_shortened()
    {
        var line = new SlidingWindows(Documented, TimeSpan.Zero);
        line.Pause(Start.AddSeconds(9));
        line.Pause(Start.AddSeconds(3));
        Assert.That(line.Next(Start), Is.EqualTo(Start.AddSeconds(9)));
    }

    [Test]
    public void Slack_makes_each_window_longer()
    {
        var line = new SlidingWindows([new(1, TimeSpan.FromSeconds(1))], TimeSpan.FromMilliseconds(20));
        line.Note(Start);
        Assert.That(line.Next(Start), Is.EqualTo(Start.AddMilliseconds(1020)));
    }

    private static bool Fits(List<DateTimeOffset> gone, IReadOnlyList<RateWindow> windows, DateTimeOffset next) =>
        windows.All(window => gone.Count(moment => moment > next - window.Span && moment <= next) < window.Count);

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
