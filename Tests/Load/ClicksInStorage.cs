using Azure.Data.Tables;
using Azure.Storage.Queues;
using CoEBot.Drafts;
using CoEBot.Tests.Storage;

namespace CoEBot.Load;

/// <summary>
/// An approval's round trips without the bot: the same reading of the same draft, a hint on a queue of its own, and a transaction of the same rows as one that the bot wrote.
/// </summary>
internal sealed class ClicksInStorage
{
    private static readonly TimeSpan HintDelay = TimeSpan.FromSeconds(10);

    private readonly TableClient _drafts;
    private readonly QueueClient _hints;
    private readonly TableEntity _snapshot;
    private readonly IReadOnlyList<TableEntity> _inserted;

    private ClicksInStorage(TableClient drafts, QueueClient hints, TableEntity snapshot, IReadOnlyList<TableEntity> inserted) =>
        (_drafts, _hints, _snapshot, _inserted) = (drafts, hints, snapshot, inserted);

    /// <param name="bench">The bot's tables.</param>
    /// <param name="clickedId">A draft that was submitted and then approved: what its approval wrote is what is written here.</param>
    public static async Task<ClicksInStorage> PrepareAsync(StorageBench bench, string clickedId)
    {
        // With clients as patient as they come: the bot's own would give up where the emulator takes seconds.
        var (connection, prefix) = (bench.Settings.ConnectionString, bench.Settings.TablePrefix);
        var (drafts, hints) = (new TableClient(connection, prefix + DraftNotices.TableName), new QueueClient(connection, $"{prefix}-alone"));
        await hints.CreateIfNotExistsAsync();
        var submitted = (await bench.SubmitAsync(Ids.New(), null, "Submitted and no more. #ContosoEmployee"))!.Draft.Id;
        var (before, after) = (await RowsAsync(drafts, submitted), await RowsAsync(drafts, clickedId));
        // An action's row is named by what was asked, so the draft has one of its own for each.
        var actions = after.Where(row => row.RowKey.StartsWith("action|", StringComparison.Ordinal)).Skip(1);
        var others = after.Where(row => !row.RowKey.StartsWith("action|", StringComparison.Ordinal) && before.All(old => old.RowKey != row.RowKey));
        return new(drafts, hints, after.Single(row => row.RowKey == "snapshot"), [.. others, .. actions]);
    }

    /// <summary>One click on a draft that was submitted and no more.</summary>
    /// <returns>Always true: what fails throws.</returns>
    public async Task<bool> ClickAsync(string draftId)
    {
        TableEntity? read = null;
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {draftId} and (RowKey eq {"snapshot"} or (RowKey ge {"revision|"} and RowKey lt {"revision~"}) or RowKey eq {_inserted[^1].RowKey})");
        await foreach (var row in _drafts.QueryAsync<TableEntity>(filter)) read = row.RowKey == "snapshot" ? row : read;
        await _hints.SendMessageAsync($"{DraftNotices.TableName}|{draftId}", HintDelay, TimeSpan.FromSeconds(-1));
        await _drafts.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.UpdateReplace, Of(draftId, _snapshot), read!.ETag),
            .. _inserted.Select(row => new TableTransactionAction(TableTransactionActionType.Add, Of(draftId, row))),
        ]);
        return true;
    }

    private static async Task<IReadOnlyList<TableEntity>> RowsAsync(TableClient drafts, string draftId)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in drafts.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {draftId}"))) rows.Add(row);
        return rows;
    }

    private static TableEntity Of(string draftId, TableEntity row)
    {
        var copy = new TableEntity(draftId, row.RowKey);
        foreach (var (name, value) in row)
            if (name is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag")) copy[name] = value;
        return copy;
    }
}
