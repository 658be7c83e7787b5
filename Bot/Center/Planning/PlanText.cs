using System.Globalization;

namespace CoEBot.Center.Planning;

/// <summary>A plan as people write it in its form, read or not. The text of a plan is read back as that plan.</summary>
public sealed record PlanText
{
    public string TimeZone { get; init => field = value ?? ""; } = "";

    /// <summary>English weekdays joined by commas, as Input.ChoiceSet with isMultiSelect sends them.</summary>
    public string Days { get; init => field = value ?? ""; } = "";

    /// <summary><c>HH:mm</c>.</summary>
    public string From { get; init => field = value ?? ""; } = "";

    /// <summary><c>HH:mm</c>; <c>00:00</c> is the day's end.</summary>
    public string To { get; init => field = value ?? ""; } = "";

    /// <summary>A day or a range of days on each line (<see cref="HolidayText"/>).</summary>
    public string Holidays { get; init => field = value ?? ""; } = "";

    /// <summary>Weekdays joined by commas; empty for never.</summary>
    public string RhythmDays { get; init => field = value ?? ""; } = "";

    /// <summary>0 to 23.</summary>
    public string RhythmHour { get; init => field = value ?? ""; } = "";

    /// <summary>One on each line.</summary>
    public string Prompts { get; init => field = value ?? ""; } = "";

    /// <summary>A weekday.</summary>
    public string AnnouncementDay { get; init => field = value ?? ""; } = "";

    /// <summary>0 to 23.</summary>
    public string AnnouncementHour { get; init => field = value ?? ""; } = "";

    public static PlanText Of(Plan plan) => new()
    {
        TimeZone = plan.TimeZone,
        Days = Joined(plan.Hours.Days),
        From = PlanWords.Time(plan.Hours.From),
        To = PlanWords.Time(plan.Hours.To),
        Holidays = string.Join('\n', HolidayText.Lines(plan.Holidays)),
        RhythmDays = Joined(plan.Rhythm?.Days ?? []),
        RhythmHour = Number(plan.Rhythm?.Hour ?? Rhythm.UsualHour),
        Prompts = string.Join('\n', plan.Rhythm?.Prompts ?? []),
        AnnouncementDay = plan.Announcement.Day.ToString(),
        AnnouncementHour = Number(plan.Announcement.Hour),
    };

    private static string Joined(IEnumerable<DayOfWeek> days) => string.Join(',', Weekdays.InOrder(days));

    private static string Number(int hour) => hour.ToString(CultureInfo.InvariantCulture);
}
