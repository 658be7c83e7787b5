using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>Steps of a route that too few people could take today: advice, not an error.</summary>
internal static class GapsPart
{
    /// <param name="gaps">The sentences.</param>
    /// <param name="count">The most of them.</param>
    /// <param name="room">The most characters of each.</param>
    public static IEnumerable<CardElement> Of(IReadOnlyList<string> gaps, int count, int room) => gaps.Count == 0 ? [] :
    [
        Heading.Section($"Worth knowing"),
        .. gaps.Take(count).Select(gap => MarkedLine.Of($"●", Written.Of(Clip.Line(gap, room))) with { Spacing = Spacing.Small }),
        .. gaps.Count <= count ? [] : new[] { new TextBlock($"and {gaps.Count - count} more.") { IsSubtle = true, Size = TextSize.Small } },
    ];
}
