using Azure.Data.Tables;
using CoEBot.Boxes.Replay;
using CoEBot.Proposals;

namespace CoEBot.Storage;

/// <summary>
/// What was answered to proposed changes of walls, in the table <c>proposals</c>: a partition is one thing that one wall of one box holds back, its rows
/// <c>kept|n</c> for each time that somebody kept the wall, beside the notices that asked. No row holds the words it is about: they are found again in the drafts and the box.
/// </summary>
public sealed class ProposalTable(StorageAccount account, StorageCalls calls)
{
    private const string FirstKept = "kept|";

    private readonly TableClient _table = account.Table(ProposalNotices.TableName);

    /// <summary>
    /// What is asked about a box by cards that may stand, and was not answered. What was asked once stays in the table for ever; where the wall was kept, or the question was told
    /// in a digest only, nothing will be said of it any more.
    /// </summary>
    /// <param name="department">The key of the department whose box it is; null for the brand's, which has to do with all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<WallKey>> FindOpenAsync(string? department, CancellationToken cancellation)
    {
        var rows = TableClient.CreateQueryFilter($"RowKey ge {FirstKept} and RowKey lt {NoticeRow.Last}");
        var filter = department is null ? rows : TableClient.CreateQueryFilter($"PartitionKey ge {department + "|"} and PartitionKey lt {department + "}"}") + $" and {rows}";
        var found = new Dictionary<string, (int Kept, int Asked)>();
        await foreach (var page in _table.ReadPagesAsync(filter, null, null, calls, cancellation))
        {
            foreach (var row in page.Values)
            {
                var (kept, asked) = found.GetValueOrDefault(row.PartitionKey);
                if (row.RowKey.StartsWith(FirstKept, StringComparison.Ordinal)) found[row.PartitionKey] = (kept + 1, asked);
                else if (NoticeRow.Read(row).Notice is { MayStand: true } notice) found[row.PartitionKey] = (kept, Math.Max(asked, notice.About));
            }
        }

        return [.. from one in found where one.Value.Asked > one.Value.Kept let key = ProposalNotices.KeyOf(one.Key) where key is not null select key];
    }

    /// <param name="key">Which wall.</param>
    /// <param name="round">How often it was asked, this time included.</param>
    /// <param name="kept">Who keeps it, and when.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False where that question was answered already; nothing was written then.</returns>
    public Task<bool> KeepAsync(WallKey key, int round, KeptWall kept, CancellationToken cancellation) => _table.InsertAsync(
        Rows.New(ProposalNotices.Partition(key), $"{FirstKept}{Rows.Ordered(round)}").WithDocument(kept, ProposalJson.Default.KeptWall), calls, cancellation);

    /// <summary>Each time the wall was kept, oldest first.</summary>
    public Task<IReadOnlyList<KeptWall>> FindKeptAsync(WallKey key, CancellationToken cancellation) => calls.RunAsync<IReadOnlyList<KeptWall>>(
        async token =>
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ProposalNotices.Partition(key)} and RowKey ge {FirstKept} and RowKey lt {"kept~"}");
            var kept = new List<KeptWall>();
            await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: token)) kept.Add(row.Document(ProposalJson.Default.KeptWall));
            return kept;
        },
        cancellation);
}
