using CoEBot.Drafts;
using CoEBot.Storage;

namespace CoEBot.Library;

/// <summary>Puts a draft on the library's shelf once it is approved, and finds posts there.</summary>
public sealed class LibraryShelf(LibraryTable table, IDraftStore drafts, TimeProvider time) : IDraftProjection
{
    /// <summary>How far back a search looks. Older posts rarely fit the day, and every month is a partition to read.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(365);

    public Task ProjectAsync(DraftFile file, CancellationToken cancellation) =>
        file.Draft is { State: DraftState.Approved, Submission: { } submission, LastDecision: { } approval } draft
            ? table.PutAsync(Post(draft, submission.Content, approval.At), cancellation)
            : Task.CompletedTask;

    /// <summary>A page of posts that match, newest first. What the shelf says is checked against the drafts themselves.</summary>
    /// <param name="query">Words; empty for the newest.</param>
    /// <param name="skip">How many matches to leave out.</param>
    /// <param name="count">How many to return at the most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<LibraryPost>> SearchAsync(string? query, int skip, int count, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var posts = new List<LibraryPost>();
        await foreach (var post in table.ReadAsync(now - Reach, now, cancellation))
        {
            if (LibrarySearch.Matches(post, query)) posts.Add(post);
            if (posts.Count == skip + count) break;
        }

        var page = posts.Skip(skip).ToList();
        var files = await Task.WhenAll(page.Select(post => drafts.FindAsync(post.DraftId, null, cancellation)));
        return [.. page.Zip(files).Where(pair => pair.Second is { Draft.State: DraftState.Approved }).Select(pair => pair.First)];
    }

    private static LibraryPost Post(Draft draft, DraftContent content, DateTimeOffset approvedAt) => new()
    {
        DraftId = draft.Id,
        Department = draft.Department,
        AuthorId = draft.Author.Id,
        AuthorName = draft.Author.Name,
        Networks = content.Networks,
        Text = content.Text,
        Link = content.Link,
        ImageLink = content.ImageLink,
        ImageAlt = content.ImageAlt,
        Topic = content.Topic,
        ApprovedAt = approvedAt,
    };
}
