using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>A changed box before it counts: what changes, and what that would have meant for past posts.</summary>
public sealed record BoxPreviewView
{
    public required BoxOwner Owner { get; init; }

    /// <summary>The version it was written from.</summary>
    public required int Version { get; init; }

    /// <summary>The name of what is shown, for the click that saves it.</summary>
    public required string Proposal { get; init; }

    public required IReadOnlyList<ChangeView> Changes { get; init; }

    /// <summary>What the changed box would have said of past posts; null where nobody looked.</summary>
    public ReplayView? Replay { get; init; }

    /// <summary>A note to begin from.</summary>
    public string? Note { get; init; }

    public Banner? Banner { get; init; }
}

/// <summary>Shows what changes, in words, with the buttons that make it count or go back.</summary>
public static class BoxPreviewCard
{
    /// <summary>How much of an entry is shown, of how many parts, and how much of a past post.</summary>
    private readonly record struct Room(int Entry, int Parts = 12, int Post = 160);

    private static readonly Room[] Rooms = [new(1500), new(500), new(160), new(60), new(40, Parts: 6, Post: 40)];

    public static AdaptiveCard Render(BoxPreviewView view) => Fit.Within<Room>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(BoxPreviewView view, Room room)
    {
        Wording headline = $"This is what changes in {BoxWords.InSentence(view.Owner)}";
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of($"{BoxWords.Whose(view.Owner)} · preview", headline),
                new Container([.. ChangesPart.Of(view.Changes, room.Entry, room.Parts)]) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium },
                .. view.Replay is { } replay ? ReplayPart.Of(replay, room.Post) : [],
                new TextInput("note", $"Why (for the history)")
                {
                    MaxLength = FieldLimits.VersionNote,
                    Placeholder = $"A few words; you may leave it empty",
                    Value = Clip.Value(view.Note, FieldLimits.VersionNote),
                    Spacing = Spacing.Medium,
                },
                Closing.Actions(
                    new ExecuteAction($"Save", new SaveBox(view.Owner.Department, view.Version, view.Proposal)) { Style = ActionStyle.Positive },
                    Closing.Button($"Go back", new EditBox(view.Owner.Department)),
                    Closing.Button($"Let it go", new EditBox(view.Owner.Department, Afresh: true))),
                Closing.Next($"Saved, it becomes version {view.Version + 1} and counts for every post that is submitted a few seconds later. Posts in review stay as they are."),
            ],
        };
    }
}
