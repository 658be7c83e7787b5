using CoEBot.Storage;

namespace CoEBot.Tests.Storage;

public sealed class WorkQueueTests
{
    [TestCase("-00:00:01", "00:00:00")]
    [TestCase("00:00:00", "00:00:00")]
    [TestCase("00:00:00.2", "00:00:01", Description = "the queue would drop the fraction, and show it at once")]
    [TestCase("00:00:02", "00:00:02")]
    [TestCase("2.12:00:00.5", "2.12:00:01")]
    [TestCase("30.00:00:00", "7.00:00:00", Description = "the queue refuses more")]
    public void A_hint_is_hidden_for_whole_seconds_and_for_a_week_at_the_most(string delay, string hidden) =>
        Assert.That(WorkQueue.Hidden(Span(delay)), Is.EqualTo(Span(hidden)));

    private static TimeSpan Span(string text) => TimeSpan.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
