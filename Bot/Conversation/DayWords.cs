using System.Globalization;
using System.Text.RegularExpressions;

namespace CoEBot.Conversation;

/// <summary>Days that belong together: one, a week, a month.</summary>
public readonly record struct DaySpan(DateOnly First, DateOnly Last);

/// <summary>How long: whole days, or hours where they are null.</summary>
public readonly record struct DayAmount(int? Days, int Hours);

/// <summary>
/// Reads days, times, amounts and names off a row of words, one after the other. What it does not understand it leaves where it is. Weeks begin on Monday; numbers
/// alone are no date, since 3/12 is a day in March to some and in December to others.
/// </summary>
public sealed partial class DayWords(IReadOnlyList<string> words, DateOnly today)
{
    /// <summary>More is longer than any absence may be, and would leave the calendar.</summary>
    private const int MostDays = 3660;

    private const int LongestName = 5;

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>Words that end a name.</summary>
    private static readonly HashSet<string> Ends = new(StringComparer.Ordinal)
    {
        ",", ";", "until", "till", "til", "from", "for", "and", "please", "instead", "meanwhile", "today", "tomorrow", "next", "this", "on", "starting", "since", "through",
    };

    private int _at;

    public int Left => words.Count - _at;

    /// <summary>The next word in lower case.</summary>
    public string? Next => Peek(0);

    /// <summary>Words, and the commas between them; what ends a sentence is left out.</summary>
    public static IEnumerable<string> Split(string said) => Word().Matches(DayAndTime().Replace(said, "$1 ")).Select(match => match.Value.TrimEnd('.', '!', '?')).Where(word => word.Length > 0);

    public bool Take(params ReadOnlySpan<string> expected)
    {
        if (Next is not { } next || !expected.Contains(next)) return false;
        _at++;
        return true;
    }

    public bool TakeAny(HashSet<string> expected)
    {
        if (Next is not { } next || !expected.Contains(next)) return false;
        _at++;
        return true;
    }

    public string Skip() => words[_at++];

    /// <summary>What was taken since this many words were left.</summary>
    public string SkippedSince(int left) => string.Join(' ', words.Skip(words.Count - left).Take(left - Left));

    /// <param name="from">The first day of what this is the end of; today where it is null.</param>
    /// <param name="isUntil">Whether it is the end: until a week or a month that is to come means until the day before.</param>
    public DaySpan? Day(DateOnly? from, bool isUntil)
    {
        var start = from ?? today;
        var begun = _at;
        Take("the");
        var day = Take("today") ? One(today)
            : Take("tomorrow") ? One(today.AddDays(1))
            : Take("end") ? EndOf(start)
            : Take("next") ? Coming(start, isUntil)
            : Take("this") ? This(start)
            : Weekday() is { } weekday ? One(Take("next") && Take("week") ? Monday(start).AddDays(7 + weekday) : OnOrAfter(start, weekday))
            : Date(start) is { } date ? One(date)
            : (DaySpan?)null;
        if (day is null) _at = begun;
        return day;
    }

    /// <summary>"14:00", "at 2 pm", "noon".</summary>
    public TimeOnly? Time()
    {
        var begun = _at;
        Take("at");
        if (Take("noon")) return new TimeOnly(12, 0);
        var match = Clock().Match(Next ?? "");
        var half = match.Groups["half"].Value is { Length: > 0 } joined ? joined : Peek(1) is "am" or "pm" ? Peek(1)! : "";
        // A number alone is no time, but with am or pm it is.
        if (!match.Success || (!match.Groups["minute"].Success && half.Length == 0) || Hour(match, half) is not { } hour)
        {
            _at = begun;
            return null;
        }

        _at += match.Groups["half"].Success || half.Length == 0 ? 1 : 2;
        return new TimeOnly(hour, match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0);
    }

