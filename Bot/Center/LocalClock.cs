namespace CoEBot.Center;

internal static class LocalClock
{
    /// <summary>The moment at which a zone's clocks show an hour (0 to 23) of a day. One that they skip comes with the next that exists; of two it is the second.</summary>
    public static DateTimeOffset At(this TimeZoneInfo zone, DateOnly day, int hour)
    {
        var local = day.ToDateTime(new TimeOnly(Math.Clamp(hour, 0, 23), 0));
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(30);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
