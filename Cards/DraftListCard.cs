using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>A list of drafts: one's own, or what waits for one's review. Empty, one, or many by pages.</summary>
public sealed record DraftListView
{
    public required DraftListKind Kind { get; init; }

    public required IReadOnlyList<DraftListItem> Items { get; init; }

    /// <summary>Where the next page starts; null on the last one.</summary>
    public string? After { get; init; }

    public Banner? Banner { get; init; }
}

public enum DraftListKind
{
    MyDrafts,
    MyReviews,
}

/// <param name="DraftId">What Open opens.</param>
/// <param name="Text">The post's text; the card shows its beginning.</param>
/// <param name="Department">The department's name.</param>
/// <param name="Author">The author's first name.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Waiting">First names of those whose turn it is; empty where it is the reader's own.</param>
/// <param name="ChangedAt">When it last changed.</param>
public sealed record DraftListItem(
    string DraftId, string Text, string Department, string Author, DraftStanding Standing, IReadOnlyList<string> Waiting, DateTimeOffset ChangedAt);

/// <summary>Shows the list. Every draft has its own button, and the empty list leads on.</summary>
public static class DraftListCard
{
    /// <summary>The most drafts a page may hold: with more, a card of long names in any script would be larger than Teams takes.</summary>
    public const int MostItems = 10;

    private static readonly int[] Rooms = [160, 80, 40];

    public static AdaptiveCard Render(DraftListView view) => Fit.Within<int>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(DraftListView view, int room)
    {
        var headline = ListWords.Headline(view);
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of(ListWords.Eyebrow(view.Kind), headline),
                .. view.Items.Select(item => Item(item, view.Kind, room)),
                .. Actions(view),
                .. Next(view),
            ],
        };
    }

    private static Container Item(DraftListItem item, DraftListKind kind, int room)
    {
        var excerpt = Clip.Line(item.Text, 40);
        return new Container(
        [
            new TextBlock(ListWords.About(item, kind)) { Size = TextSize.Small, IsSubtle = true },
            PostPart.ExcerptText(item.Text, room) with { Spacing = Spacing.Small },
            new TextBlock(ListWords.Where(item, kind)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Small },
            new ActionSet([Closing.Button($"Open", new OpenDraft(item.DraftId)) with { Tooltip = $"Open: {excerpt}" }]) { Spacing = Spacing.Small },
        ])
        {
            Style = ContainerStyle.Emphasis,
            Spacing = Spacing.Medium,
        };
    }

    private static IEnumerable<CardElement> Actions(DraftListView view)
    {
        IReadOnlyList<CardAction> actions = [.. More(view), .. WhenEmpty(view)];
        return actions.Count == 0 ? [] : [Closing.Actions(actions)];
    }

    private static IEnumerable<CardAction> More(DraftListView view) => (view.After, view.Kind) switch
    {
        (null, _) => [],
        ({ } after, DraftListKind.MyDrafts) => [Closing.Button($"More", new ShowDrafts(after))],
        ({ } after, _) => [Closing.Button($"More", new ShowReviews(after))],
    };

    private static IEnumerable<CardAction> WhenEmpty(DraftListView view) => (view.Items.Count, view.Kind) switch
    {
        ( > 0, _) => [],
        (_, DraftListKind.MyDrafts) => [Closing.Button($"Share an idea", new ShareIdea(), ActionStyle.Positive)],
        _ => [Closing.Button($"Share an idea", new ShareIdea()), Closing.Button($"My drafts", new ShowDrafts())],
    };

    private static IEnumerable<CardElement> Next(DraftListView view) => view.Items.Count == 0 ? [Closing.Next(ListWords.WhenEmpty(view.Kind))] : [];
}
