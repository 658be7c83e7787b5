using CoEBot.Center;

namespace CoEBot.Drafts;

/// <summary>Where drafts are kept. One draft is one unit: it is read whole and changed whole.</summary>
public interface IDraftStore
{
    /// <summary>The draft, and whether the action of that key was accepted before; null where there is none of that id.</summary>
    Task<DraftFile?> FindAsync(string draftId, string? actionKey, CancellationToken cancellation);

    /// <summary>
    /// Writes a change with its event, its notices and its action key, all or nothing. Null where the draft is no longer what <paramref name="before"/> says,
    /// or the action was accepted meanwhile: read again and decide again.
    /// </summary>
    Task<DraftFile?> CommitAsync(DraftFile? before, DraftChange change, CancellationToken cancellation);

    /// <summary>What happened to a draft. The records know people by pseudonyms; those among <paramref name="known"/> are named.</summary>
    Task<DraftHistory> ReadHistoryAsync(DraftFile file, IEnumerable<Person> known, CancellationToken cancellation);
}

/// <summary>A draft's events, oldest first, and whether their chain holds from the first to the last.</summary>
public sealed record DraftHistory(IReadOnlyList<DraftEvent> Events, bool IsWhole);

/// <summary>The lists people look at. They follow the drafts a moment later, so what is read from them is checked against the drafts.</summary>
public interface IDraftLists : IDraftProjection
{
    /// <summary>A page of a person's own drafts, or of those that wait for their review, newest first.</summary>
    Task<DraftPage> ListAsync(DraftList list, string personId, string? after, int count, CancellationToken cancellation);

    /// <summary>How many drafts wait for a person's review, counted up to <paramref name="most"/>.</summary>
    Task<int> CountReviewsAsync(string personId, int most, CancellationToken cancellation);
}

/// <summary>Every draft that was ever submitted. The list follows the drafts a moment later, so what is read from it is checked against them.</summary>
public interface ISubmissionList : IDraftProjection
{
    /// <summary>Ids of drafts first submitted from one moment to another, newest first, read page by page as they are asked for.</summary>
    /// <param name="department">The department's key; null for all.</param>
    /// <param name="from">Not before this moment.</param>
    /// <param name="to">Not after this moment.</param>
    /// <param name="cancellation">Ends the wait.</param>
    IAsyncEnumerable<string> ReadAsync(string? department, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation);
}

/// <summary>A draft as read.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Tag">What a commit compares.</param>
/// <param name="ChainHead">The hash of its last event.</param>
/// <param name="Seal">What binds decisions to the words of the current revision.</param>
/// <param name="ActionAccepted">Whether the action that was asked about is done.</param>
public sealed record DraftFile(Draft Draft, string Tag, string ChainHead, RevisionSeal Seal, bool ActionAccepted)
{
    /// <summary>The same of what was last sent for review; null before that.</summary>
    public RevisionSeal? Sent { get; init; }
}

/// <summary>A revision's hash and the random salt in it. The salt is erased with the words; then the hash tells nothing.</summary>
public sealed record RevisionSeal(string Salt, string ContentHash);

/// <summary>An accepted verdict and the key of the action that led to it.</summary>
public sealed record DraftChange(Verdict.Accepted Verdict, string ActionKey);

public enum DraftList
{
    Mine,
    Reviews,
}

/// <summary>Ids in order; <paramref name="After"/> continues, null at the end.</summary>
public sealed record DraftPage(IReadOnlyList<string> DraftIds, string? After);
