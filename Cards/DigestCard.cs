using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>What came for a person beyond their number of messages a day, in one message.</summary>
/// <param name="Lines">In the order in which it came; the card shows the first of them.</param>
public sealed record DigestView(IReadOnlyList<DigestLine> Lines);

/// <param name="Headline">The news, as the card that it is in the place of would say it first.</param>
/// <param name="About">What it is about, to know it by; the card shows its beginning.</param>
/// <param name="Open">What its button asks for.</param>
public sealed record DigestLine(Wording Headline, string? About, CardVerb Open)
{
    /// <summary>Whether it stands under review or drafts as well; what stands nowhere else is shown first.</summary>
    public bool IsListed { get; init; } = true;
}

/// <summary>Shows a line and a button for each, and says how many more there are and where.</summary>
public static class DigestCard
{
    private const int Shown = 8;

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
                .. view.Lines.OrderBy(line => line.IsListed).Take(Shown).Select(line => Line(line, room)),
                .. More(view.Lines.Count - Shown),
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

    private static Container Line(DigestLine line, int room) => new(
    [
        new TextBlock(line.Headline) { Weight = TextWeight.Bolder },
        .. About(line.About, room),
        new ActionSet([Closing.Button($"Open", line.Open) with { Tooltip = $"Open: {line.Headline}" }]) { Spacing = Spacing.Small },
    ])
    { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium };

    private static IEnumerable<CardElement> About(string? text, int room) =>
        string.IsNullOrWhiteSpace(text) ? [] : [PostPart.ExcerptText(text, room) with { Spacing = Spacing.Small }];

    private static IEnumerable<CardElement> More(int count) => count switch
    {
        <= 0 => [],
        1 => [new TextBlock($"And one more, under **review** or **drafts**.") { IsSubtle = true }],
        _ => [new TextBlock($"And {count} more, under **review** and **drafts**.") { IsSubtle = true }],
    };
}
