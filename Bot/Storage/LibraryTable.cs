using Azure.Data.Tables;
using CoEBot.Library;

namespace CoEBot.Storage;

/// <summary>
/// The library in the table <c>lists</c>: a partition is one month of approvals (UTC), its rows newest first. A row follows from its draft at one version and can be made
/// again from it; what follows from an older version changes nothing. A post that is taken off leaves an empty row, so that a late projection of an older state is seen to be old.
/// </summary>
public sealed class LibraryTable(StorageAccount account, StorageCalls calls)
{
    private readonly TableClient _table = account.Table("lists");
    private readonly MonthlyList _months = new(account.Table("lists"), calls, "library");

    /// <param name="post">A post as its draft has it.</param>
    /// <param name="version">The draft's version.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task PutAsync(LibraryPost post, int version, CancellationToken cancellation) =>
        WriteAsync(_months.New(post.ApprovedAt, post.DraftId).WithDocument(post, LibraryJson.Default.LibraryPost), isListed: true, version, cancellation);

    /// <summary>What was approved at that moment is on the shelf no more, at this version of its draft; its words are not kept here.</summary>
    public Task TakeOffAsync(string draftId, DateTimeOffset approvedAt, int version, CancellationToken cancellation) =>
        WriteAsync(_months.New(approvedAt, draftId), isListed: false, version, cancellation);

    /// <summary>Posts approved from one moment to another, newest first, read page by page as they are asked for.</summary>
    public IAsyncEnumerable<LibraryPost> ReadAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        _months.ReadAsync(from, to, cancellation: cancellation).Where(IsListed).Select(row => row.Document(LibraryJson.Default.LibraryPost));

    /// <summary>Rows from before this was kept are.</summary>
    private static bool IsListed(TableEntity row) => row.GetBoolean("Listed") ?? true;

    private Task<bool> WriteAsync(TableEntity row, bool isListed, int version, CancellationToken cancellation)
    {
        row["Listed"] = isListed;
        return _table.WriteNewerAsync(row, version, calls, cancellation);
    }
}
