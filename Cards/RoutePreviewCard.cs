using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>A changed route before it counts: what changes, and what that would have meant for past drafts.</summary>
public sealed record RoutePreviewView
{
    public required RouteOwner Owner { get; init; }

    /// <summary>The version it was written from.</summary>
    public required int Version { get; init; }

    /// <summary>The name of what is shown, for the click that saves it.</summary>
    public required string Proposal { get; init; }

    public required IReadOnlyList<ChangeView> Changes { get; init; }

    /// <summary>Steps that too few people could take today, a sentence each.</summary>
    public IReadOnlyList<string> Gaps { get; init; } = [];

    public required RouteReplayView Replay { get; init; }

    /// <summary>A note to begin from.</summary>
    public string? Note { get; init; }

    public Banner? Banner { get; init; }
}

/// <summary>What a changed route would have meant for the last drafts of its department.</summary>
public sealed record RouteReplayView
{
    /// <summary>How many drafts it was tried on.</summary>
    public required int Drafts { get; init; }

    /// <summary>How many would have needed more approvals.</summary>
    public int More { get; init; }

    /// <summary>How many more, where it is the same for all of those; else null.</summary>
    public int? MoreBy { get; init; }

    /// <summary>How many would have needed fewer.</summary>
    public int Fewer { get; init; }

    /// <summary>How many fewer, where it is the same for all of those; else null.</summary>
    public int? FewerBy { get; init; }

    /// <summary>How many would have had more or less time in all.</summary>
    public int OtherHours { get; init; }

    /// <summary>At how many owners would have stood in.</summary>
    public int StandIns { get; init; }

    /// <summary>At how many they do by the route as it is.</summary>
    public int StandInsNow { get; init; }

    /// <summary>Those that would have gone another way, those with the greatest difference first.</summary>
    public IReadOnlyList<ReroutedView> Changed { get; init; } = [];
}

/// <param name="Text">The draft's text; the card shows its beginning.</param>
/// <param name="Author">The author's first name.</param>
/// <param name="Before">Its way by the route as it is.</param>
/// <param name="After">Its way by the changed one.</param>
public sealed record ReroutedView(string Text, string Author, ReroutedWay Before, ReroutedWay After);

/// <param name="Approvals">How many colleagues must approve.</param>
/// <param name="Hours">The working hours of all steps.</param>
/// <param name="Steps">Who decides, in words: "advocate of Engineering".</param>
public sealed record ReroutedWay(int Approvals, double Hours, IReadOnlyList<string> Steps);

/// <summary>Shows what changes, in words, with the buttons that make it count or go back.</summary>
public static class RoutePreviewCard
{
    private readonly record struct Room(int List, int Parts, int Drafts);

    private static readonly Room[] Rooms = [new(1200, 12, 6), new(500, 12, 6), new(240, 8, 4), new(100, 4, 2)];

    public static AdaptiveCard Render(RoutePreviewView view) => Fit.Within<Room>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(RoutePreviewView view, Room room)
    {
        Wording headline = $"This is what changes in {RouteWords.InSentence(view.Owner)}";
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of($"{RouteWords.Whose(view.Owner)} · preview", headline),
                new Container([.. ChangesPart.Of(view.Changes, room.List, room.Parts)]) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium },
                .. GapsPart.Of(view.Gaps, 4, Math.Min(room.List, 200)),
                .. Replay(view.Replay, room),
                new TextInput("note", $"Why (for the history)")
                {
                    MaxLength = FieldLimits.VersionNote,
                    Placeholder = $"A few words; you may leave it empty",
                    Value = Clip.Value(view.Note, FieldLimits.VersionNote),
                    Spacing = Spacing.Medium,
                },
                Closing.Actions(
                    new ExecuteAction($"Save", new SaveRoute(view.Owner.Department, view.Version, view.Proposal)) { Style = ActionStyle.Positive },
                    Closing.Button($"Go back", new EditRoute(view.Owner.Department)),
                    Closing.Button($"Let it go", new EditRoute(view.Owner.Department, Afresh: true))),
                Closing.Next($"Saved, it becomes version {view.Version + 1} and counts for every draft that is submitted a few seconds later. Drafts in review keep the route they started with."),
            ],
        };
    }

    private static IEnumerable<CardElement> Replay(RouteReplayView view, Room room) =>
    [
        Heading.Section($"Tried on past drafts"),
        .. RouteWords.Summary(view).Select(sentence => new TextBlock(sentence) { Spacing = Spacing.Small }),
        .. view.Changed.Take(room.Drafts).Select(draft => new Container(
        [
            PostPart.ExcerptText(draft.Text, Math.Min(room.List, 160)),
            new TextBlock(RouteWords.Line(draft, 90)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None },
        ]) { Spacing = Spacing.Medium }),
        .. view.Changed.Count <= room.Drafts ? [] : new[] { new TextBlock($"and {view.Changed.Count - room.Drafts} more.") { IsSubtle = true, Size = TextSize.Small } },
    ];
}
