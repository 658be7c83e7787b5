using System.Globalization;
using System.Text.RegularExpressions;

namespace CoEBot.Conversation;

/// <summary>Days that belong together: one, a week, a month.</summary>
public readonly record struct DaySpan(DateOnly First, DateOnly Last);

/// <summary>
/// Reads days off a row of words. Weeks begin on Monday; numbers alone are no date, since 3/12 is a day in March to some and in December to others.
/// </summary>
public sealed partial class DayWords(IReadOnlyList<string> words, DateOnly today) : WordRow(words)
{
    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <param name="from">The first day of what this is the end of; today where it is null.</param>
    /// <param name="isUntil">Whether it is the end: until a week or a month that is to come means until the day before.</param>
    public DaySpan? Day(DateOnly? from, bool isUntil)
    {
        var start = from ?? today;
        var begun = At;
        Take("the");
        var day = Take("today") ? One(today)
            : Take("tomorrow") ? One(today.AddDays(1))
            : Take("end") ? EndOf(start)
            : Take("next") ? Coming(start, isUntil)
            : Take("this") ? This(start)
            : Weekday() is { } weekday ? One(Take("next") && Take("week") ? Monday(start).AddDays(7 + weekday) : OnOrAfter(start, weekday))
            : Date(start) is { } date ? One(date)
            : (DaySpan?)null;
        if (day is null) At = begun;
        return day;
    }

    private DaySpan? Coming(DateOnly start, bool isUntil)
    {
        if (Weekday() is { } weekday) return One(Monday(start).AddDays(7 + weekday));
        var span = Take("week") ? Week(Monday(start).AddDays(7)) : Take("month") ? Month(start.AddMonths(1)) : (DaySpan?)null;
        return span is { } found && isUntil ? One(found.First.AddDays(-1)) : span;
    }

    private DaySpan? This(DateOnly start) => Weekday() is { } weekday ? One(OnOrAfter(start, weekday))
        : Take("week") ? new(start, Monday(start).AddDays(6))
        : Take("month") ? new(start, Month(start).Last)
        : null;

    /// <summary>"end of the week", "end of next month".</summary>
    private DaySpan? EndOf(DateOnly start)
    {
        if (!Take("of")) return null;
        Take("the", "this");
        var ahead = Take("next") ? 1 : 0;
        return Take("week") ? One(Monday(start).AddDays(6 + (7 * ahead)))
            : Take("month") ? One(Month(start.AddMonths(ahead)).Last)
            : Take("year") ? One(new(start.Year + ahead, 12, 31))
            : null;
    }

    /// <summary>0 for Monday.</summary>
    private int? Weekday()
    {
        if (Next is not { Length: >= 3 } next) return null;
        var found = Array.FindIndex(Weekdays, day => day == next || (next.Length <= 5 && day.StartsWith(next, StringComparison.Ordinal)));
        if (found < 0) return null;
        At++;
        return found;
    }

    /// <summary>"2026-12-03", "3 December", "December 3rd, 2027"; where no year is said, the next such day.</summary>
    private DateOnly? Date(DateOnly start)
    {
        if (DateOnly.TryParseExact(Next, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact) && IsSensible(exact.Year))
        {
            At++;
            return exact;
        }

        var begun = At;
        var day = DayOfMonth();
        if (day is not null) Take("of");
        if (MonthName() is { } month && (day ??= DayOfMonth()) is { } number && Complete(number, month, start) is { } date) return date;
        At = begun;
        return null;
    }

    private DateOnly? Complete(int day, int month, DateOnly start)
    {
        var begun = At;
        Take(",");
        if (Next is { Length: 4 } next && int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && IsSensible(year))
        {
            At++;
            return Exists(year, month, day) ? new(year, month, day) : null;
        }

        At = begun;
        // The 29th of February may be eight years away.
        for (var candidate = start.Year; candidate <= start.Year + 8; candidate++)
            if (Exists(candidate, month, day) && new DateOnly(candidate, month, day) is var date && date >= start) return date;
        return null;
    }

    private int? DayOfMonth()
    {
        if (!Ordinal().IsMatch(Next ?? "") || int.Parse(Next!.TrimEnd('s', 't', 'n', 'd', 'r', 'h'), CultureInfo.InvariantCulture) is not (>= 1 and <= 31 and var day)) return null;
        At++;
        return day;
    }

    private int? MonthName()
    {
        if (Next is not { Length: >= 3 } next) return null;
        var found = Array.FindIndex(Months, month => month == next || (next.Length <= 4 && month.StartsWith(next, StringComparison.Ordinal)));
        if (found < 0) return null;
        At++;
        return found + 1;
    }

    /// <summary>Anything else is a slip, and near the ends of the calendar there is no day after.</summary>
    private static bool IsSensible(int year) => year is >= 2000 and <= 2200;

    private static bool Exists(int year, int month, int day) => day <= DateTime.DaysInMonth(year, month);

    private static DaySpan One(DateOnly day) => new(day, day);

    private static DaySpan Week(DateOnly monday) => new(monday, monday.AddDays(6));

    private static DaySpan Month(DateOnly day) => new(new(day.Year, day.Month, 1), new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)));

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly OnOrAfter(DateOnly day, int weekday) => day.AddDays((weekday - (((int)day.DayOfWeek + 6) % 7) + 7) % 7);

    [GeneratedRegex("^[0-9]{1,2}(st|nd|rd|th)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();
}
