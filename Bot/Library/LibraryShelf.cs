using System.Runtime.CompilerServices;
using CoEBot.Drafts;
using CoEBot.Storage;

namespace CoEBot.Library;

/// <summary>Puts a draft on the library's shelf once it is approved, takes it off when it is taken back or written anew, and finds posts there.</summary>
public sealed class LibraryShelf(LibraryTable table, IDraftStore drafts, TimeProvider time) : IDraftProjection
{
    /// <summary>How far back a search looks. Older posts rarely fit the day, and every month is a partition to read.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(365);

    /// <summary>A check is a round trip to storage.</summary>
    private const int CheckedAtOnce = 25;

    /// <summary>A post that has had its time stays: it was said, and counts.</summary>
    public Task ProjectAsync(DraftFile file, CancellationToken cancellation)
    {
        var draft = file.Draft;
        var standing = draft.State is DraftState.Approved or DraftState.Retired ? ApprovedAt(draft) : null;
        return Task.WhenAll(Approvals(draft).Select(approvedAt => approvedAt == standing
            ? table.PutAsync(Post(draft, draft.Submission!.Content, approvedAt), draft.Version, cancellation)
            : table.TakeOffAsync(draft.Id, approvedAt, draft.Version, cancellation)));
    }

    /// <summary>The moments at which it was approved, or may have been: what was decided last of each of its revisions but the one in review.</summary>
    private static IEnumerable<DateTimeOffset> Approvals(Draft draft) => draft.Decisions
        .Where(decision => draft.CurrentStep is null || decision.Revision != draft.Submission!.Revision)
        .GroupBy(decision => decision.Revision).Select(round => round.Last())
        .Where(decision => decision.Kind == DecisionKind.Approved).Select(decision => decision.At).Distinct();

    /// <summary>When what stands was approved: a version that was taken back or written anew since lies on the shelf by another moment.</summary>
    private static DateTimeOffset? ApprovedAt(Draft draft) => draft.LastDecision?.At;

    /// <summary>
    /// A page of posts that match, newest first, full unless it is the last. What the shelf says is checked against the drafts themselves, those that are left out too:
    /// counted is what people saw. So a post that is taken back leaves no gap, and what stands behind it moves up by one place.
    /// </summary>
    /// <param name="query">Words; empty for the newest.</param>
    /// <param name="skip">How many matches to leave out.</param>
    /// <param name="count">How many to return at the most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<LibraryPost>> SearchAsync(string? query, int skip, int count, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var matches = table.ReadAsync(now - Reach, now, cancellation).Where(post => LibrarySearch.Matches(post, query));
        return await StillApprovedAsync(matches, cancellation).Skip(skip).Take(count).ToListAsync(cancellation);
    }

    private async IAsyncEnumerable<LibraryPost> StillApprovedAsync(IAsyncEnumerable<LibraryPost> posts, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var some in posts.Chunk(CheckedAtOnce).WithCancellation(cancellation))
        {
            var files = await Task.WhenAll(some.Select(post => drafts.FindAsync(post.DraftId, null, cancellation)));
            foreach (var (post, file) in some.Zip(files))
                if (file is { Draft: { State: DraftState.Approved } draft } && ApprovedAt(draft) == post.ApprovedAt) yield return post;
        }
    }

    private static LibraryPost Post(Draft draft, DraftContent content, DateTimeOffset approvedAt) => new()
    {
        DraftId = draft.Id,
        Department = draft.Department,
        AuthorId = draft.Author.Id,
        AuthorName = draft.Author.Name,
        Networks = content.Networks,
        Text = content.Posts[0].Text,
        Own = content.Own.Only(content.NetworkKeys),
        Link = content.Link,
        ImageLink = content.ImageLink,
        ImageAlt = content.ImageAlt,
        Topic = content.Topic,
        ApprovedAt = approvedAt,
    };
}
