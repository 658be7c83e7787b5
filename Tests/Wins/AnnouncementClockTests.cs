using CoEBot.Center;
using CoEBot.Wins;

namespace CoEBot.Tests.Wins;

public sealed class AnnouncementClockTests
{
    private static readonly CenterDefinition Contoso = new()
    {
        Company = "Contoso",
        Departments =
        [
            new() { Key = "engineering", Name = "Engineering", Channel = "19:e@thread.tacv2", TimeZone = "Europe/Berlin" },
            new() { Key = "marketing", Name = "Marketing", Channel = "19:m@thread.tacv2", TimeZone = "America/New_York", Announcement = new(DayOfWeek.Monday, 9) },
            new() { Key = "homeless", Name = "Homeless" },
        ],
    };

    [TestCase("2026-11-27T13:59:00Z", ExpectedResult = "marketing 2026-W48", TestName = "A minute before its hour a department waits")]
    [TestCase("2026-11-27T14:00:00Z", ExpectedResult = "engineering 2026-W48", TestName = "At 15:00 in Berlin Engineering's is due, and Monday's is too old to catch up")]
    [TestCase("2026-11-30T08:00:00Z", ExpectedResult = "engineering 2026-W48", TestName = "After a weekend's downtime it is made up")]
    [TestCase("2026-12-01T15:00:00Z", ExpectedResult = "marketing 2026-W49", TestName = "Four days later nobody remembers that week")]
    public string Due_in_the_departments_own_time(string now) =>
        string.Join(", ", AnnouncementClock.Due(Contoso, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)).Select(due => $"{due.Department.Key} {due.Week}"));

    [Test]
    public void A_new_Center_says_nothing_of_the_weeks_before_it()
    {
        var friday = new DateTimeOffset(2026, 11, 27, 14, 0, 0, TimeSpan.Zero);
        Assert.Multiple(() =>
        {
            Assert.That(AnnouncementClock.Due(Contoso with { OpenedAt = friday.AddDays(1) }, friday.AddDays(2)), Is.Empty);
            Assert.That(AnnouncementClock.Due(Contoso with { OpenedAt = friday.AddDays(-1) }, friday.AddDays(2)), Has.Exactly(1).Items);
        });
    }

    [TestCase("2026-12-31", "2026-W53")]
    [TestCase("2027-01-03", "2026-W53")]
    [TestCase("2027-01-04", "2027-W01")]
    public void A_week_belongs_to_the_year_of_its_Thursday(string day, string week)
    {
        var found = AnnouncementWeek.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(found.ToString(), Is.EqualTo(week));
        Assert.That(AnnouncementWeek.Parse(week), Is.EqualTo(found));
    }

    [TestCase("2026-W54")]
    [TestCase("2025-W53")]
    [TestCase("2026-47")]
    [TestCase("week|x|2026-W47")]
    [TestCase(null)]
    public void What_is_no_week_is_none(string? text) => Assert.That(AnnouncementWeek.Parse(text), Is.Null);

    [Test]
    public void An_hour_that_the_clocks_skip_comes_with_the_next_that_exists()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        Assert.That(new AnnouncementHour(DayOfWeek.Sunday, 2).InWeekOf(new(2027, 3, 22), berlin), Is.EqualTo(new DateTimeOffset(2027, 3, 28, 3, 0, 0, TimeSpan.FromHours(2))));
    }
}
