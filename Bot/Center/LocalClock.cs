using System.Text.RegularExpressions;

namespace CoEBot.Center;

/// <summary>What the clocks on somebody's wall show, and when.</summary>
public static partial class LocalClock
{
    /// <summary>The moment at which the clocks of a zone show this. A time that they skip comes with the next one that exists; of two, the later counts.</summary>
    public static DateTimeOffset At(this TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    /// <summary>The same for an hour, 0 to 23.</summary>
    public static DateTimeOffset At(this TimeZoneInfo zone, DateOnly day, int hour) => zone.At(day, new TimeOnly(Math.Clamp(hour, 0, 23), 0));

    /// <summary>The first moment of a day.</summary>
    public static DateTimeOffset Midnight(this TimeZoneInfo zone, DateOnly day) => zone.At(day, TimeOnly.MinValue);

    /// <summary>The day and the time that the clocks of a zone show at this moment.</summary>
    public static (DateOnly Day, TimeOnly Time) Shown(this TimeZoneInfo zone, DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone).DateTime;
        return (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    /// <summary>A zone by its IANA name, from wherever that came; null where there is none of it.</summary>
    public static TimeZoneInfo? Find(string? name) =>
        name is not null && ZoneName().IsMatch(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    /// <summary>A name is looked up as a file, so nothing that climbs out of its folder gets that far.</summary>
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_+-]{0,30}(/[A-Za-z0-9_+-]{1,30}){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex ZoneName();
}
