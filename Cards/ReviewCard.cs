using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>A draft and its way through review, as posted in the department's channel and shown to whoever clicks.</summary>
public sealed record ReviewCardView
{
    public required string DraftId { get; init; }

    public required int Revision { get; init; }

    public required int Step { get; init; }

    /// <summary>How many things have happened to the draft.</summary>
    public int Version { get; init; }

    public required string Department { get; init; }

    /// <summary>The author's first name.</summary>
    public required string Author { get; init; }

    public required DraftStanding Standing { get; init; }

    public required PostView Post { get; init; }

    /// <summary>Walls that call for the full route, and advice. Empty inside the box.</summary>
    public IReadOnlyList<FindingView> Findings { get; init; } = [];

    public DateOnly? WishedDate { get; init; }

    public string? Topic { get; init; }

    /// <summary>The Teams message that the idea came from, as a link.</summary>
    public string? Source { get; init; }

    public required IReadOnlyList<StepView> Way { get; init; }

    /// <summary>The note or the reason of the last decision.</summary>
    public ReviewerNote? Note { get; init; }

    /// <summary>The texts that changed since the revision that was reviewed before; none on the first.</summary>
    public IReadOnlyList<TextChangeView> Changes { get; init; } = [];

    /// <summary>Whether an earlier version of it was sent for review.</summary>
    public bool IsAgain { get; init; }

    /// <summary>Other words that wait for the author's answer.</summary>
    public ProposalView? Proposal { get; init; }

    /// <summary>Whether the proposal's buttons are shown: to the author alone.</summary>
    public bool MayAnswerProposal { get; init; }

    /// <summary>Whether the decision buttons are shown: while in review, on shared cards and to those who may decide.</summary>
    public bool CanDecide { get; init; }

    /// <summary>What a reviewer had typed when a click came too late or lacked something; put back into its field.</summary>
    public string? TypedNote { get; init; }

    /// <summary>The same for other words proposed for the post; where it has several texts, for the first of them.</summary>
    public string? TypedProposal { get; init; }

    /// <summary>And for the others.</summary>
    public IReadOnlyList<TypedText> TypedOthers { get; init; } = [];

    /// <summary>The day an approved post goes out.</summary>
    public DateOnly? GoesOut { get; init; }

    public bool MayWithdraw { get; init; }

    public bool MayRecall { get; init; }

    public bool MayRetire { get; init; }

    /// <summary>Whether the day an approved post goes out may be set, or set anew.</summary>
    public bool MaySchedule { get; init; }

    /// <summary>Whether the form may be opened once more, for a new revision of what is at its end.</summary>
    public bool MayRevise { get; init; }

    /// <summary>Whether there is a history to show.</summary>
    public bool HasHistory { get; init; }

    public Banner? Banner { get; init; }
}

/// <summary>Words that were typed for one network.</summary>
/// <param name="Key">The network's key.</param>
/// <param name="Network">Its name.</param>
/// <param name="Text">The words.</param>
public sealed record TypedText(string Key, string Network, string Text);

/// <summary>Shows a draft to those who review it, with all that is needed to decide and nothing else.</summary>
public static class ReviewCard
{
    /// <summary>
    /// How much of the post and of every other text is shown. A reviewer decides on what is seen, so the post keeps its room the longest; the field for other words
    /// holds it a second time, in full or not at all.
    /// </summary>
    private readonly record struct Room(int Post, int Text, int Findings, int Diff, bool Propose = false, int TypedNote = FieldLimits.Note);

    private static readonly Room[] Rooms =
    [
        new(FieldLimits.Text, FieldLimits.Note, 6, 4000, Propose: true),
        new(FieldLimits.Text, 300, 6, 1200, Propose: true),
        new(FieldLimits.Text, 100, 3, 400, Propose: true),
        new(FieldLimits.Text, 300, 6, 1200),
        new(FieldLimits.Text, 100, 3, 400),
        new(4000, 200, 6, 1200),
        new(2000, 160, 6, 800),
        new(800, 100, 3, 400),
        new(360, 60, 2, 160, TypedNote: 400),
        new(160, 40, 1, 50, TypedNote: 120),
        new(60, 20, 1, 0, TypedNote: 60),
        new(25, 20, 0, 0, TypedNote: 40),
    ];

