using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Azure.Data.Tables;
using CoEBot.Center;

namespace CoEBot.Storage;

/// <summary>A Center as it was read, and the tag that the next change compares.</summary>
public sealed record CenterFile(CenterDefinition Center, string Tag);

/// <summary>How versions and proposals of one kind are kept.</summary>
/// <param name="Kind">The first word of a version's row.</param>
/// <param name="Number">A version's number.</param>
/// <param name="Version">How a version is written.</param>
/// <param name="ProposalKind">The first word of a proposal's row.</param>
/// <param name="Proposal">How a proposal is written.</param>
public sealed record HistoryRows<TVersion, TProposal>(
    string Kind, Func<TVersion, int> Number, JsonTypeInfo<TVersion> Version, string ProposalKind, JsonTypeInfo<TProposal> Proposal);

/// <summary>
/// A history beside the Center's definition, in its partition: a version is written together with the definition that holds it. Beside it is what somebody wrote and did
/// not save yet.
/// </summary>
public abstract class HistoryTable<TVersion, TProposal>(StorageAccount account, StorageCalls calls, Pseudonyms pseudonyms, HistoryRows<TVersion, TProposal> rows)
    where TVersion : class
    where TProposal : class
{
    private readonly TableClient _table = account.Table(CenterTable.Name);

    public Task<CenterFile?> FindCenterAsync(CancellationToken cancellation) => FindAsync(
        CenterTable.DefinitionRow, row => new CenterFile(row.Document(CenterJson.Default.CenterDefinition), row.ETag.ToString()), cancellation);

    /// <param name="before">The Center as it was read.</param>
    /// <param name="after">The Center as it is to be.</param>
    /// <param name="key">What of it changes.</param>
    /// <param name="version">The version that it holds then.</param>
    /// <param name="unwritten">The version before, where the history does not have it yet.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False where the Center is no longer what was read; then nothing was written.</returns>
    public async Task<bool> ChangeAsync(CenterFile before, CenterDefinition after, string key, TVersion version, TVersion? unwritten, CancellationToken cancellation)
    {
        var transaction = new PartitionTransaction(_table, CenterTable.Partition)
            .Replace(Rows.New(CenterTable.Partition, CenterTable.DefinitionRow).WithDocument(after, CenterJson.Default.CenterDefinition), before.Tag)
            .Insert(Row(key, version));
        if (unwritten is not null) transaction.Insert(Row(key, unwritten));
        return await calls.RunAsync(transaction.CommitAsync, cancellation) is not null;
    }

    public Task<TVersion?> FindVersionAsync(string key, int version, CancellationToken cancellation) =>
        version < 0 ? Task.FromResult<TVersion?>(null) : FindAsync(VersionRow(key, version), row => row.Document(rows.Version), cancellation);

    /// <summary>As many versions as there are up to <paramref name="newest"/>, at most <paramref name="count"/>, newest first. Their numbers have no gaps.</summary>
    public Task<IReadOnlyList<TVersion>> ListVersionsAsync(string key, int newest, int count, CancellationToken cancellation) => calls.RunAsync<IReadOnlyList<TVersion>>(
        async token =>
        {
            var (first, last) = (VersionRow(key, Math.Max(0, newest - count + 1)), VersionRow(key, Math.Max(0, newest)));
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {CenterTable.Partition} and RowKey ge {first} and RowKey le {last}");
            var versions = new List<TVersion>();
            await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: token)) versions.Add(row.Document(rows.Version));
            versions.Reverse();
            return versions;
        },
        cancellation);

    public Task<TProposal?> FindProposalAsync(string key, string personId, CancellationToken cancellation) =>
        FindAsync(ProposalRow(key, personId), row => row.Document(rows.Proposal), cancellation);

    /// <summary>The last word counts: a proposal is one person's alone.</summary>
    public Task PutProposalAsync(string key, string personId, TProposal proposal, CancellationToken cancellation) => calls.RunAsync(
        token => _table.UpsertEntityAsync(Rows.New(CenterTable.Partition, ProposalRow(key, personId)).WithDocument(proposal, rows.Proposal), TableUpdateMode.Replace, token),
        cancellation);

    public Task DropProposalAsync(string key, string personId, CancellationToken cancellation) => calls.RunAsync(
        token => _table.DeleteEntityAsync(CenterTable.Partition, ProposalRow(key, personId), cancellationToken: token), cancellation);

    private Task<T?> FindAsync<T>(string row, Func<TableEntity, T> read, CancellationToken cancellation)
        where T : class => calls.RunAsync(
            async token => await _table.GetEntityIfExistsAsync<TableEntity>(CenterTable.Partition, row, cancellationToken: token) is { HasValue: true, Value: { } found } ? read(found) : null,
            cancellation);

    private TableEntity Row(string key, TVersion version) =>
        Rows.New(CenterTable.Partition, VersionRow(key, rows.Number(version))).WithDocument(version, rows.Version);

    private string VersionRow(string key, int version) => string.Create(CultureInfo.InvariantCulture, $"{rows.Kind}|{key}|{Rows.Ordered(version)}");

    private string ProposalRow(string key, string personId) => $"{rows.ProposalKind}|{pseudonyms.Of(personId)}|{key}";
}
