using CoEBot.Boxes.Editing;

namespace CoEBot.Center;

/// <summary>
/// When a department works and when it hears from the bot by itself: what its file says part by part, as one thing that is changed, kept and gone back to as a whole.
/// </summary>
public sealed record Plan
{
    /// <summary>Grows with every change.</summary>
    public required int Version { get; init; }

    /// <summary>IANA name.</summary>
    public required string TimeZone { get; init; }

    public required WorkHours Hours { get; init; }

    public required IReadOnlyList<DateOnly> Holidays { get; init; }

    /// <summary>How often the invitation to share an idea comes back; null for never, without any questions kept for later.</summary>
    public Rhythm? Rhythm { get; init; }

    public required AnnouncementHour Announcement { get; init; }

    /// <summary>The plan that a department has. What it remembers of earlier ones is no part of it.</summary>
    public static Plan Of(Department department) => new()
    {
        Version = department.PlanVersion,
        TimeZone = department.TimeZone,
        Hours = department.Hours,
        Holidays = department.Holidays,
        Rhythm = department.Rhythm is { } rhythm ? rhythm with { Since = null, Prompts = [.. rhythm.Prompts.Select(BoxTidying.Line)] } : null,
        Announcement = department.Announcement is { } hour ? new(hour.Day, hour.Hour) : AnnouncementHour.Default,
    };

    /// <summary>
    /// The department by this plan from now on: no card is made up for that would have come before, and a week whose new hour of announcement has passed already keeps the one it had.
    /// </summary>
    public Department For(Department department, DateTimeOffset now) => department with
    {
        PlanVersion = Version,
        TimeZone = TimeZone,
        Hours = Hours,
        Holidays = Holidays,
        Rhythm = Rhythm is null ? null : Rhythm with { Since = Rhythm.HasTimesOf(department.Rhythm) ? department.Rhythm!.Since : now },
        Announcement = Announcement.After(department.Announcement, TimeZoneInfo.FindSystemTimeZoneById(TimeZone), now),
    };
}
