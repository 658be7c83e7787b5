using System.Text.Json.Serialization;
using Azure.Data.Tables;
using CoEBot.Outbox;

namespace CoEBot.Storage;

/// <summary>
/// Where people and channels can be reached, in the table <c>conversations</c>: a partition is one of them, with a row <c>address</c> and a row
/// <c>waiting|...</c> for each place whose notices rest until they are back.
/// </summary>
public sealed class AddressTable(StorageAccount account, StorageCalls calls, Pseudonyms pseudonyms)
{
    private readonly TableClient _table = account.Table("conversations");

    public Task<Address?> FindAsync(Addressee who, CancellationToken cancellation) => calls.RunAsync(
        async token => await _table.GetEntityIfExistsAsync<TableEntity>(Partition(who), "address", cancellationToken: token) is { HasValue: true, Value: { } row }
            ? row.Document(AddressJson.Default.Address)
            : null,
        cancellation);

    public Task SaveAsync(Addressee who, Address address, CancellationToken cancellation) => calls.RunAsync(
        token => _table.UpsertEntityAsync(Rows.New(Partition(who), "address").WithDocument(address, AddressJson.Default.Address), TableUpdateMode.Replace, token),
        cancellation);

    public Task WaitAsync(Addressee who, NoticePlace place, CancellationToken cancellation)
    {
        var row = Rows.New(Partition(who), $"waiting|{place.Table}|{place.Partition}");
        (row["Table"], row["Place"]) = (place.Table, place.Partition);
        return calls.RunAsync(token => _table.UpsertEntityAsync(row, TableUpdateMode.Replace, token), cancellation);
    }

    public Task<IReadOnlyList<NoticePlace>> FindWaitingAsync(Addressee who, CancellationToken cancellation) => calls.RunAsync<IReadOnlyList<NoticePlace>>(
        async token =>
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition(who)} and RowKey ge {"waiting|"} and RowKey lt {"waiting~"}");
            var places = new List<NoticePlace>();
            await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: token)) places.Add(new(row.GetString("Table"), row.GetString("Place")));
            return places;
        },
        cancellation);

    public Task StopWaitingAsync(Addressee who, NoticePlace place, CancellationToken cancellation) => calls.RunAsync(
        token => _table.DeleteEntityAsync(Partition(who), $"waiting|{place.Table}|{place.Partition}", cancellationToken: token), cancellation);

    /// <summary>Notes something about an addressee, once.</summary>
    /// <returns>Whether it was not noted before.</returns>
    public Task<bool> MarkAsync(Addressee who, string mark, CancellationToken cancellation) =>
        _table.InsertAsync(Rows.New(Partition(who), $"mark|{mark}"), calls, cancellation);

    public Task UnmarkAsync(Addressee who, string mark, CancellationToken cancellation) => calls.RunAsync(
        token => _table.DeleteEntityAsync(Partition(who), $"mark|{mark}", cancellationToken: token), cancellation);

    private string Partition(Addressee who) => $"{who.Kind}|{pseudonyms.Of(who.Id)}";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Address))]
internal sealed partial class AddressJson : JsonSerializerContext;
