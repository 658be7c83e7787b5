using System.Globalization;
using CoEBot.Center;

namespace CoEBot.Tests.Center;

public sealed class WorkCalendarTests
{
    private static readonly Department Engineering = new() { Key = "engineering", Name = "Engineering", TimeZone = "Europe/Berlin", Holidays = [new(2026, 12, 25)] };

    private static readonly WorkCalendar Berlin = WorkCalendar.Of(Engineering);

    [TestCase("2026-11-27T15:30:00Z", 1, ExpectedResult = "2026-11-30 08:30", TestName = "Half an hour is left on Friday, half comes on Monday")]
    [TestCase("2026-11-27T15:00:00Z", 1, ExpectedResult = "2026-11-27 16:00", TestName = "What fits before the weekend ends at its beginning")]
    [TestCase("2026-11-28T12:00:00Z", 0, ExpectedResult = "2026-11-28 12:00", TestName = "No time at all passes at once")]
    [TestCase("2026-12-24T15:00:00Z", 2, ExpectedResult = "2026-12-28 09:00", TestName = "A holiday and a weekend pass without work")]
    [TestCase("2026-10-23T14:00:00Z", 2, ExpectedResult = "2026-10-26 09:00", TestName = "Over the weekend the clocks went back: nine in Berlin is now eight in London")]
    public string Ends_after_working_time(string start, int hours) => Shown(Berlin.Add(Moment(start), TimeSpan.FromHours(hours)));

    [Test]
    public void An_hour_shown_twice_counts_twice_and_one_skipped_does_not_count()
    {
        var nights = new WorkCalendar(Engineering.Zone, new() { Days = [DayOfWeek.Sunday], From = new(1, 0), To = new(4, 0) }, []);
        Assert.Multiple(() =>
        {
            Assert.That(nights.Between(Moment("2026-10-25T00:00:00Z").AddHours(-6), Moment("2026-10-25T12:00:00Z")), Is.EqualTo(TimeSpan.FromHours(4)));
            Assert.That(nights.Between(Moment("2026-03-29T00:00:00Z").AddHours(-6), Moment("2026-03-29T12:00:00Z")), Is.EqualTo(TimeSpan.FromHours(2)));
        });
    }

    [Test]
    public void A_department_without_any_hours_works_the_whole_week()
    {
        var never = WorkCalendar.Of(Engineering with { Hours = new() { Days = [], From = new(9, 0), To = new(17, 0) } });
        var saturday = Moment("2026-11-28T02:00:00Z");
        Assert.That(never.Add(saturday, TimeSpan.FromHours(30)), Is.EqualTo(saturday.AddHours(30)));
    }

    [Test]
    public void Nothing_goes_on_beyond_the_horizon()
    {
        var now = Moment("2026-11-28T02:00:00Z");
        var holidays = Enumerable.Range(0, 4000).Select(day => new DateOnly(2026, 11, 1).AddDays(day));
        var resting = WorkCalendar.Of(Engineering with { Holidays = [.. holidays] });
        Assert.Multiple(() =>
        {
            Assert.That(Berlin.Add(now, TimeSpan.MaxValue), Is.EqualTo(now + WorkCalendar.Horizon));
            Assert.That(resting.Add(now, TimeSpan.FromHours(1)), Is.EqualTo(now + WorkCalendar.Horizon));
            Assert.That(resting.NextOpening(now), Is.EqualTo(now + WorkCalendar.Horizon));
            Assert.That(() => Berlin.Add(DateTimeOffset.MaxValue, TimeSpan.MaxValue), Throws.Nothing);
            Assert.That(() => Berlin.Between(DateTimeOffset.MinValue, DateTimeOffset.MaxValue), Throws.Nothing);
        });
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static string Shown(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
