using System.Globalization;
using CoEBot.Boxes.Editing;

namespace CoEBot.Center.Planning;

/// <summary>
/// A plan read from what people typed. Reading never fails: what cannot be read is a problem with its field, and its line where it has several, and all else is read.
/// </summary>
public sealed class PlanReading
{
    private readonly List<PlanProblem> _unread = [];
    private readonly List<int> _promptLines = [];

    private PlanReading(PlanText text)
    {
        var prompts = Prompts(text.Prompts);
        Plan = new()
        {
            Version = 0,
            TimeZone = Zone(text.TimeZone),
            Hours = new() { Days = Days(PlanPart.Days, text.Days), From = Time(PlanPart.From, text.From), To = Time(PlanPart.To, text.To) },
            Holidays = Holidays(text.Holidays),
            Rhythm = Rhythm.Of(Days(PlanPart.RhythmDays, text.RhythmDays), Hour(PlanPart.RhythmHour, text.RhythmHour), prompts),
            Announcement = new(Day(text.AnnouncementDay), Hour(PlanPart.AnnouncementHour, text.AnnouncementHour)),
        };
    }

    public Plan Plan { get; }

    public static PlanReading Of(PlanText text) => new(text);

    /// <summary>What could not be read, and then what is wrong with what could, each with its line where it has one.</summary>
    /// <param name="check">Holds the plan against what plans may say (<see cref="PlanProblems"/>).</param>
    public IReadOnlyList<PlanProblem> Problems(Func<Plan, IReadOnlyList<PlanProblem>> check) =>
    [
        .. _unread,
        .. check(Plan).Where(problem => _unread.TrueForAll(unread => unread.Part != problem.Part))
            .Select(problem => problem is { Part: PlanPart.Prompts, Entry: { } entry } ? problem with { Line = _promptLines[entry] } : problem),
    ];

    private string Zone(string typed)
    {
        if (ZoneNames.Read(typed) is { } zone) return zone;
        Tell(PlanPart.TimeZone, string.IsNullOrWhiteSpace(typed) ? "Write a city, such as Berlin, or a full name, such as Europe/Berlin." : ZoneNames.WhyNot(typed));
        return TimeZoneInfo.Utc.Id;
    }

    private List<DayOfWeek> Days(PlanPart part, string typed)
    {
        var days = new List<DayOfWeek>();
        foreach (var name in typed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Weekday(name) is { } day) days.Add(day);
            else
            {
                Tell(part, $"{BoxProblems.Quoted(name)} is no weekday. Choose some from Monday to Sunday.");
                break;
            }
        }

        return [.. Weekdays.InOrder(days)];
    }

    private DayOfWeek Day(string typed)
    {
        if (Weekday(typed.Trim()) is { } day) return day;
        Tell(PlanPart.AnnouncementDay, "Choose a weekday.");
        return AnnouncementHour.Default.Day;
    }

    private TimeOnly Time(PlanPart part, string typed)
    {
        if (TimeOnly.TryParseExact(typed.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        Tell(part, "Write hours and minutes, such as 09:00.");
        return default;
    }

    private int Hour(PlanPart part, string typed)
    {
        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= 23) return hour;
        Tell(part, "Choose an hour from 00:00 to 23:00.");
        return Rhythm.UsualHour;
    }

    private List<DateOnly> Holidays(string typed) =>
        [.. Lines(typed).SelectMany(line => HolidayReading.Of(line.Text, says => _unread.Add(new(PlanPart.Holidays, says) { Line = line.Number }))).Distinct().Order()];

    private List<string> Prompts(string typed)
    {
        var prompts = new List<string>();
        foreach (var (text, number) in Lines(typed))
        {
            prompts.Add(BoxTidying.Line(text));
            _promptLines.Add(number);
        }

        return prompts;
    }

    private void Tell(PlanPart part, string says) => _unread.Add(new(part, says));

    private static DayOfWeek? Weekday(string name) => Weekdays.All.Cast<DayOfWeek?>().FirstOrDefault(day => Weekdays.Name(day!.Value).Equals(name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<(string Text, int Number)> Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n').Select((line, index) => (line, index + 1)).Where(line => !string.IsNullOrWhiteSpace(line.line));
}
