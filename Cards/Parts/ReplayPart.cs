using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>A box tried on past posts before it is changed: the counts, and the posts that would have gone another way.</summary>
internal static class ReplayPart
{
    private const int Shown = 6;

    /// <param name="view">What the change would have meant.</param>
    /// <param name="room">The most characters of a post's beginning.</param>
    public static IEnumerable<CardElement> Of(ReplayView view, int room) =>
    [
        Heading.Section($"Tried on past posts"),
        new TextBlock(ReplayWords.Summary(view)) { Spacing = Spacing.Small },
        .. ReplayWords.Unchanged(view) is { } same ? (IEnumerable<CardElement>)[new TextBlock(same) { IsSubtle = true, Spacing = Spacing.Small }] : [],
        .. view.Changed.Take(Shown).Select(post => Line(post, room)),
        .. More(view.Changed.Count - Shown),
    ];

    private static ColumnSet Line(ReplayedPostView post, int room) => MarkedLine.Of(
        ReplayWords.Mark(post),
        post.After is ReplayedWay.Blocked ? TextColor.Attention : null,
        [
            PostPart.ExcerptText(post.Text, room),
            new TextBlock(ReplayWords.Line(post)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None },
        ]) with
    { Spacing = Spacing.Medium };

    private static IEnumerable<CardElement> More(int count) => count <= 0 ? [] : [new TextBlock($"and {count} more.") { IsSubtle = true, Size = TextSize.Small }];
}
