using System.Globalization;

namespace CoEBot.Center.Planning;

/// <summary>The parts of a plan in plain words.</summary>
public static class PlanWords
{
    /// <summary>"08:00".</summary>
    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Hour(int hour) => Time(new(Math.Clamp(hour, 0, 23), 0));

    /// <summary>"08:00 to 18:00", "20:00 to midnight".</summary>
    public static string Hours(WorkHours hours) => $"{Time(hours.From)} to {(hours.To == TimeOnly.MinValue ? "midnight" : Time(hours.To))}";

    /// <summary>"Tuesdays at 10:00", "never".</summary>
    public static string Card(Rhythm? rhythm) => rhythm is { Comes: true } ? $"{Weekdays.Plurals(rhythm.Days)} at {Hour(rhythm.Hour)}" : "never";

    /// <summary>"Fridays at 15:00".</summary>
    public static string Announcement(AnnouncementHour hour) => $"{Weekdays.Plurals([hour.Day])} at {Hour(hour.Hour)}";

    /// <summary>"Thursday 26 November 2026 at 10:00".</summary>
    public static string Moment(TimeZoneInfo zone, DateTimeOffset moment)
    {
        var (day, time) = zone.Shown(moment);
        return $"{day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)} at {Time(time)}";
    }

    /// <summary>"Berlin time".</summary>
    public static string Clock(string zone) => $"{ZoneNames.City(zone).Replace('_', ' ')} time";
}
