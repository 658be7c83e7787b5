using System.Globalization;
using System.Runtime.CompilerServices;
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

    /// <summary>Posts approved from one moment to another, newest first, read month by month as they are asked for.</summary>
    public async IAsyncEnumerable<LibraryPost> ReadAsync(DateTimeOffset from, DateTimeOffset to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var month = new DateTimeOffset(to.UtcDateTime.Year, to.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero); month.AddMonths(1) > from; month = month.AddMonths(-1))
        {
            foreach (var post in await ReadMonthAsync(month, cancellation))
                if (post.ApprovedAt >= from && post.ApprovedAt <= to) yield return post;
        }
    }

    private Task<IReadOnlyList<LibraryPost>> ReadMonthAsync(DateTimeOffset month, CancellationToken cancellation) => calls.RunAsync<IReadOnlyList<LibraryPost>>(
        async token =>
        {
            var posts = new List<LibraryPost>();
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Month(month)}");
            await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: token)) posts.Add(row.Document(LibraryJson.Default.LibraryPost));
            return posts;
        },
        cancellation);

    private static string Month(DateTimeOffset moment) => $"library|{moment.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";
}
