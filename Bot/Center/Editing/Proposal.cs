using System.Text.Json.Serialization;

namespace CoEBot.Center.Editing;

/// <summary>What somebody wrote for a box, a route or a plan and has not saved: kept, so that nothing typed is lost. One a person and each of those.</summary>
/// <typeparam name="TText">All fields of its form as they were typed.</typeparam>
public sealed record Proposal<TText>
    where TText : class
{
    /// <summary>Sets of words that are kept apart. A row holds a megabyte, which is several times as much.</summary>
    private const int MostSetAside = 5;

    /// <summary>The version of the box, the route or the plan that it was written from.</summary>
    public required int Version { get; init; }

    public required TText Text { get; init; }

    /// <summary>A note to begin from, such as "Rolled back to version 3".</summary>
    public string? Note { get; init; }

    /// <summary>What the same person had typed before a file, an older version or an older form took its place: it comes back when that is saved or let go.</summary>
    public Proposal<TText>? Typed { get; init; }

    /// <summary>Whether it came from a file or from the history.</summary>
    public bool IsWhole { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Other words that were typed in another form and wait under these; null where there are none.</summary>
    [JsonIgnore]
    public Proposal<TText>? Aside => IsWhole ? null : Typed;

    /// <summary>As it is kept: what the same person wrote before lies under it, each set of words once; of more than a few the oldest fall out.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="words">What tells one set of words from another, by its value.</param>
    public Proposal<TText> Kept(DateTimeOffset now, Func<TText, object> words)
    {
        var earlier = new List<Proposal<TText>>();
        for (var under = Typed; under is not null; under = under.Typed) earlier.Add(under);
        var aside = earlier.DistinctBy(under => words(under.Text)).Where(under => !words(under.Text).Equals(words(Text))).Take(MostSetAside).Reverse();
        return this with { Typed = aside.Aggregate((Proposal<TText>?)null, (under, above) => above with { Typed = under }), At = now };
    }
}
