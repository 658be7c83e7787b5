using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>What came for a person beyond their number of messages a day, in one message.</summary>
/// <param name="Lines">In the order in which it came.</param>
public sealed record DigestView(IReadOnlyList<DigestLine> Lines);

/// <param name="Headline">The news, as the card that it is in the place of would say it first.</param>
/// <param name="About">What it is about, to know it by; the card shows its beginning.</param>
/// <param name="Open">What its button asks for.</param>
public sealed record DigestLine(Wording Headline, string? About, CardVerb Open)
{
    /// <summary>Where it can be found besides; what stands nowhere else is never left out for what does.</summary>
    public DigestShelf Shelf { get; init; }

    /// <summary>Whether it waits for its reader to decide.</summary>
    public bool Waits { get; init; }

    /// <summary>When that time is over; null where it has no end.</summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>Where a person finds what a digest tells of.</summary>
public enum DigestShelf
{
    Drafts,
    Reviews,
    Nowhere,
}

/// <summary>Shows a line and a button for each, the most urgent first, and says how many more there are and behind which button.</summary>
public static class DigestCard
{
    private const int MostShown = 8;

    private static readonly int[] Rooms = [120, 60, 30];

    public static AdaptiveCard Render(DigestView view) => Fit.Within<int>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(DigestView view, int room)
    {
        var headline = Headline(view.Lines.Count);
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. Heading.Of($"Your digest", headline),
                .. Shown(view.Lines).Select(line => Line(line, room)),
                .. More(view.Lines),
                Closing.Actions(
                    Closing.Button($"For my review", new ShowReviews()), Closing.Button($"My drafts", new ShowDrafts()), Closing.Button($"Settings", new ShowSettings())),
                Closing.Next($"I keep to a few messages a day and put the rest in here. How many, and when, is for you to say under **settings**."),
            ],
        };
    }

    private static Wording Headline(int count) => count switch
    {
        1 => $"One thing came for you",
        _ => $"{Names.Count(count)} things came for you",
    };

    /// <summary>As many as there is room for: first what stands nowhere else, then the most urgent.</summary>
    private static IEnumerable<DigestLine> Shown(IEnumerable<DigestLine> lines) => ByUrgency(Chosen(lines).Take(MostShown));

    private static IEnumerable<DigestLine> LeftOut(IEnumerable<DigestLine> lines) => Chosen(lines).Skip(MostShown);

    private static IEnumerable<DigestLine> Chosen(IEnumerable<DigestLine> lines) => ByUrgency(lines).OrderByDescending(line => line.Shelf == DigestShelf.Nowhere);

    /// <summary>What waits for the reader's decision, the soonest limit first; then news of their own drafts; then all else. What is as urgent stays in the order in which it came.</summary>
    private static IEnumerable<DigestLine> ByUrgency(IEnumerable<DigestLine> lines) => lines.OrderBy(Urgency).ThenBy(Limit);

    private static int Urgency(DigestLine line) => line switch
    {
        { Waits: true } => 0,
        { Shelf: DigestShelf.Drafts } => 1,
        _ => 2,
    };

    private static DateTimeOffset Limit(DigestLine line) => line is { Waits: true, Until: { } until } ? until : DateTimeOffset.MaxValue;

    private static Container Line(DigestLine line, int room) => new(
    [
        new TextBlock(line.Headline) { Weight = TextWeight.Bolder },
        .. About(line.About, room),
        .. line is { Waits: true, Until: { } until } ? [new TextBlock($"Until {until}") { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
        new ActionSet([Closing.Button($"Open", line.Open) with { Tooltip = $"Open: {line.Headline}" }]) { Spacing = Spacing.Small },
    ])
    { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium };

    private static IEnumerable<CardElement> About(string? text, int room) =>
        string.IsNullOrWhiteSpace(text) ? [] : [PostPart.ExcerptText(text, room) with { Spacing = Spacing.Small }];

    /// <summary>How many are left out, and the buttons that lead to them.</summary>
    private static IEnumerable<CardElement> More(IReadOnlyList<DigestLine> lines)
    {
        var left = LeftOut(lines).ToList();
        var (reviews, drafts) = (left.Count(line => line.Shelf == DigestShelf.Reviews), left.Count(line => line.Shelf == DigestShelf.Drafts));
        Wording? more = (reviews, drafts, left.Count - reviews - drafts) switch
        {
            (0, 0, 0) => null,
            (_, 0, 0) => $"And {reviews} more behind **For my review**.",
            (0, _, 0) => $"And {drafts} more behind **My drafts**.",
            (_, _, 0) => $"And {reviews} more behind **For my review**, {drafts} behind **My drafts**.",
            _ => $"And {left.Count} more.",
        };
        return more is null ? [] : [new TextBlock(more) { IsSubtle = true }];
    }
}