    /// <summary>"3 days", "a week", "2 hours".</summary>
    public DayAmount? Amount()
    {
        var begun = _at;
        Take("the", "next");
        Take("next");
        var count = Count();
        if (count is not null) _at++;
        DayAmount? amount = count is null ? null
            : Take("hour", "hours") ? new(null, count.Value)
            : Take("day", "days") ? new(count.Value, 0)
            : Take("week", "weeks") ? new(Math.Min(MostDays, 7 * count.Value), 0)
            : null;
        if (amount is null) _at = begun;
        return amount;
    }

    public string? Name()
    {
        var name = new List<string>();
        while (Next is { } next && !Ends.Contains(next) && name.Count < LongestName) name.Add(Skip());
        return name.Count == 0 ? null : string.Join(' ', name);
    }

    private int? Count() =>
        Next is "a" or "an" ? 1
        : Next is { } next && Array.IndexOf(Numbers, next) is >= 0 and var index ? index + 1
        : int.TryParse(Next, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostDays ? number
        : null;

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
        _at++;
        return found;
    }

    /// <summary>"2026-12-03", "3 December", "December 3rd, 2027"; where no year is said, the next such day.</summary>
    private DateOnly? Date(DateOnly start)
    {
        if (DateOnly.TryParseExact(Next, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact))
        {
            _at++;
            return exact;
        }

        var begun = _at;
        var day = DayOfMonth();
        if (day is not null) Take("of");
        if (MonthName() is { } month && (day ??= DayOfMonth()) is { } number && Complete(number, month, start) is { } date) return date;
        _at = begun;
        return null;
    }

    private DateOnly? Complete(int day, int month, DateOnly start)
    {
        var begun = _at;
        Take(",");
        if (Next is { Length: 4 } next && int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2200)
        {
            _at++;
            return Exists(year, month, day) ? new(year, month, day) : null;
        }

        _at = begun;
        // The 29th of February may be eight years away.
        for (var candidate = start.Year; candidate <= start.Year + 8; candidate++)
            if (Exists(candidate, month, day) && new DateOnly(candidate, month, day) is var date && date >= start) return date;
        return null;
    }

    private int? DayOfMonth()
    {
        if (!Ordinal().IsMatch(Next ?? "")) return null;
        return int.Parse(Next!.TrimEnd('s', 't', 'n', 'd', 'r', 'h'), CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day && ++_at > 0 ? day : null;
    }

    private int? MonthName()
    {
        if (Next is not { Length: >= 3 } next) return null;
        var found = Array.FindIndex(Months, month => month == next || (next.Length <= 4 && month.StartsWith(next, StringComparison.Ordinal)));
        if (found < 0) return null;
        _at++;
        return found + 1;
    }

    private string? Peek(int ahead) => _at + ahead < words.Count ? words[_at + ahead].ToLowerInvariant() : null;

    private static int? Hour(Match match, string half) => (int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture), half) switch
    {
        ( >= 1 and <= 12 and var hour, "am") => hour % 12,
        ( >= 1 and <= 12 and var hour, "pm") => (hour % 12) + 12,
        ( <= 23 and var hour, "") => hour,
        _ => null,
    };

    private static bool Exists(int year, int month, int day) => day <= DateTime.DaysInMonth(year, month);

    private static DaySpan One(DateOnly day) => new(day, day);

    private static DaySpan Week(DateOnly monday) => new(monday, monday.AddDays(6));

    private static DaySpan Month(DateOnly day) => new(new(day.Year, day.Month, 1), new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)));

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly OnOrAfter(DateOnly day, int weekday) => day.AddDays((weekday - (((int)day.DayOfWeek + 6) % 7) + 7) % 7);

    [GeneratedRegex(@"[,;]|[^\s,;]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    /// <summary>A day with its time written to it: 2026-12-03T14:00.</summary>
    [GeneratedRegex("([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt](?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex DayAndTime();

    [GeneratedRegex("^(?<hour>[0-9]{1,2})(:(?<minute>[0-5][0-9]))?(?<half>am|pm)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex("^[0-9]{1,2}(st|nd|rd|th)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();
}
