using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>A changed plan before it counts: what changes, and what comes of it.</summary>
public sealed record PlanPreviewView
{
    public required PlanOwner Owner { get; init; }

    /// <summary>The version it was written from.</summary>
    public required int Version { get; init; }

    /// <summary>The name of what is shown, for the click that saves it.</summary>
    public required string Proposal { get; init; }

    public required IReadOnlyList<ChangeView> Changes { get; init; }

    /// <summary>What comes of it next, a sentence each.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>What may surprise, a sentence each.</summary>
    public IReadOnlyList<string> Oddities { get; init; } = [];

    /// <summary>A note to begin from.</summary>
    public string? Note { get; init; }

    public Banner? Banner { get; init; }
}

/// <summary>Shows what changes, in words, with the buttons that make it count or go back.</summary>
public static class PlanPreviewCard
{
    private readonly record struct Room(int List, int Sentence);

    private static readonly Room[] Rooms = [new(600, 300), new(300, 200), new(100, 100)];

    public static AdaptiveCard Render(PlanPreviewView view) => Fit.Within<Room>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(PlanPreviewView view, Room room)
    {
        Wording headline = $"This is what changes in {view.Owner.InSentence}";
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of($"{view.Owner.Whose} · preview", headline),
                new Container([.. ChangesPart.Of(view.Changes, room.List, 7)]) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium },
                .. NextPart.Of($"What comes of it", view.Next, room.Sentence),
                .. GapsPart.Of(view.Oddities, 4, room.Sentence),
                new TextInput("note", $"Why (for the history)")
                {
                    MaxLength = FieldLimits.VersionNote,
                    Placeholder = $"A few words; you may leave it empty",
                    Value = Clip.Value(view.Note, FieldLimits.VersionNote),
                    Spacing = Spacing.Medium,
                },
                Closing.Actions(
                    new ExecuteAction($"Save", new SavePlan(view.Owner.Department, view.Version, view.Proposal)) { Style = ActionStyle.Positive },
                    Closing.Button($"Go back", new EditPlan(view.Owner.Department)),
                    Closing.Button($"Let it go", new EditPlan(view.Owner.Department, Afresh: true))),
                Closing.Next($"Saved, it becomes version {view.Version + 1} and counts from then on."),
            ],
        };
    }
}
