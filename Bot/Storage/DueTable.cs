using System.Globalization;
using Azure;
using Azure.Data.Tables;
using CoEBot.Due;

namespace CoEBot.Storage;

/// <summary>
/// What is due, in the table <c>due</c>: a partition is an hour (UTC) and a shard, a row a kind and a key. Partitions sort by time, so one question finds whatever is
/// due now in this hour or any before it: what was written into a past hour, by a replica whose clock is late, or left over from days without the bot. Each row holds
/// the moment <c>Next</c> at which it may be taken, so leased and resting ones cost nothing more.
/// </summary>
public sealed class DueTable(StorageAccount account, StorageCalls calls)
{
    private readonly TableClient _table = account.Table("due");

    /// <summary>Rows that may be taken, the oldest hours first.</summary>
    public Task<IReadOnlyList<DueRow>> ListAsync(DateTimeOffset now, int count, CancellationToken cancellation) => calls.RunAsync<IReadOnlyList<DueRow>>(
        async token =>
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey lt {Hour(now.AddHours(1))} and Next le {now}");
            var rows = new List<DueRow>();
            await foreach (var row in _table.QueryAsync<TableEntity>(filter, maxPerPage: count, cancellationToken: token))
            {
                rows.Add(Read(row));
                if (rows.Count == count) break;
            }

            return rows;
        },
        cancellation);

    /// <summary>
    /// One row for a kind and key in an hour, at the earlier of two times. A row that stands is written anew, so that a worker which has read the records before and is
    /// about to remove it finds that it may not.
    /// </summary>
    public async Task ScheduleAsync(DueItem item, CancellationToken cancellation)
    {
        while (true)
        {
            if (await _table.InsertAsync(Entity(new(item), Partition(item)), calls, cancellation)) return;
            if (await FindAsync(item, cancellation) is not { } standing) continue;
            var earlier = standing.Item.At < item.At ? standing.Item : item;
            if (await UpdateAsync(standing, new DueRow(earlier), cancellation) is not null) return;
        }
    }

    /// <returns>The row as written; null where somebody else was faster.</returns>
    public async Task<DueRow?> UpdateAsync(DueRow before, DueRow after, CancellationToken cancellation) =>
        await _table.ReplaceAsync(Entity(after, before.Partition), before.Tag, calls, cancellation) is { } tag ? after with { Partition = before.Partition, Tag = tag } : null;

    /// <summary>Removes what is done.</summary>
    /// <returns>False where the row was written anew meanwhile; it stays.</returns>
    public Task<bool> RemoveAsync(DueRow row, CancellationToken cancellation) => calls.RunAsync(
        async token =>
        {
            try
            {
                await _table.DeleteEntityAsync(row.Partition, RowKey(row.Item), new ETag(row.Tag), token);
                return true;
            }
            catch (RequestFailedException conflict) when (conflict.Status == 412)
            {
                return false;
            }
        },
        cancellation);

    /// <summary>Whether the same item at that moment lies in the same row.</summary>
    public static bool IsSameRow(DueRow row, DateTimeOffset at) => row.Partition == Partition(row.Item with { At = at });

    private static string RowKey(DueItem item) => $"{item.Kind}|{item.Key}";

    private Task<DueRow?> FindAsync(DueItem item, CancellationToken cancellation) => calls.RunAsync(
        async token => await _table.GetEntityIfExistsAsync<TableEntity>(Partition(item), RowKey(item), cancellationToken: token) is { HasValue: true, Value: { } row } ? Read(row) : null,
        cancellation);

    private static TableEntity Entity(DueRow of, string partition)
    {
        var row = Rows.New(partition, RowKey(of.Item));
        (row["At"], row["Next"], row["Takes"]) = (of.Item.At, of.Next, of.Takes);
        return row;
    }

    private static DueRow Read(TableEntity row)
    {
        var bar = row.RowKey.IndexOf('|', StringComparison.Ordinal);
        return new(new(row.RowKey[..bar], row.RowKey[(bar + 1)..], row.GetDateTimeOffset("At")!.Value))
        {
            Next = row.GetDateTimeOffset("Next")!.Value,
            Takes = row.GetInt32("Takes") ?? 0,
            Partition = row.PartitionKey,
            Tag = row.ETag.ToString(),
        };
    }

    /// <summary>One of 32 shards: a partition takes 2,000 rows a second (https://learn.microsoft.com/azure/storage/tables/scalability-targets, 2026-11), and an hour may be full.</summary>
    private static string Partition(DueItem item) => $"{Hour(item.At)}|{Ids.From(RowKey(item))[0]}";

    private static string Hour(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
}
