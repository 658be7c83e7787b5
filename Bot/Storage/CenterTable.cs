using Azure.Data.Tables;
using CoEBot.Center;

namespace CoEBot.Storage;

/// <summary>The Center's definition and its secret, in the partition <c>center</c> of the table of that name (<see cref="BoxTable"/>, <see cref="RouteTable"/> and <see cref="PlanTable"/> change what is in it).</summary>
public sealed class CenterTable(StorageAccount account, StorageCalls calls)
{
    /// <summary>The table's short name.</summary>
    public const string Name = "center";

    internal const string Partition = "center";

    internal const string DefinitionRow = "definition";

    private const string SecretRow = "secret";

    private readonly TableClient _table = account.Table(Name);

    public Task<CenterDefinition?> FindAsync(CancellationToken cancellation) => calls.RunAsync(
        async token => await _table.GetEntityIfExistsAsync<TableEntity>(Partition, DefinitionRow, cancellationToken: token) is { HasValue: true, Value: { } row }
            ? row.Document(CenterJson.Default.CenterDefinition)
            : null,
        cancellation);

    /// <returns>False where a Center exists already; it stays as it is.</returns>
    public Task<bool> CreateAsync(CenterDefinition center, CancellationToken cancellation) =>
        _table.InsertAsync(Rows.New(Partition, DefinitionRow).WithDocument(center, CenterJson.Default.CenterDefinition), calls, cancellation);

    /// <summary>The secret under the pseudonyms: the first one ever offered.</summary>
    public async Task<byte[]> SecretAsync(byte[] offered, CancellationToken cancellation)
    {
        var row = Rows.New(Partition, SecretRow);
        row["Secret"] = offered;
        return await _table.InsertAsync(row, calls, cancellation) ? offered : (await FindSecretAsync(cancellation))!;
    }

    /// <summary>The secret under the pseudonyms; null where no Center was opened yet.</summary>
    public Task<byte[]?> FindSecretAsync(CancellationToken cancellation) => calls.RunAsync(
        async token => await _table.GetEntityIfExistsAsync<TableEntity>(Partition, SecretRow, cancellationToken: token) is { HasValue: true, Value: { } row } ? row.GetBinary("Secret") : null,
        cancellation);
}
