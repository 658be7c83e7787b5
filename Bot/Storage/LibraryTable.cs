using Azure.Data.Tables;
using CoEBot.Library;

namespace CoEBot.Storage;

/// <summary>
/// The library in the table <c>lists</c>: a partition is one month of approvals (UTC), its rows newest first. A row follows from its draft and can be made
/// again from it; writing it twice changes nothing.
/// </summary>
public sealed class LibraryTable(StorageAccount account, StorageCalls calls)
{
    private readonly TableClient _table = account.Table("lists");
    private readonly MonthlyList _months = new(account.Table("lists"), calls, "library");

    public Task PutAsync(LibraryPost post, CancellationToken cancellation)
    {
        var row = _months.New(post.ApprovedAt, post.DraftId).WithDocument(post, LibraryJson.Default.LibraryPost);
        return calls.RunAsync(token => _table.UpsertEntityAsync(row, TableUpdateMode.Replace, token), cancellation);
    }

    /// <summary>Posts approved from one moment to another, newest first, read page by page as they are asked for.</summary>
    public IAsyncEnumerable<LibraryPost> ReadAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        _months.ReadAsync(from, to, cancellation: cancellation).Select(row => row.Document(LibraryJson.Default.LibraryPost));
}
