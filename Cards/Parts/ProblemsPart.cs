using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>What keeps a box, a route or a plan from being saved, sentence by sentence.</summary>
internal static class ProblemsPart
{
    /// <param name="problems">The sentences.</param>
    /// <param name="count">The most of them.</param>
    /// <param name="room">The most characters of each.</param>
    public static IEnumerable<CardElement> Of(IReadOnlyList<string> problems, int count, int room) =>
    [
        .. problems.Take(count).Select(problem => MarkedLine.Of($"▲", TextColor.Attention, new RichTextBlock([new TextRun { Text = Clip.Line(problem, room) }])) with { Spacing = Spacing.Small }),
        .. problems.Count <= count ? [] : new[] { new TextBlock($"{problems.Count - count} more after these.") { IsSubtle = true } },
    ];
}
