using System.Globalization;

namespace CoEBot.Center.Planning;

/// <summary>Days as lines: <c>2026-12-25</c>, and <c>2026-12-24 to 2027-01-01</c> where several follow each other.</summary>
public static class HolidayText
{
    public static IEnumerable<string> Lines(IEnumerable<DateOnly> days) =>
        Spans(days).Select(span => span.First == span.Last ? Day(span.First) : $"{Day(span.First)} to {Day(span.Last)}");

    /// <summary>The same for people to read: "Fri 25 Dec 2026".</summary>
    public static IReadOnlyList<string> Words(IEnumerable<DateOnly> days) =>
        [.. Spans(days).Select(span => span.First == span.Last ? Said(span.First) : $"{Said(span.First)} to {Said(span.Last)}")];

    private static List<(DateOnly First, DateOnly Last)> Spans(IEnumerable<DateOnly> days)
    {
        var spans = new List<(DateOnly First, DateOnly Last)>();
        foreach (var day in days.Distinct().Order())
        {
            if (spans is [.., var (first, last)] && last.DayNumber + 1 == day.DayNumber) spans[^1] = (first, day);
            else spans.Add((day, day));
        }

        return spans;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Said(DateOnly day) => day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);
}
