using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace CoEBot.Storage;

/// <summary>
/// All drafts there are, read from end to end while others write: a page of heads and one draft are in memory at a time. A draft's head is read before the draft, so it is never
/// ahead of it by what happened in between. A draft that changes while it is read can look torn; <see cref="FindAsync"/> looks again.
/// </summary>
public sealed class DraftRecords(StorageAccount account, StorageCalls calls)
{
    /// <summary>Storage looks at some ten rows for each snapshot it finds, and has two and a half seconds for a page.</summary>
    private const int IdsOfAPage = 100;

    /// <summary>A revision may hold 60,000 characters.</summary>
    private const int RowsOfAPage = 250;

    private const string WhatBinds =
        $"(RowKey eq '{DraftTable.Snapshot}' or (RowKey ge 'event|' and RowKey lt 'event~') or (RowKey ge 'revision|' and RowKey lt 'revision~'))";

    private readonly TableClient _drafts = account.Table("drafts");
    private readonly TableClient _lists = account.Table("lists");

    /// <summary>The ids of all drafts.</summary>
    public async IAsyncEnumerable<string> IdsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var page in _drafts.ReadPagesAsync($"RowKey eq '{DraftTable.Snapshot}'", ["PartitionKey"], IdsOfAPage, calls, cancellation))
            foreach (var row in page.Values) yield return row.PartitionKey;
    }

    /// <summary>Every draft, and every head that is kept of a draft that is gone.</summary>
    public async IAsyncEnumerable<DraftRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var after = "";
        await foreach (var page in _lists.ReadPagesAsync($"PartitionKey eq '{DraftListTable.ChainHeads}'", null, null, calls, cancellation))
        {
            var isLast = string.IsNullOrEmpty(page.ContinuationToken);
            if (page.Values.Count == 0 && !isLast) continue;
            var heads = page.Values.ToDictionary(row => row.RowKey, Head);
            var until = isLast ? null : page.Values[^1].RowKey;
            await foreach (var rows in PartitionsAsync(Between(after, until), cancellation))
            {
                heads.Remove(rows[0].PartitionKey, out var head);
                yield return Record(rows[0].PartitionKey, rows, head);
            }

            foreach (var (draftId, head) in heads) yield return Record(draftId, [], head);
            after = until;
        }
    }

    /// <summary>One draft as it is now.</summary>
    public async Task<DraftRecord> FindAsync(string draftId, CancellationToken cancellation)
    {
        var head = await calls.RunAsync(
            async token => await _lists.GetEntityIfExistsAsync<TableEntity>(DraftListTable.ChainHeads, draftId, cancellationToken: token) is { HasValue: true, Value: { } row } ? Head(row) : null,
            cancellation);
        var rows = new List<TableEntity>();
        await foreach (var page in _drafts.ReadPagesAsync($"{TableClient.CreateQueryFilter($"PartitionKey eq {draftId}")} and {WhatBinds}", null, null, calls, cancellation)) rows.AddRange(page.Values);
        return Record(draftId, rows, head);
    }

    /// <summary>The rows of one partition after the other.</summary>
    private async IAsyncEnumerable<List<TableEntity>> PartitionsAsync(string filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = new List<TableEntity>();
        await foreach (var page in _drafts.ReadPagesAsync($"{filter} and {WhatBinds}", null, RowsOfAPage, calls, cancellation))
        {
            foreach (var row in page.Values)
            {
                if (rows.Count > 0 && rows[0].PartitionKey != row.PartitionKey)
                {
                    yield return rows;
                    rows = [];
                }

                rows.Add(row);
            }
        }

        if (rows.Count > 0) yield return rows;
    }

    private static string Between(string? after, string? until) => until is null
        ? TableClient.CreateQueryFilter($"PartitionKey gt {after}")
        : TableClient.CreateQueryFilter($"PartitionKey gt {after} and PartitionKey le {until}");

    private static DraftRecord Record(string draftId, IReadOnlyList<TableEntity> rows, RecordedHead? head) => new(
        draftId,
        rows.FirstOrDefault(row => row.RowKey == DraftTable.Snapshot) is { } snapshot
            ? new(snapshot.WrittenJson(), snapshot["Salt"] as string, snapshot["ChainHead"] as string)
            : null,
        [.. rows.Where(row => row.RowKey.StartsWith("event|", StringComparison.Ordinal)).Select(Event)],
        [.. rows.Where(row => row.RowKey.StartsWith("revision|", StringComparison.Ordinal)).Select(Revision)],
        head);

    private static RecordedEvent Event(TableEntity row) => AuditRow.TryRead(row) is { } read ? new(row.RowKey, read.Event, read.Hash) : new(row.RowKey, null, row["Hash"] as string ?? "");

    private static RecordedRevision Revision(TableEntity row) =>
        new(row.RowKey, row.WrittenJson(), row["Salt"] as string, row["BoundWith"] as string, row["ContentHash"] as string);

    private static RecordedHead Head(TableEntity row) => new(row["Version"] as int? ?? 0, row["ChainHead"] as string ?? "");
}
