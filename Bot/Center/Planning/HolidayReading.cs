using System.Globalization;
using System.Text.RegularExpressions;
using CoEBot.Boxes.Editing;

namespace CoEBot.Center.Planning;

/// <summary>
/// Reads a day or a range of days off a line. Numbers with slashes are no date, since 3/12 is a day in March to some and in December to others; a day without its year is none
/// either, since the list outlives the year.
/// </summary>
internal static partial class HolidayReading
{
    private const string LikeThis = "Write a day like 2026-12-25 or 25 Dec 2026, and days that follow each other like 2026-12-24 to 2027-01-01.";

    private static readonly string[] Dates = ["yyyy-M-d", "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy", "d.M.yyyy"];

    private static readonly string[] WithoutYear = ["d MMM", "d MMMM", "MMM d", "MMMM d", "d.M."];

    /// <param name="line">The line.</param>
    /// <param name="tell">Hears why nothing can be read.</param>
    public static IEnumerable<DateOnly> Of(string line, Action<string> tell)
    {
        var words = BoxTidying.Line(line);
        // Whoever pastes a calendar meant no list of days; what is quoted back must fit a sentence anyway.
        var parts = words.Length > 100 ? [words] : Between().Split(words, 3);
        var days = parts.Select(Day).ToList();
        if (days is not ([{ }] or [{ }, { }])) tell(WhyNot(parts, words));
        else if (days[^1] < days[0]) tell($"{BoxProblems.Quoted(words)} ends before it begins. Write the first day first.");
        else if (days[^1]!.Value.DayNumber - days[0]!.Value.DayNumber >= PlanLimits.Holidays) tell($"{BoxProblems.Quoted(words)} is longer than a year. Holidays are up to {PlanLimits.Holidays} days in all.");
        else return Enumerable.Range(days[0]!.Value.DayNumber, days[^1]!.Value.DayNumber - days[0]!.Value.DayNumber + 1).Select(DateOnly.FromDayNumber);
        return [];
    }

    private static string WhyNot(string[] parts, string words) => parts.FirstOrDefault(part => Reads(part, WithoutYear) is not null) is { } part
        ? $"{BoxProblems.Quoted(part)} names no year. Write it with its year, like 25 Dec 2026."
        : $"{BoxProblems.Quoted(words)} is no day that I can read. {LikeThis}";

    private static DateOnly? Day(string part) => Reads(part, Dates);

    private static DateOnly? Reads(string part, string[] formats)
    {
        var plain = BoxTidying.Line(Decoration().Replace(part, " "));
        return DateOnly.TryParseExact(plain, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    [GeneratedRegex(@"\s+(?:to|until|till|through|-)\s+|\s*(?:–|—|\.\.+)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    /// <summary>A weekday in front, commas, the ends of "1st" and of "Sept", "of" and "the".</summary>
    [GeneratedRegex(@"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?(?=[\s,])|,|\b(?:of|the)\b|(?<=\d)(?:st|nd|rd|th)\b|(?<=\bsep)t\b|(?<=[a-z])\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Decoration();
}
