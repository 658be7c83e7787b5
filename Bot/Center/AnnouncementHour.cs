namespace CoEBot.Center;

/// <summary>When a department's weekly announcement goes out: a weekday and an hour (0 to 23) of its own clock.</summary>
public sealed record AnnouncementHour(DayOfWeek Day, int Hour)
{
    public static readonly AnnouncementHour Default = new(DayOfWeek.Friday, 15);

    /// <summary>The Monday of the first week that it holds for; null for all weeks.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The hour of the weeks before that; null for the one by default.</summary>
    public AnnouncementHour? Before { get; init; }

    /// <summary>The moment in the week of a Monday. An hour that the clocks skip comes with the next one that exists.</summary>
    public DateTimeOffset InWeekOf(DateOnly monday, TimeZoneInfo zone) =>
        monday < From ? (Before ?? Default).InWeekOf(monday, zone) : zone.At(monday.AddDays(((int)Day + 6) % 7), Hour);

    /// <summary>
    /// This hour in the place of another one: from this week on where it is still to come, else from the next. So no week is left out by a change, and none goes out before
    /// those who plan it were told to expect it.
    /// </summary>
    /// <param name="old">The hour until now; null for the one by default.</param>
    /// <param name="zone">The clock that both are read by from now on.</param>
    /// <param name="now">The moment of the change.</param>
    public AnnouncementHour After(AnnouncementHour? old, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (old is null ? (Day, Hour) == (Default.Day, Default.Hour) : (Day, Hour) == (old.Day, old.Hour)) return old ?? Default;
        var monday = Weekdays.MondayOf(zone.Shown(now).Day);
        var from = new AnnouncementHour(Day, Hour).InWeekOf(monday, zone) > now ? monday : monday.AddDays(7);
        return new(Day, Hour) { From = from, Before = Until(old, from, monday.AddDays(-7)) };
    }

    /// <summary>What holds before a week, back to the oldest week that anybody asks for.</summary>
    private static AnnouncementHour? Until(AnnouncementHour? hour, DateOnly week, DateOnly oldest) => hour switch
    {
        { From: { } from } when from >= week => Until(hour.Before, week, oldest),
        { From: { } from } when from > oldest => hour with { Before = Until(hour.Before, from, oldest) },
        _ => hour is null ? null : new(hour.Day, hour.Hour),
    };
}
