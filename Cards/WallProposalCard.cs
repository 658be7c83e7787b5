using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>A change of a wall that people have made many times already, each for one post.</summary>
public sealed record WallProposalView
{
    /// <summary>The key of the department whose box it is; null for the brand's.</summary>
    public string? Department { get; init; }

    /// <summary>The wall's id.</summary>
    public required string Wall { get; init; }

    /// <summary>The id of the phrase, domain or contact.</summary>
    public required string Entry { get; init; }

    /// <summary>Whose box it is: the department's name, or the company's.</summary>
    public required string Box { get; init; }

    public required string WallName { get; init; }

    public required ProposedChange Change { get; init; }

    /// <summary>The phrase, domain or contact; empty where it is the wall as a whole.</summary>
    public string Words { get; init; } = "";

    /// <summary>The name of the phrase's topic; null where it has none.</summary>
    public string? Topic { get; init; }

    /// <summary>The posts that were approved, newest first.</summary>
    public required IReadOnlyList<ApprovedPostView> Posts { get; init; }

    public Banner? Banner { get; init; }
}

/// <summary>What is proposed.</summary>
public enum ProposedChange
{
    TakePhraseOff,
    KnowDomain,
    MakePublic,
    Advise,
}

/// <param name="Text">The post's text; the card shows its beginning.</param>
/// <param name="Author">The author's first name.</param>
public sealed record ApprovedPostView(string Text, string Author);

/// <summary>Asks whether a wall should go.</summary>
public static class WallProposalCard
{
    private const int Shown = 3;

    private static readonly int[] Rooms = [160, 80, 40];

    public static AdaptiveCard Render(WallProposalView view) => Fit.Within<int>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(WallProposalView view, int room)
    {
        var headline = ProposalWords.Headline(view);
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of($"A wall to look at · {Clip.Name(view.Box)}", headline),
                new TextBlock(ProposalWords.Why(view)),
                .. Posts(view, room),
                Closing.Actions(
                    Closing.Button($"Show the change", new ShowProposal(view.Department, view.Wall, view.Entry), ActionStyle.Positive),
                    Closing.Button($"Keep the wall", new KeepWall(view.Department, view.Wall, view.Entry))),
                Closing.Next($"Nothing changes by itself. **Show the change** tries it on past posts first."),
            ],
        };
    }

    private static IEnumerable<CardElement> Posts(WallProposalView view, int room) => [.. view.Posts.Take(Shown).Select(post => Post(post, room)), .. More(view.Posts.Count - Shown)];

    private static Container Post(ApprovedPostView post, int room) => new(
    [
        PostPart.ExcerptText(post.Text, room),
        new TextBlock($"{Clip.Name(post.Author)}") { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None },
    ])
    {
        Style = ContainerStyle.Emphasis,
        Spacing = Spacing.Small,
    };

    private static IEnumerable<CardElement> More(int count) => count <= 0 ? [] : [new TextBlock($"and {count} more.") { IsSubtle = true, Size = TextSize.Small }];
}
