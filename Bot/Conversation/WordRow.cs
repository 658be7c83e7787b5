using System.Globalization;
using System.Text.RegularExpressions;

namespace CoEBot.Conversation;

/// <summary>How long: whole days, or hours where they are null.</summary>
public readonly record struct DayAmount(int? Days, int Hours);

/// <summary>
/// A row of words, from which times, amounts and names are read one after the other. What is not understood is left where it is.
/// </summary>
public partial class WordRow(IReadOnlyList<string> words)
{
    /// <summary>More is longer than any absence may be, and would leave the calendar.</summary>
    private const int MostDays = 3660;

    private const int LongestName = 5;

    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>Words that end a name.</summary>
    private static readonly HashSet<string> Ends = new(StringComparer.Ordinal)
    {
        ",", ";", "until", "till", "til", "from", "for", "and", "please", "instead", "meanwhile", "today", "tomorrow", "next", "this", "on", "starting", "since", "through",
    };

    public int Left => words.Count - At;

    /// <summary>The next word in lower case.</summary>
    public string? Next => Peek(0);

    /// <summary>Words, and the commas between them; what ends a sentence is left out.</summary>
    public static IEnumerable<string> Split(string said) => Word().Matches(DayAndTime().Replace(said, "$1 ")).Select(match => match.Value.TrimEnd('.', '!', '?')).Where(word => word.Length > 0);

    public bool Take(params ReadOnlySpan<string> expected)
    {
        if (Next is not { } next || !expected.Contains(next)) return false;
        At++;
        return true;
    }

    public bool TakeAny(HashSet<string> expected)
    {
        if (Next is not { } next || !expected.Contains(next)) return false;
        At++;
        return true;
    }

    public string Skip() => words[At++];

    /// <summary>What was taken since this many words were left.</summary>
    public string SkippedSince(int left) => string.Join(' ', words.Skip(words.Count - left).Take(left - Left));

    /// <summary>"14:00", "at 2 pm", "noon".</summary>
    public TimeOnly? Time()
    {
        var begun = At;
        Take("at");
        if (Take("noon")) return new TimeOnly(12, 0);
        var match = Clock().Match(Next ?? "");
        var half = match.Groups["half"].Value is { Length: > 0 } joined ? joined : Peek(1) is "am" or "pm" ? Peek(1)! : "";
        // A number alone is no time, but with am or pm it is.
        if (!match.Success || (!match.Groups["minute"].Success && half.Length == 0) || Hour(match, half) is not { } hour)
        {
            At = begun;
            return null;
        }

        At += match.Groups["half"].Success || half.Length == 0 ? 1 : 2;
        return new TimeOnly(hour, match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0);
    }

    /// <summary>"3 days", "a week", "2 hours".</summary>
    public DayAmount? Amount()
    {
        var begun = At;
        Take("the", "next");
        Take("next");
        var count = Count();
        if (count is not null) At++;
        DayAmount? amount = count is null ? null
            : Take("hour", "hours") ? new(null, count.Value)
            : Take("day", "days") ? new(count.Value, 0)
            : Take("week", "weeks") ? new(Math.Min(MostDays, 7 * count.Value), 0)
            : null;
        if (amount is null) At = begun;
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

    private static int? Hour(Match match, string half) => (int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture), half) switch
    {
        ( >= 1 and <= 12 and var hour, "am") => hour % 12,
        ( >= 1 and <= 12 and var hour, "pm") => (hour % 12) + 12,
        ( <= 23 and var hour, "") => hour,
        _ => null,
    };

    /// <summary>How many words were taken; set back, they are read again.</summary>
    protected int At { get; set; }

    private string? Peek(int ahead) => At + ahead < words.Count ? words[At + ahead].ToLowerInvariant() : null;

    [GeneratedRegex(@"[,;]|[^\s,;]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    /// <summary>A day with its time written to it: 2026-12-03T14:00.</summary>
    [GeneratedRegex("([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt](?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex DayAndTime();

    [GeneratedRegex("^(?<hour>[0-9]{1,2})(:(?<minute>[0-5][0-9]))?(?<half>am|pm)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