    public static AdaptiveCard Render(ReviewCardView view) => Fit.Within<Room>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(ReviewCardView view, Room room)
    {
        var headline = ReviewWords.Headline(view);
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of($"{ReviewWords.Kind(view.Standing)} · {Clip.Name(view.Department)}", headline),
                .. PostPart.Of(StillOpen(view) ? view.Post : view.Post with { Texts = [.. view.Post.Texts.Select(text => text with { Marks = [] })] }, room.Post),
                .. Note(view, room.Text),
                .. Changes(view, room),
                .. Proposal(view, room),
                .. Findings(view, room),
                .. FactsPart.Of(view.WishedDate, view.Topic, view.GoesOut),
                .. WayPart.Of(view.Way),
                .. Typed(view, room),
                .. Actions(view, room),
                Closing.Next(ReviewWords.Next(view)),
            ],
        };
    }

    private static IEnumerable<CardElement> Note(ReviewCardView view, int room) =>
        view.Note is { } note ? [Quote.Of(ReviewWords.Intro(view.Standing, note), note.Text, room)] : [];

    private static IEnumerable<CardElement> Changes(ReviewCardView view, Room room) =>
        view.Standing is not DraftStanding.InReview ? []
        : view is { IsAgain: true, Changes: [] } ? [new TextBlock($"No word has changed since the last time.") { IsSubtle = true }]
        : DiffPart.Changes(view.Changes, room.Diff);

    private static IEnumerable<CardElement> Proposal(ReviewCardView view, Room room) =>
        view is { Standing: DraftStanding.EditProposed, Proposal: { } proposal } ? ProposalPart.Of(proposal, room.Post, room.Text) : [];

    private static bool StillOpen(ReviewCardView view) => view.Standing is DraftStanding.InReview or DraftStanding.EditProposed or DraftStanding.ChangesRequested;

    /// <summary>What the box says matters while there is something to decide or to change.</summary>
    private static IEnumerable<CardElement> Findings(ReviewCardView view, Room room) => (view.Findings, view.Standing, view.Way) switch
    {
        ({ Count: > 0 } findings, _, _) when StillOpen(view) =>
            [Heading.Section($"Worth a look"), .. FindingsPart.Of(findings, room.Text, room.Findings)],
        ({ Count: 0 }, DraftStanding.InReview, [{ Needed: 1 }]) => [InTheBox.Line()],
        _ => [],
    };

    /// <summary>What was typed for an action that is no longer to be taken, so that it can be taken elsewhere.</summary>
    private static IEnumerable<CardElement> Typed(ReviewCardView view, Room room)
    {
        var isHeld = view.CanDecide && DecisionPart.HoldsProposal(view, room.Propose);
        if (!string.IsNullOrWhiteSpace(view.TypedProposal) && !isHeld)
            yield return Quote.Of($"The words you had proposed", view.TypedProposal, room.Post, ContainerStyle.Emphasis);
        foreach (var typed in view.TypedOthers.Where(typed => !isHeld || view.Post.Texts.Skip(1).All(text => text.Key != typed.Key)))
            yield return Quote.Of($"The words you had proposed for {Clip.Name(typed.Network)}", typed.Text, room.Post, ContainerStyle.Emphasis);
        // One that is too long for its field is shown whole beside it, while there is room.
        if (view.TypedNote?.Trim().Length > FieldLimits.Note && room.TypedNote == FieldLimits.Note)
            yield return Quote.Of($"You had written", view.TypedNote, room.Post, ContainerStyle.Emphasis);
        else if (!string.IsNullOrWhiteSpace(view.TypedNote) && !view.CanDecide && !view.MayAnswerProposal)
            yield return Quote.Of($"You had written", view.TypedNote, room.Text, ContainerStyle.Emphasis);
    }

    private static IEnumerable<CardElement> Actions(ReviewCardView view, Room room)
    {
        var typed = Clip.Value(view.TypedNote, room.TypedNote);
        IReadOnlyList<CardAction> actions =
        [
            .. view.CanDecide ? DecisionPart.Of(view, typed, room.Propose) : [],
            .. view is { MayAnswerProposal: true, Proposal: { } proposal } ? DraftActions.Answer(view.DraftId, proposal, typed) : [],
            .. Others(view, typed),
        ];
        return actions.Chunk(Closing.MostButtons).Select(buttons => Closing.Actions(buttons));
    }

    /// <summary>A draft's life beside its decision: in sight where there is nothing to decide, behind the dots where there is.</summary>
    private static IEnumerable<CardAction> Others(ReviewCardView view, string? typed)
    {
        if (view.MayRevise) yield return DraftActions.Revise(view.DraftId);
        if (view.MaySchedule) yield return DraftActions.SetTheDay(view.DraftId, view.Revision, view.Version, view.GoesOut);
        if (view.HasHistory) yield return DraftActions.History(view.DraftId);
        if (view.MayWithdraw) yield return DraftActions.Withdraw(view.DraftId, view.Revision);
        if (view.MayRecall) yield return DraftActions.Recall(view.DraftId, view.Revision, typed);
        if (view.MayRetire) yield return DraftActions.Retire(view.DraftId, view.Revision);
    }
}
