namespace CoEBot.Center;

/// <summary>When a department's weekly announcement goes out: a weekday and an hour (0 to 23) of its own clock.</summary>
public sealed record AnnouncementHour(DayOfWeek Day, int Hour)
{
    public static readonly AnnouncementHour Default = new(DayOfWeek.Friday, 15);

    /// <summary>The moment in the week of a Monday. An hour that the clocks skip comes with the next one that exists.</summary>
    public DateTimeOffset InWeekOf(DateOnly monday, TimeZoneInfo zone) => zone.At(monday.AddDays(((int)Day + 6) % 7), Hour);
}
