using System.Globalization;

namespace CoEBot.Center;

/// <summary>The days of the week, which begins on Monday.</summary>
internal static class Weekdays
{
    public static readonly IReadOnlyList<DayOfWeek> All = [.. Enum.GetValues<DayOfWeek>().OrderBy(Index)];

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-Index(day.DayOfWeek));

    public static IReadOnlyList<DayOfWeek> InOrder(IEnumerable<DayOfWeek> days) => [.. days.Distinct().OrderBy(Index)];

    public static string Name(DayOfWeek day) => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(day);

    /// <summary>"Monday to Friday", "Monday, Tuesday and Sunday", "every day".</summary>
    public static string Names(IEnumerable<DayOfWeek> days) => InOrder(days) switch
    {
        { Count: 7 } => "every day",
        { Count: > 2 } row when Index(row[^1]) - Index(row[0]) == row.Count - 1 => $"{Name(row[0])} to {Name(row[^1])}",
        var some => Joined([.. some.Select(Name)]),
    };

    /// <summary>"Tuesdays", "Mondays and Fridays", "every day".</summary>
    public static string Plurals(IEnumerable<DayOfWeek> days) => InOrder(days) is { Count: 7 } ? "every day" : Joined([.. InOrder(days).Select(day => Name(day) + "s")]);

    /// <summary>0 for Monday.</summary>
    private static int Index(DayOfWeek day) => ((int)day + 6) % 7;

    private static string Joined(IReadOnlyList<string> words) => words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
}
