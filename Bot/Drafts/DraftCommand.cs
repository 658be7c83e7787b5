using CoEBot.Boxes;
using CoEBot.Center;

namespace CoEBot.Drafts;

/// <summary>What a person asks of a draft.</summary>
public abstract record DraftCommand
{
    private DraftCommand()
    {
    }

    /// <summary>Keeps what was typed.</summary>
    /// <param name="DraftId">The draft's id.</param>
    /// <param name="Seen">The revision that the form was filled from; 0 for a new draft.</param>
    /// <param name="Department">For which department.</param>
    /// <param name="Content">What was typed.</param>
    /// <param name="Check">What was found.</param>
    public sealed record Save(string DraftId, int Seen, Department Department, DraftContent Content, BoxCheck? Check = null) : DraftCommand;

    /// <summary>Sends a checked draft on its way. <paramref name="BrandVersion"/> is that of the brand's box it was checked against, around the department's.</summary>
    public sealed record Submit(
        string DraftId, int Seen, Department Department, DraftContent Content, BoxCheck Check, IReadOnlyList<ReviewStep> Route, int BrandVersion = 0) : DraftCommand;

    /// <summary>A reviewer's decision of what was on the card: this revision, at this step.</summary>
    public sealed record Decide(int Revision, int Step, DecisionKind Kind, string? Note = null) : DraftCommand;
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

    /// <summary>A request for changes needs a note, a rejection a reason.</summary>
    NoteMissing,
}

public enum DraftEventKind
{
    Saved,
    Submitted,
    Approved,
    ChangesRequested,
    Rejected,
}

/// <summary>What happened, for the record: numbered from 1 without gaps.</summary>
public sealed record DraftEvent(int Number, DraftEventKind Kind, Person Actor, DateTimeOffset At, int Revision, int Step, string? Note = null);
