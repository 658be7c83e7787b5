using CoEBot.Boxes;
using CoEBot.Center;

namespace CoEBot.Drafts;

/// <summary>What a person asks of a draft, or time itself.</summary>
public abstract record DraftCommand
{
    private DraftCommand()
    {
    }

    /// <summary>What is so around the draft when it is asked: who is away, who is busy, which hours are worked.</summary>
    public Circumstances Around { get; init; } = Circumstances.Unknown;

    /// <summary>Words for a draft from a form of its author's.</summary>
    /// <param name="DraftId">The draft's id.</param>
    /// <param name="Seen">The revision that the form was filled from; 0 for a new draft.</param>
    /// <param name="Department">For which department.</param>
    /// <param name="Content">What was typed.</param>
    public abstract record Write(string DraftId, int Seen, Department Department, DraftContent Content) : DraftCommand;

    /// <summary>Keeps what was typed, with what was found where it was checked.</summary>
    public sealed record Save(string DraftId, int Seen, Department Department, DraftContent Content, BoxCheck? Check = null) : Write(DraftId, Seen, Department, Content);

    /// <summary>Sends a checked draft on its way. <paramref name="BrandVersion"/> is that of the brand's box it was checked against, around the department's.</summary>
    public sealed record Submit(
        string DraftId, int Seen, Department Department, DraftContent Content, BoxCheck Check, IReadOnlyList<ReviewStep> Route, int BrandVersion = 0)
        : Write(DraftId, Seen, Department, Content);

    /// <summary>A reviewer's decision of what was on the card: this revision, at this step.</summary>
    public sealed record Decide(int Revision, int Step, DecisionKind Kind, string? Note = null) : DraftCommand;

    /// <summary>A reviewer's other words for what was on the card: those of its first post.</summary>
    public sealed record Propose(int Revision, int Step, string Text, string? Note = null) : DraftCommand
    {
        /// <summary>Those of its other posts, by the key of each post's first network; what is missing stays as it is.</summary>
        public OwnTexts Others { get; init; }

        /// <summary>The version of the draft on the card: the same words may be proposed again after they were declined.</summary>
        public int Seen { get; init; }
    }

    /// <summary>The author takes the proposed words, which were checked as if they had typed them.</summary>
    /// <param name="Proposed">The revision that was proposed.</param>
    /// <param name="Department">The draft's department as it is now.</param>
    /// <param name="Check">What was found in them.</param>
    /// <param name="Route">The way they take.</param>
    /// <param name="BrandVersion">The version of the brand's box they were checked against.</param>
    public sealed record AcceptEdit(int Proposed, Department Department, BoxCheck Check, IReadOnlyList<ReviewStep> Route, int BrandVersion = 0) : DraftCommand;

    /// <summary>The author keeps their own words.</summary>
    public sealed record DeclineEdit(int Proposed, string? Note = null) : DraftCommand;

    /// <summary>The author takes it back before it is decided.</summary>
    public sealed record Withdraw(int Revision) : DraftCommand;

    /// <summary>An approved post is taken back; anybody but its author says why.</summary>
    public sealed record Recall(int Revision, string? Reason = null) : DraftCommand;

    /// <summary>An approved post has had its time.</summary>
    public sealed record Retire(int Revision) : DraftCommand;

    /// <summary>The day on which an approved post is meant to go out; null for no day in particular.</summary>
    public sealed record Schedule(int Revision, DateOnly? Day) : DraftCommand
    {
        /// <summary>The version of the draft on the card: the same day may be set again after another one was.</summary>
        public int Seen { get; init; }
    }

    /// <summary>Time has passed: whatever is due by now happens, one thing at a time.</summary>
    public sealed record Tick : DraftCommand;
}

/// <summary>What came of a command.</summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>Done: the new state, with what to record and whom to tell in the same transaction.</summary>
    public sealed record Accepted(Draft Draft, DraftEvent Event, IReadOnlyList<DraftNotice> Notices) : Verdict;

    /// <summary>Not for this person, or not like this. Nothing changed.</summary>
    public sealed record Denied(Denial Why) : Verdict;

    /// <summary>The wished day was over before it was asked: the draft expires at this moment, and that is what is recorded.</summary>
    /// <param name="Instead">What time does.</param>
    public sealed record TooLate(Accepted Instead) : Verdict;

    /// <summary>What the card showed is no longer so. Nothing changed; <paramref name="Now"/> is the truth.</summary>
    public sealed record Stale(Draft Now) : Verdict;
}

/// <summary>Why a person may not do this.</summary>
public enum Denial
{
    /// <summary>There is no such draft, or it is none of theirs: both look the same to them.</summary>
    NotFound,

    /// <summary>Nobody reviews their own draft.</summary>
    OwnDraft,

    /// <summary>The step is for a role they do not hold.</summary>
    NotReviewer,

    /// <summary>They decided an earlier step of this draft already.</summary>
    DecidedBefore,

    /// <summary>A request for changes needs a note, a rejection a reason, and so does taking back somebody else's post.</summary>
    NoteMissing,

    /// <summary>A note or a reason is longer than its field (<see cref="Cards.FieldLimits.Note"/>).</summary>
    NoteTooLong,

    /// <summary>Proposed words are longer than a post may be, or a form holds more than a draft does (<see cref="DraftContent.MostCharacters"/>).</summary>
    WordsTooLong,

    /// <summary>The draft went back and forth so often that it takes no new version (<see cref="Draft.IsFull"/>).</summary>
    Full,

    /// <summary>Only the author answers, withdraws or writes.</summary>
    NotAuthor,

    /// <summary>Taking back or retiring is for its author, who approved it, the department's communicators and the owners.</summary>
    NotKeeper,

    /// <summary>A proposal says the same as what is there, or nothing at all.</summary>
    NothingProposed,

    /// <summary>The proposed words touch a wall that stops a draft; <see cref="Draft.Findings"/> of the author's form would say which.</summary>
    ProposalBlocked,

    /// <summary>The day is over already.</summary>
    DayPassed,
}

public enum DraftEventKind
{
    Saved,
    Submitted,
    Approved,
    ChangesRequested,
    Rejected,
    EditProposed,
    EditAccepted,
    EditDeclined,

    /// <summary>The author changed what readers do not see, and the approval stands.</summary>
    KeptApproval,

    Withdrawn,
    Recalled,
    Retired,
    Scheduled,
    Reminded,
    Escalated,

    /// <summary>Those who were asked are away or gone, and others were asked.</summary>
    Reassigned,

    Expired,

    /// <summary>Its author was told that its day has come.</summary>
    DayCame,
}

/// <summary>What happened, for the record: numbered from 1 without gaps.</summary>
public sealed record DraftEvent(int Number, DraftEventKind Kind, Person Actor, DateTimeOffset At, int Revision, int Step, string? Note = null);
