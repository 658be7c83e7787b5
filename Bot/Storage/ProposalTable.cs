using Azure.Data.Tables;
using CoEBot.Boxes.Replay;
using CoEBot.Outbox;
using CoEBot.Proposals;

namespace CoEBot.Storage;

/// <summary>
/// What was answered to proposed changes of walls, in the table <c>proposals</c>: a partition is one thing that one wall of one box holds back, its rows
/// <c>kept|n</c> for each time that somebody kept the wall, beside the notices that asked. No row holds the words it is about: they are found again in the drafts and the box.
/// </summary>
public sealed class ProposalTable(StorageAccount account, StorageCalls calls)
{
    private readonly TableClient _table = account.Table(ProposalNotices.TableName);

    /// <summary>Where something was asked about a box.</summary>
    /// <param name="department">The key of the department whose box it is; null for the brand's, which has to do with all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<NoticePlace>> FindAskedAsync(string? department, CancellationToken cancellation)
    {
        var notices = TableClient.CreateQueryFilter($"RowKey ge {NoticeRow.First} and RowKey lt {NoticeRow.Last}");
        var filter = department is null ? notices : TableClient.CreateQueryFilter($"PartitionKey ge {department + "|"} and PartitionKey lt {department + "}"}") + $" and {notices}";
        var partitions = new HashSet<string>();
        await foreach (var page in _table.ReadPagesAsync(filter, ["PartitionKey"], null, calls, cancellation)) partitions.UnionWith(page.Values.Select(row => row.PartitionKey));
        return [.. partitions.Select(partition => new NoticePlace(ProposalNotices.TableName, partition))];
    }

    /// <param name="key">Which wall.</param>
    /// <param name="round">How often it was asked, this time included.</param>
    /// <param name="kept">Who keeps it, and when.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False where that question was answered already; nothing was written then.</returns>
    public Task<bool> KeepAsync(WallKey key, int round, KeptWall kept, CancellationToken cancellation) => _table.InsertAsync(
        Rows.New(ProposalNotices.Partition(key), $"kept|{Rows.Ordered(round)}").WithDocument(kept, ProposalJson.Default.KeptWall), calls, cancellation);

    /// <summary>Each time the wall was kept, oldest first.</summary>
    public Task<IReadOnlyList<KeptWall>> FindKeptAsync(WallKey key, CancellationToken cancellation) => calls.RunAsync<IReadOnlyList<KeptWall>>(
        async token =>
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ProposalNotices.Partition(key)} and RowKey ge {"kept|"} and RowKey lt {"kept~"}");
            var kept = new List<KeptWall>();
            await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: token)) kept.Add(row.Document(ProposalJson.Default.KeptWall));
            return kept;
        },
        cancellation);
}
