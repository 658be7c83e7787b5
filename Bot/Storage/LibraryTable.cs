using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
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

    public Task PutAsync(LibraryPost post, CancellationToken cancellation)
    {
        var row = Rows.New(Month(post.ApprovedAt), Rows.NewestFirst(post.ApprovedAt, post.DraftId)).WithDocument(post, LibraryJson.Default.LibraryPost);
        return calls.RunAsync(token => _table.UpsertEntityAsync(row, TableUpdateMode.Replace, token), cancellation);
    }

    /// <summary>Posts approved from one moment to another, newest first, read page by page as they are asked for.</summary>
    public async IAsyncEnumerable<LibraryPost> ReadAsync(DateTimeOffset from, DateTimeOffset to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var month = new DateTimeOffset(to.UtcDateTime.Year, to.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero); month.AddMonths(1) > from; month = month.AddMonths(-1))
        {
            // "~" comes after every character of an id.
            var filter = TableClient.CreateQueryFilter(
                $"PartitionKey eq {Month(month)} and RowKey ge {Rows.NewestFirst(to, "")} and RowKey le {Rows.NewestFirst(from, "~")}");
            for (string? next = ""; next is not null;)
            {
                var page = await ReadPageAsync(filter, next, cancellation);
                foreach (var row in page.Values) yield return row.Document(LibraryJson.Default.LibraryPost);
                next = page.ContinuationToken;
            }
        }
    }

    private Task<Page<TableEntity>> ReadPageAsync(string filter, string continuation, CancellationToken cancellation) => calls.RunAsync(
        async token => await _table.QueryAsync<TableEntity>(filter, cancellationToken: token).AsPages(continuation.Length == 0 ? null : continuation).FirstAsync(token),
        cancellation);

    private static string Month(DateTimeOffset moment) => $"library|{moment.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";
}
