using Azure;
using Azure.Data.Tables;

namespace CoEBot.Storage;

/// <summary>
/// Rows of one partition written together or not at all. It knows its partition and takes rows of no other, since the emulator
/// accepts what Azure refuses. A row stands in it once; at most 100 rows.
/// </summary>
internal sealed class PartitionTransaction(TableClient table, string partition)
{
    private const int MostRows = 100;

    private readonly List<TableTransactionAction> _actions = [];

    public PartitionTransaction Insert(TableEntity row) => With(TableTransactionActionType.Add, row, default);

    /// <summary>Only if the row is still the one that carried <paramref name="tag"/>.</summary>
    public PartitionTransaction Replace(TableEntity row, string tag) => With(TableTransactionActionType.UpdateReplace, row, new ETag(tag));

    /// <summary>Only if the row is still the one that carried <paramref name="tag"/>.</summary>
    public PartitionTransaction Delete(TableEntity row, string tag) => With(TableTransactionActionType.Delete, row, new ETag(tag));

    /// <returns>The new tags by row key; null where a row exists already, is gone, or is no longer what it was: then nothing was written.</returns>
    public async Task<IReadOnlyDictionary<string, string>?> CommitAsync(CancellationToken cancellation)
    {
        try
        {
            var answers = (await table.SubmitTransactionAsync(_actions, cancellation)).Value;
            return _actions.Zip(answers).ToDictionary(pair => pair.First.Entity.RowKey, pair => pair.Second.Headers.ETag?.ToString() ?? "");
        }
        catch (TableTransactionFailedException conflict) when (conflict is { Status: 409 or 412 } or { ErrorCode: "ResourceNotFound" })
        {
            return null;
        }
    }

    private PartitionTransaction With(TableTransactionActionType type, TableEntity row, ETag tag)
    {
        if (row.PartitionKey != partition) throw new ArgumentException($"The row {row.RowKey} is of another partition.", nameof(row));
        if (_actions.Exists(action => action.Entity.RowKey == row.RowKey)) throw new ArgumentException($"The row {row.RowKey} stands in the transaction already.", nameof(row));
        if (_actions.Count == MostRows) throw new InvalidOperationException($"A transaction takes {MostRows} rows.");
        _actions.Add(new(type, row, tag));
        return this;
    }
}
