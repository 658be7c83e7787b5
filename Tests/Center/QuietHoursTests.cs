using System.Globalization;
using CoEBot.Center;

namespace CoEBot.Tests.Center;

public sealed class QuietHoursTests
{
    [TestCase("20:00", "07:00", "2026-11-25 19:59", null)]
    [TestCase("20:00", "07:00", "2026-11-25 20:00", "2026-11-26 07:00")]
    [TestCase("20:00", "07:00", "2026-11-26 03:00", "2026-11-26 07:00")]
    [TestCase("20:00", "07:00", "2026-11-26 07:00", null)]
    [TestCase("12:00", "13:00", "2026-11-26 12:30", "2026-11-26 13:00")]
    [TestCase("07:00", "07:00", "2026-11-26 07:00", null, Description = "no hours at all")]
    public void Quiet_hours_end_by_the_persons_own_clock(string from, string to, string now, string? end)
    {
        var berlin = LocalClock.Find("Europe/Berlin")!;
        var quiet = new QuietHours(Time(from), Time(to));
        Assert.That(quiet.EndAfter(InBerlin(now), berlin), Is.EqualTo(end is null ? (DateTimeOffset?)null : InBerlin(end)));

        DateTimeOffset InBerlin(string local) => berlin.At(DateOnly.Parse(local[..10], CultureInfo.InvariantCulture), Time(local[11..]));
    }

    /// <summary>2026-03-29 02:00 to 03:00 does not exist in Berlin, 2026-10-25 02:00 to 03:00 comes twice.</summary>
    [TestCase("2026-03-29", "02:30", "2026-03-29T01:00:00Z")]
    [TestCase("2026-10-25", "02:30", "2026-10-25T01:30:00Z")]
    [TestCase("2026-10-25", "03:00", "2026-10-25T02:00:00Z")]
    public void A_time_that_the_clocks_skip_or_show_twice_has_its_moment(string day, string time, string moment) => Assert.That(
        LocalClock.Find("Europe/Berlin")!.At(DateOnly.Parse(day, CultureInfo.InvariantCulture), Time(time)),
        Is.EqualTo(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)));

    [TestCase("Europe/Berlin", ExpectedResult = true)]
    [TestCase("UTC", ExpectedResult = true)]
    [TestCase("America/Argentina/Buenos_Aires", ExpectedResult = true)]
    [TestCase("Europe/Atlantis", ExpectedResult = false)]
    [TestCase("../../etc/passwd", ExpectedResult = false)]
    [TestCase("/etc/passwd", ExpectedResult = false)]
    [TestCase("", ExpectedResult = false)]
    [TestCase(null, ExpectedResult = false)]
    public bool A_zone_is_found_by_its_name_alone(string? name) => LocalClock.Find(name) is not null;

    private static TimeOnly Time(string text) => TimeOnly.Parse(text, CultureInfo.InvariantCulture);
}
