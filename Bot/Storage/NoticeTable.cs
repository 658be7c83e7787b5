using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using CoEBot.Outbox;

namespace CoEBot.Storage;

/// <summary>Notices where they lie, beside the records they tell of.</summary>
public sealed class NoticeTable(StorageAccount account, StorageCalls calls)
{
    public Task<IReadOnlyList<NoticeFile>> ListAsync(NoticePlace place, CancellationToken cancellation) => calls.RunAsync<IReadOnlyList<NoticeFile>>(
        async token =>
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {place.Partition} and RowKey ge {NoticeRow.First} and RowKey lt {NoticeRow.Last}");
            var notices = new List<NoticeFile>();
            await foreach (var row in account.Table(place.Table).QueryAsync<TableEntity>(filter, cancellationToken: token)) notices.Add(NoticeRow.Read(row));
            return notices;
        },
        cancellation);

    /// <returns>The notice with its new tag; null where another worker was faster.</returns>
    public async Task<NoticeFile?> UpdateAsync(NoticePlace place, NoticeFile before, Notice after, CancellationToken cancellation) =>
        await account.Table(place.Table).ReplaceAsync(NoticeRow.Of(place.Partition, after), before.Tag, calls, cancellation) is { } tag ? new(after, tag) : null;

    /// <summary>Wakes what was blocked.</summary>
    /// <returns>False where a notice is being sent or brought up to date at this moment, so that its end is not known yet.</returns>
    public async Task<bool> UnblockAsync(NoticePlace place, CancellationToken cancellation)
    {
        var files = await ListAsync(place, cancellation);
        foreach (var file in files.Where(file => file.Notice.State == NoticeState.Blocked))
            await UpdateAsync(place, file, NoticeLife.Woken(file.Notice), cancellation);
        return files.All(file => file.Notice is { State: not NoticeState.Sending, LeasedUntil: null });
    }

    /// <summary>Saves a notice beside records that are there already, once: a notice of that id that exists stays as it is.</summary>
    /// <returns>Whether it is new.</returns>
    public Task<bool> AddAsync(NoticePlace place, Notice notice, CancellationToken cancellation) =>
        account.Table(place.Table).InsertAsync(NoticeRow.Of(place.Partition, notice), calls, cancellation);

    /// <summary>Places with a notice that still waits: the slow look that finds what every hint missed. Reads the whole table.</summary>
    public async IAsyncEnumerable<NoticePlace> FindWaitingAsync(string table, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter(
            $"RowKey ge {NoticeRow.First} and RowKey lt {NoticeRow.Last} and (State eq {nameof(NoticeState.Pending)} or State eq {nameof(NoticeState.Sending)} or State eq {nameof(NoticeState.Unclear)})");
        await foreach (var page in account.Table(table).ReadPagesAsync(filter, ["PartitionKey"], null, calls, cancellation))
            foreach (var partition in page.Values.Select(row => row.PartitionKey).Distinct())
                yield return new(table, partition);
    }
}
