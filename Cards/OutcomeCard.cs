using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>The news about a draft for its author: saved, submitted, a step further, an edit proposed, changes asked for, at its end.</summary>
public sealed record OutcomeCardView
{
    public required string DraftId { get; init; }

    /// <summary>What was submitted last, for the buttons that act on it.</summary>
    public int Revision { get; init; }

    /// <summary>How many things have happened to the draft.</summary>
    public int Version { get; init; }

    public required string Department { get; init; }

    public required DraftStanding Standing { get; init; }

    /// <summary>The post's text; the card shows its beginning.</summary>
    public required string Text { get; init; }

    /// <summary>All of the post, where its author asked for it; null where the card brings news, which shows the beginning only.</summary>
    public PostView? Post { get; init; }

    /// <summary>Names of the networks that have words of their own, where it has several texts.</summary>
    public IReadOnlyList<string> OwnWords { get; init; } = [];

    public IReadOnlyList<StepView> Way { get; init; } = [];

    public ReviewerNote? Note { get; init; }

    /// <summary>What was written last, where that is newer than what was submitted.</summary>
    public int Written { get; init; }

    /// <summary>Other words that wait for the author's answer.</summary>
    public ProposalView? Proposal { get; init; }

    /// <summary>Who proposed other words that were never answered; they stand in the form.</summary>
    public string? Unanswered { get; init; }

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

    /// <summary>Advice on what was submitted, and why it takes the full route; shown while it is in review.</summary>
    public IReadOnlyList<FindingView> Advice { get; init; } = [];

    public Banner? Banner { get; init; }
}

/// <summary>Tells an author how their draft stands, and what they can do now.</summary>
public static class OutcomeCard
{
    private const int Excerpt = 280;

    /// <summary>How much is shown of other words for the post, of each text of the post, and of every other text.</summary>
    private readonly record struct Room(int Proposal, int Post, int Note, int Advice);

    private static readonly Room[] Rooms =
    [
        new(2 * FieldLimits.Text, FieldLimits.Text, FieldLimits.Note, 300), new(FieldLimits.Text, FieldLimits.Text, 600, 300), new(FieldLimits.Text, 4000, 60, 60),
        new(4000, 2000, 300, 300), new(1000, 400, 300, 100),
    ];

    public static AdaptiveCard Render(OutcomeCardView view) => Fit.Within<Room>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(OutcomeCardView view, Room room)
    {
        var headline = OutcomeWords.Headline(view);
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of($"{StandingWords.Of(view.Standing)} · {Clip.Name(view.Department)}", headline),
                .. Note(view, room.Note),
                .. Post(view, room),
                .. FastLane(view),
                .. Advice(view, room.Advice),
                .. FactsPart.Of(null, null, view.GoesOut),
                .. WayPart.Of(view.Way),
                Closing.Actions(Actions(view)),
                Closing.Next(OutcomeWords.Next(view)),
            ],
        };
    }

    private static IEnumerable<CardElement> Note(OutcomeCardView view, int room) => view.Note is not { } note ? [] :
    [
        Quote.Of(view.Standing is DraftStanding.Rejected or DraftStanding.Recalled ? OutcomeWords.Reason(note) : OutcomeWords.Asks(note), note.Text, room),
    ];

    /// <summary>The beginning, to know the post by; or all of it, as somebody else would write it.</summary>
    private static IEnumerable<CardElement> Post(OutcomeCardView view, Room room) => view is { Standing: DraftStanding.EditProposed, Proposal: { } proposal }
        ? ProposalPart.Of(proposal, room.Proposal, room.Note)
        : [.. view.Post is { } post ? PostPart.Of(post, room.Post) : [PostPart.Excerpt(view.Text, Excerpt), .. OwnWords(view.OwnWords)], .. Unanswered(view.Unanswered)];

    private static IEnumerable<CardElement> OwnWords(IReadOnlyList<string> networks) => networks switch
    {
        [] => [],
        [_] => [Subtle($"{Names.Every(networks)} has words of its own.")],
        _ => [Subtle($"{Names.Every(networks)} have words of their own.")],
    };

    private static IEnumerable<CardElement> Unanswered(string? by) => by is null ? [] : [new TextBlock($"{Clip.Name(by)} proposed other words for it. **Revise** shows them beside yours.")];

    private static TextBlock Subtle(Wording words) => new(words) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Small };

    private static IEnumerable<CardElement> FastLane(OutcomeCardView view) => view is { FastLane: true, Standing: DraftStanding.InReview }
        ? [InTheBox.Line()]
        : [];

    private static IEnumerable<CardElement> Advice(OutcomeCardView view, int room) => view.Standing is DraftStanding.InReview
        ? FindingsPart.Of(view.Advice, room, shown: 3)
        : [];

    private static IEnumerable<CardAction> Actions(OutcomeCardView view)
    {
        var (draft, revision) = (view.DraftId, view.Revision);
        var open = new OpenDraft(draft);
        IEnumerable<CardAction> likely = view.Standing switch
        {
            DraftStanding.Unfinished => [Closing.Button($"Keep writing", open, ActionStyle.Positive), Drafts()],
            DraftStanding.ChangesRequested => [Closing.Button($"Make the changes", open, ActionStyle.Positive), Drafts()],
            DraftStanding.EditProposed when view.Proposal is { } proposal => [.. DraftActions.Answer(draft, proposal), .. Show(view, $"Show the draft")],
            DraftStanding.InReview or DraftStanding.EditProposed => [.. Show(view, $"Show the draft"), Drafts()],
            DraftStanding.Approved => [.. Show(view, $"Show the post", ActionStyle.Positive), .. Day(view), Idea(), DraftActions.Revise(draft)],
            DraftStanding.Rejected => [Idea(ActionStyle.Positive), DraftActions.Revise(draft), .. Show(view, $"Show the draft")],
            DraftStanding.Retired => [Idea(ActionStyle.Positive), .. Show(view, $"Show the post")],
            DraftStanding.Expired when view.Unanswered is null => [DraftActions.Again(draft, view.Written), DraftActions.Revise(draft), Drafts()],
            _ => [DraftActions.Revise(draft, ActionStyle.Positive), Drafts()],
        };
        return
        [
            .. likely,
            .. view.MayWithdraw ? [DraftActions.Withdraw(draft, revision)] : Array.Empty<CardAction>(),
            .. view.MayRecall ? [DraftActions.Recall(draft, revision)] : Array.Empty<CardAction>(),
            .. view.HasHistory ? [DraftActions.History(draft)] : Array.Empty<CardAction>(),
        ];
    }

    /// <summary>What shows all of it already has no button for that.</summary>
    private static IEnumerable<CardAction> Show(OutcomeCardView view, Wording title, ActionStyle? style = null) =>
        view.Post is null ? [Closing.Button(title, new OpenDraft(view.DraftId), style)] : [];

    private static IEnumerable<CardAction> Day(OutcomeCardView view) =>
        view.MaySchedule ? [DraftActions.SetTheDay(view.DraftId, view.Revision, view.Version, view.GoesOut)] : [];

    private static ExecuteAction Idea(ActionStyle? style = null) => Closing.Button($"Share an idea", new ShareIdea(), style);

    private static ExecuteAction Drafts() => Closing.Button($"My drafts", new ShowDrafts());
}
