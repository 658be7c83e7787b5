using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>The news about a draft for its author: saved, submitted, a step further, changes asked for, approved, rejected.</summary>
public sealed record OutcomeCardView
{
    public required string DraftId { get; init; }

    /// <summary>What was submitted last, for the buttons that act on it.</summary>
    public int Revision { get; init; }

    public required string Department { get; init; }

    public required DraftStanding Standing { get; init; }

    /// <summary>The post's text; the card shows its beginning.</summary>
    public required string Text { get; init; }

    public IReadOnlyList<StepView> Way { get; init; } = [];

    public ReviewerNote? Note { get; init; }

    /// <summary>Other words that wait for the author's answer.</summary>
    public ProposalView? Proposal { get; init; }

    public bool MayWithdraw { get; init; }

    public bool MayRecall { get; init; }

    /// <summary>Whether the author may set, or set anew, the day an approved post goes out.</summary>
    public bool MaySchedule { get; init; }

    /// <summary>Whether there is a history to show.</summary>
    public bool HasHistory { get; init; }

    /// <summary>The day an approved post goes out.</summary>
    public DateOnly? GoesOut { get; init; }

    /// <summary>The last change was so small that the approval stands.</summary>
    public bool IsTrivialChange { get; init; }

    /// <summary>Whether the draft is inside the box: one approval is enough.</summary>
    public bool FastLane { get; init; }

    /// <summary>Advice on what was submitted, shown while it is in review.</summary>
    public IReadOnlyList<FindingView> Advice { get; init; } = [];

    public Banner? Banner { get; init; }
}

/// <summary>Tells an author how their draft stands, and what they can do now.</summary>
public static class OutcomeCard
{
    private const int Excerpt = 280;

    private const int AdviceRoom = 300;

    public static AdaptiveCard Render(OutcomeCardView view)
    {
        var headline = OutcomeWords.Headline(view);
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of($"{StandingWords.Of(view.Standing)} · {Clip.Name(view.Department)}", headline),
                .. Note(view),
                PostPart.Excerpt(view.Text, Excerpt),
                .. FastLane(view),
                .. Advice(view),
                .. WayPart.Of(view.Way),
                Closing.Actions(Actions(view)),
                Closing.Next(OutcomeWords.Next(view)),
            ],
        };
    }

    private static IEnumerable<CardElement> Note(OutcomeCardView view) => view.Note is not { } note ? [] :
    [
        Quote.Of(view.Standing is DraftStanding.Rejected ? OutcomeWords.Reason(note) : OutcomeWords.Asks(note), note.Text, FieldLimits.Note),
    ];

    private static IEnumerable<CardElement> FastLane(OutcomeCardView view) => view is { FastLane: true, Standing: DraftStanding.InReview }
        ? [InTheBox.Line()]
        : [];

    private static IEnumerable<CardElement> Advice(OutcomeCardView view) => view.Standing is DraftStanding.InReview
        ? FindingsPart.Of(view.Advice, AdviceRoom, shown: 3)
        : [];

    private static IEnumerable<CardAction> Actions(OutcomeCardView view)
    {
        var open = new OpenDraft(view.DraftId);
        return view.Standing switch
        {
            DraftStanding.Unfinished => [Closing.Button($"Keep writing", open, ActionStyle.Positive), Closing.Button($"My drafts", new ShowDrafts())],
            DraftStanding.ChangesRequested => [Closing.Button($"Make the changes", open, ActionStyle.Positive), Closing.Button($"My drafts", new ShowDrafts())],
            DraftStanding.InReview => [Closing.Button($"Show the draft", open), Closing.Button($"My drafts", new ShowDrafts())],
            DraftStanding.Approved => [Closing.Button($"Show the post", open, ActionStyle.Positive), Closing.Button($"Share an idea", new ShareIdea())],
            _ => [Closing.Button($"Share an idea", new ShareIdea(), ActionStyle.Positive), Closing.Button($"Show the draft", open)],
        };
    }
}
