namespace CoEBot.Conversation;

/// <summary>
/// What somebody says about being away, in English and in days of their own clock: "until Friday, ask Cleo", "from 3 December for 2 weeks", "tomorrow", "off".
/// Whatever is said gives an answer; what is not understood of it is named, beside what is.
/// </summary>
public sealed record AwayWords
{
    private const int Longest = 300;

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "and", "please", "i", "i'm", "am", "will", "be", "on", "in", "vacation", "holiday", "holidays", "leave", "sick", "business", "trip", "instead", "meanwhile",
    };

    private static readonly HashSet<string> Returns = new(StringComparer.Ordinal) { "off", "back", "over", "end", "ended", "stop", "no", "not", "cancel", "here" };

    /// <summary>They are back.</summary>
    public bool IsBack { get; init; }

    /// <summary>Null from now on.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The last day away, that day included unless a time is given.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>When they are back on the last day.</summary>
    public TimeOnly? LastTime { get; init; }

    /// <summary>What the stand-in is called.</summary>
    public string? StandIn { get; init; }

    /// <summary>How long, until it is known from when.</summary>
    private DayAmount? Amount { get; init; }

    /// <summary>The words that were not understood.</summary>
    public string? Unclear { get; init; }

    /// <param name="said">All that was said, the chat word included.</param>
    /// <param name="today">The person's day.</param>
    /// <param name="now">The time of that day.</param>
    public static AwayWords Read(string said, DateOnly today, TimeOnly now)
    {
        var words = new DayWords([.. WordRow.Split(said.Length > Longest ? said[..Longest] : said)], today);
        if (words.Next is "back") return new() { IsBack = true };
        words.Take("away");
        if (words.Left == 1 && Returns.Contains(words.Next ?? "")) return new() { IsBack = true };

        var read = new AwayWords();
        var unclear = new List<string>();
        while (words.Next is not null)
        {
            var before = words.Left;
            if (ReadOne(words, read, today.ToDateTime(now)) is { } more) read = more;
            else if (words.Left == before) unclear.Add(words.Skip());
            else unclear.Add(words.SkippedSince(before));
        }

        if (read.Amount is { } amount) read = After(read, amount, today.ToDateTime(now));
        return read with { Unclear = unclear.Count == 0 ? null : string.Join(' ', unclear) };
    }

    /// <returns>Null where the next words say nothing that is understood.</returns>
    private static AwayWords? ReadOne(DayWords words, AwayWords read, DateTime now)
    {
        if (words.Take(",", ";") || words.TakeAny(Fillers)) return read;
        if (words.Take("until", "till", "til", "through", "thru", "to", "-", "–"))
        {
            if (words.Day(read.FirstDay, isUntil: true) is { } day) return read with { LastDay = day.Last, LastTime = words.Time() };
            return words.Time() is { } time ? read with { LastDay = DateOnly.FromDateTime(now), LastTime = time } : null;
        }

        if (words.Take("from", "starting", "since")) return words.Day(null, isUntil: false) is { } day ? read with { FirstDay = day.First } : null;
        if (words.Take("for")) return words.Amount() is { } amount ? read with { Amount = amount } : null;
        if (words.Take("ask", "contact", "stand-in", "standin")) return words.Name() is { } name ? read with { StandIn = name } : null;
        if (words.Day(null, isUntil: false) is not { } span) return null;
        return read with { FirstDay = span.First == DateOnly.FromDateTime(now) ? read.FirstDay : span.First, LastDay = read.LastDay ?? span.Last };
    }

    /// <summary>Days count from the first, that day included; hours from now.</summary>
    private static AwayWords After(AwayWords read, DayAmount amount, DateTime now)
    {
        if (amount.Days is { } days) return read with { Amount = null, LastDay = (read.FirstDay ?? DateOnly.FromDateTime(now)).AddDays(days - 1), LastTime = null };
        var end = now.AddHours(amount.Hours);
        return read with { Amount = null, LastDay = DateOnly.FromDateTime(end), LastTime = TimeOnly.FromDateTime(end) };
    }
}
