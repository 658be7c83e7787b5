namespace CoEBot.Center.Planning;

/// <summary>What a plan may well say, though its consequences may surprise who wrote it: a sentence each. Pure.</summary>
public static class PlanOddities
{
    /// <summary>As long as this nobody is away without meaning it.</summary>
    private static readonly TimeSpan LongRest = TimeSpan.FromDays(30);

    public static IReadOnlyList<string> Of(Plan plan, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(plan.TimeZone);
        return [.. plan.Rhythm is { Comes: true } rhythm ? Card(plan, rhythm) : [], .. Announcement(plan), .. Rest(plan, zone, now)];
    }

    private static IEnumerable<string> Card(Plan plan, Rhythm rhythm)
    {
        var off = rhythm.Days.Except(plan.Hours.Days).ToList();
        if (off.Count > 0)
            yield return $"Nobody works {On(off)}. A card comes in working hours only, so the one of such a day comes with the next opening, or not at all where the following card’s day has begun by then.";
        else if (rhythm.Hour * 60 < plan.Hours.From.ToTimeSpan().TotalMinutes)
            yield return $"At {PlanWords.Hour(rhythm.Hour)} nobody works yet, so the Share an idea card waits until {PlanWords.Time(plan.Hours.From)}.";
        else if (TimeSpan.FromHours(rhythm.Hour) >= plan.Hours.End)
            yield return $"At {PlanWords.Hour(rhythm.Hour)} work is over, so the Share an idea card comes with the next opening, or not at all where the following card’s day has begun by then.";
    }

    private static IEnumerable<string> Announcement(Plan plan)
    {
        var (hour, at) = (plan.Announcement, TimeSpan.FromHours(plan.Announcement.Hour));
        if (!plan.Hours.Days.Contains(hour.Day) || at < plan.Hours.From.ToTimeSpan() || at >= plan.Hours.End)
            yield return $"Nobody works {On([hour.Day])} at {PlanWords.Hour(hour.Hour)}. The weekly announcement goes out all the same.";
    }

    private static IEnumerable<string> Rest(Plan plan, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (plan.Holidays.Count == 0) yield break;
        var opening = new WorkCalendar(zone, plan.Hours, plan.Holidays).NextOpening(now);
        if (opening - now > LongRest)
            yield return $"By these holidays nobody works before {PlanWords.Moment(zone, opening)}. Until then no card comes, and no draft’s time runs.";
        else if (plan.Holidays.Max() < zone.Shown(now).Day)
            yield return "All these holidays have passed. Add those to come, or cards and time limits count them as working days.";
    }

    private static string On(IEnumerable<DayOfWeek> days) => Weekdays.InOrder(days) is { Count: 7 } ? "on any day" : $"on {Weekdays.Plurals(days)}";
}
