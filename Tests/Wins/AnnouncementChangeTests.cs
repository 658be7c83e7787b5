using CoEBot.Center;
using CoEBot.Tests.Center;
using CoEBot.Wins;
using CsCheck;

namespace CoEBot.Tests.Wins;

/// <summary>Announcements of a department whose plan changes under them.</summary>
public sealed class AnnouncementChangeTests
{
    /// <summary>Fridays at 15:00 in Berlin.</summary>
    private static readonly Department Engineering = SomePlan.Engineering;

    /// <summary>2026-11-25, a Wednesday, noon in Berlin.</summary>
    private static readonly DateTimeOffset Wednesday = new(2026, 11, 25, 11, 0, 0, TimeSpan.Zero);

    [TestCase(DayOfWeek.Thursday, 9, "2026-11-26 08:00, 2026-12-03 08:00", TestName = "An hour that is still to come holds from this week on")]
    [TestCase(DayOfWeek.Monday, 9, "2026-11-27 14:00, 2026-11-30 08:00", TestName = "An hour that has passed holds from the next week on, and this week keeps its own")]
    [TestCase(DayOfWeek.Sunday, 20, "2026-11-29 19:00, 2026-12-06 19:00", TestName = "A later hour does not bring back the week before")]
    public void A_changed_hour_leaves_no_week_out_and_surprises_nobody(DayOfWeek day, int hour, string moments)
    {
        var changed = (SomePlan.Standing with { Announcement = new(day, hour) }).For(Engineering, Wednesday);
        var first = AnnouncementClock.Next(changed, null, week => week == AnnouncementClock.WeekOf(changed, Wednesday).Previous, Wednesday)!.Value;
        var second = AnnouncementClock.Next(changed, null, week => week.Monday <= first.Week.Monday, Wednesday)!.Value;

        Assert.That($"{first.At.UtcDateTime:yyyy-MM-dd HH:mm}, {second.At.UtcDateTime:yyyy-MM-dd HH:mm}", Is.EqualTo(moments));
    }

    [Test]
    public void Changed_and_changed_back_it_is_as_it_was()
    {
        var monday = (SomePlan.Standing with { Announcement = new(DayOfWeek.Monday, 9) }).For(Engineering, Wednesday);
        var friday = SomePlan.Standing.For(monday, Wednesday.AddHours(1));

        Assert.That(
            new[] { -7, 0, 7 }.Select(days => friday.Announcement!.InWeekOf(new DateOnly(2026, 11, 23).AddDays(days), friday.Zone)),
            Is.EqualTo(new[] { -7, 0, 7 }.Select(days => AnnouncementHour.Default.InWeekOf(new DateOnly(2026, 11, 23).AddDays(days), friday.Zone))));
    }

    /// <summary>
    /// Months in which somebody moves the hour and the department across the date line at random moments, while the announcer looks every hour.
    /// </summary>
    [Test]
    public void Whatever_changes_each_week_is_announced_once_and_none_is_left_out() => Gen.Select(SomePlan.Zone, SomePlan.Announcement, Gen.Int[1, 200]).Array[1, 30].Sample(
        changes =>
        {
            var (department, now, sent) = (Engineering, Wednesday, new List<AnnouncementWeek>());
            foreach (var (zone, hour, looks) in changes)
            {
                department = (Plan.Of(department) with { TimeZone = zone, Announcement = hour }).For(department, now);
                if (Depth(department.Announcement) > 4) return false;
                for (var look = 0; look < looks; look++)
                {
                    now = now.AddHours(1);
                    var due = AnnouncementClock.Due(new() { Company = "Contoso", OpenedAt = Wednesday, Departments = [department] }, now).Select(found => found.Week);
                    // As the records have it: a week that has gone out is not sent again.
                    sent.AddRange([.. due.Where(week => !sent.Contains(week))]);
                }
            }

            return sent.Order(Comparer<AnnouncementWeek>.Create((one, other) => one.Monday.CompareTo(other.Monday))).SequenceEqual(sent)
                && sent.Zip(sent.Skip(1)).All(pair => pair.First.Following == pair.Second)
                && (sent.Count == 0 || sent[0].Monday <= new DateOnly(2026, 11, 30));
        },
        iter: 100);

    private static int Depth(AnnouncementHour? hour) => hour is null ? 0 : 1 + Depth(hour.Before);
}
