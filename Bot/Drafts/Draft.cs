using System.Text.Json.Serialization;
using CoEBot.Boxes;
using CoEBot.Center;

namespace CoEBot.Drafts;

/// <summary>Where a draft stands.</summary>
public enum DraftState
{
    /// <summary>Saved by its author, or sent back by a check; nobody else sees it.</summary>
    Unfinished,

    InReview,

    /// <summary>A reviewer asked for changes; it is the author's turn.</summary>
    ChangesRequested,

    Approved,

    Rejected,

    /// <summary>A reviewer proposed other words; the author takes them or keeps their own.</summary>
    EditProposed,

    /// <summary>Its author took it back before it was decided.</summary>
    Withdrawn,

    /// <summary>It was approved, and then taken back.</summary>
    Recalled,

    /// <summary>The day it was wished for passed before it was decided.</summary>
    Expired,

    /// <summary>It was approved, and has had its time. The one state without a way on.</summary>
    Retired,
}

/// <summary>A draft social post and its way through review, at one moment.</summary>
public sealed record Draft
{
    /// <summary>All versions are read with a draft.</summary>
    public const int MostRevisions = 500;

    public const int MostDecisions = 300;

    /// <summary>
    /// In notes and remarks, in UTF-16 units: ten of the longest. With those of a last round, and 300 decisions, the snapshot is well below the 1 MB of a row
    /// (https://learn.microsoft.com/azure/storage/tables/scalability-targets, 2026-11).
    /// </summary>
    private const int MostSaid = 20_000;

    public required string Id { get; init; }

    /// <summary>The key of the department whose reviewers see it; before the first submission, of the one its author chose.</summary>
    public required string Department { get; init; }

    /// <summary>The key of the department that its author chose in the form since.</summary>
    public string? FormDepartment { get; init; }

    public required Person Author { get; init; }

    public required DraftState State { get; init; }

    /// <summary>How many events led here; each change adds one.</summary>
    public required int Version { get; init; }

    /// <summary>Which of its revisions the content is; the first is 1, later ones are higher.</summary>
    public required int Revision { get; init; }

    /// <summary>Kept in the revision's own row, where it can be erased.</summary>
    [JsonIgnore]
    public DraftContent Content { get; init; } = new();

    /// <summary>What was last sent for review; null before the first time. What the author types after it is nobody else's business.</summary>
    public Submission? Submission { get; init; }

    /// <summary>The step whose turn it is, from 1; 0 before the first submit.</summary>
    public int Step { get; init; }

    /// <summary>What reviewers decided, oldest first, over all revisions.</summary>
    public IReadOnlyList<Decision> Decisions { get; init => field = value ?? []; } = [];

    /// <summary>The words that a reviewer proposes. They wait for the author's answer while the draft's state says so, and are kept where it ended without one.</summary>
    public EditProposal? Proposal { get; init; }

    /// <summary>The author's last answer to a proposal.</summary>
    public EditAnswer? Answer { get; init; }

    /// <summary>The time that the current step has; null where none runs.</summary>
    public StepClock? Clock { get; init; }

    /// <summary>When the wished day is over; null where no day was wished for.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The day its author means to post it, once it is approved.</summary>
    public Outing? GoesOut { get; init; }

    /// <summary>What was decided on before it was sent anew, by the revisions' numbers. Kept in their own rows; without those whose words were erased.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<int, DraftContent> DecidedWords { get; init; } = new Dictionary<int, DraftContent>();

    /// <summary>What was said beside decisions, which keep their own words: of a proposal, of declining one, of taking the post back. Oldest first.</summary>
    public IReadOnlyList<Remark> Remarks { get; init => field = value ?? []; } = [];

    /// <summary>Who ended it, when and why: taken back, expired, retired.</summary>
    public Ending? Ending { get; init; }

    /// <summary>What happened to it last.</summary>
    public DraftEventKind LastEvent { get; init; }

    /// <summary>The highest number that a revision ever had, proposed ones too.</summary>
    public int LastRevision { get; init; }

    /// <summary>The event after which the author's news is what matters; news of an earlier one is old.</summary>
    public int NewsAt { get; init; }

    /// <summary>What the box said of the content when it was last checked.</summary>
    public IReadOnlyList<Finding> Findings { get; init => field = value ?? []; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was sent for review for the first time; null before, and in records from before this was kept.</summary>
    public DateTimeOffset? FirstSubmittedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    [JsonIgnore]
    public IReadOnlyList<ReviewStep> Route => Submission?.Route ?? [];

    [JsonIgnore]
    public ReviewStep? CurrentStep => State is DraftState.InReview or DraftState.EditProposed && Step >= 1 && Step <= Route.Count ? Route[Step - 1] : null;

    [JsonIgnore]
    public Decision? LastDecision => Decisions.Count == 0 ? null : Decisions[^1];

    /// <summary>It ended while words that were proposed for it waited for an answer: they are to be seen before it is sent again.</summary>
    [JsonIgnore]
    public bool HasUnanswered => State is DraftState.Withdrawn or DraftState.Expired && Proposal is not null;

    /// <summary>It went back and forth so often that it takes no new version: what its author writes next is a draft of its own. What is in review is still decided.</summary>
    [JsonIgnore]
    public bool IsFull => LastRevision >= MostRevisions || Decisions.Count >= MostDecisions
        || Decisions.Sum(decision => decision.Note?.Length ?? 0) + Remarks.Sum(remark => remark.Text.Length) >= MostSaid;

    [JsonIgnore]
    public int NextRevision => Math.Max(LastRevision, Revision) + 1;

    /// <summary>While it is with the reviewers nobody writes in it, and what has had its time stays as it was.</summary>
    public bool CanBeEditedBy(Person person) =>
        person.Id == Author.Id && State is not (DraftState.InReview or DraftState.EditProposed or DraftState.Retired);

    /// <summary>What was decided of what is in review now.</summary>
    public IEnumerable<Decision> DecisionsOf(int step) => Decisions.Where(decision => decision.Revision == Submission?.Revision && decision.Step == step);
}
