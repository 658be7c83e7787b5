using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>What somebody decided on a draft that has newer words since, which are not for them any more.</summary>
public sealed record DecidedCardView
{
    public required string Department { get; init; }

    /// <summary>The author's first name.</summary>
    public required string Author { get; init; }

    /// <summary>What they decided: approved, changes asked for, or rejected.</summary>
    public required StepMark Decision { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What they decided on; null where its words were erased.</summary>
    public PostView? Post { get; init; }

    /// <summary>What they wrote with it.</summary>
    public string? Note { get; init; }

    /// <summary>A note that they typed just now, for something that is not theirs to do any more.</summary>
    public string? TypedNote { get; init; }

    /// <summary>The same of words proposed for the post.</summary>
    public string? TypedProposal { get; init; }

    /// <summary>And of those for single networks.</summary>
    public IReadOnlyList<TypedText> TypedOthers { get; init; } = [];
}

/// <summary>Keeps for reviewers of old what they decided, and says kindly that the rest is for others.</summary>
public static class DecidedCard
{
    /// <summary>How much is shown of the post, of other words for it, and of a note.</summary>
    private readonly record struct Room(int Post, int Proposal, int Note);

    private static readonly Room[] Rooms = [new(FieldLimits.Text, FieldLimits.Text, FieldLimits.Text), new(FieldLimits.Text, FieldLimits.Text, FieldLimits.Note), new(4000, 4000, 600), new(1000, 1000, 200), new(200, 200, 60)];

    public static AdaptiveCard Render(DecidedCardView view) => Fit.Within<Room>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(DecidedCardView view, Room room)
    {
        var headline = Headline(view);
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. Heading.Of($"What you decided · {Clip.Name(view.Department)}", headline),
                .. view.Post is { } post ? PostPart.Of(post, room.Post) : [new TextBlock($"The words were erased since.")],
                .. Written($"You wrote to {Clip.Name(view.Author)}", view.Note, room.Note),
                .. Written($"The words you propose now", view.TypedProposal, room.Proposal),
                .. view.TypedOthers.SelectMany(typed => Written($"The words you propose now for {Clip.Name(typed.Network)}", typed.Text, room.Proposal)),
                .. Written($"You write now", view.TypedNote, room.Note),
                Closing.Next($"{Clip.Name(view.Author)} sent newer words since. They are for those who review them now, and you hold no role there any more. What you decided stays yours to see."),
            ],
        };
    }

    private static Wording Headline(DecidedCardView view) => view.Decision switch
    {
        StepMark.Approved => $"You approved {Clip.Name(view.Author)}’s post {view.At}",
        StepMark.Rejected => $"You said no to {Clip.Name(view.Author)}’s draft {view.At}",
        _ => $"You asked {Clip.Name(view.Author)} for changes {view.At}",
    };

    private static IEnumerable<CardElement> Written(Wording intro, string? words, int room) =>
        string.IsNullOrWhiteSpace(words) ? [] : [Quote.Of(intro, words, room, ContainerStyle.Emphasis)];
}
