using System.Globalization;
using Azure.Data.Tables;
using CoEBot.Center;
using CoEBot.Center.Editing;

namespace CoEBot.Storage;

/// <summary>A Center as it was read, and the tag that the next change compares.</summary>
public sealed record CenterFile(CenterDefinition Center, string Tag);

/// <summary>
/// The boxes' history beside the Center's definition, in its partition: <c>box|brand|000002</c> is a version of a box, written together with the definition that holds
/// it; <c>proposal|person|brand</c> is what somebody wrote for a box and did not save yet.
/// </summary>
public sealed class BoxTable(StorageAccount account, StorageCalls calls, Pseudonyms pseudonyms)
{
    private readonly TableClient _table = account.Table(CenterTable.Name);

    public Task<CenterFile?> FindCenterAsync(CancellationToken cancellation) => FindAsync(
        CenterTable.DefinitionRow, row => new CenterFile(row.Document(CenterJson.Default.CenterDefinition), row.ETag.ToString()), cancellation);

    /// <param name="before">The Center as it was read.</param>
    /// <param name="scope">Whose box changes.</param>
    /// <param name="saved">What it is to be.</param>
    /// <param name="unwritten">The version before, where the history does not have it yet.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False where the Center is no longer what was read; then nothing was written.</returns>
    public async Task<bool> ChangeAsync(CenterFile before, BoxScope scope, BoxVerdict.Saved saved, BoxVersion? unwritten, CancellationToken cancellation)
    {
        var transaction = new PartitionTransaction(_table, CenterTable.Partition)
            .Replace(Rows.New(CenterTable.Partition, CenterTable.DefinitionRow).WithDocument(saved.Center, CenterJson.Default.CenterDefinition), before.Tag)
            .Insert(Row(scope, saved.Version));
        if (unwritten is not null) transaction.Insert(Row(scope, unwritten));
        return await calls.RunAsync(transaction.CommitAsync, cancellation) is not null;
    }

    public Task<BoxVersion?> FindVersionAsync(BoxScope scope, int version, CancellationToken cancellation) =>
        version < 0 ? Task.FromResult<BoxVersion?>(null) : FindAsync(VersionRow(scope, version), row => row.Document(CenterJson.Default.BoxVersion), cancellation);

    /// <summary>As many versions as there are up to <paramref name="newest"/>, at most <paramref name="count"/>, newest first. Their numbers have no gaps.</summary>
    public Task<IReadOnlyList<BoxVersion>> ListVersionsAsync(BoxScope scope, int newest, int count, CancellationToken cancellation) => calls.RunAsync<IReadOnlyList<BoxVersion>>(
        async token =>
        {
            var (first, last) = (VersionRow(scope, Math.Max(0, newest - count + 1)), VersionRow(scope, Math.Max(0, newest)));
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {CenterTable.Partition} and RowKey ge {first} and RowKey le {last}");
            var versions = new List<BoxVersion>();
            await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: token)) versions.Add(row.Document(CenterJson.Default.BoxVersion));
            versions.Reverse();
            return versions;
        },
        cancellation);

    public Task<BoxProposal?> FindProposalAsync(BoxScope scope, string personId, CancellationToken cancellation) =>
        FindAsync(ProposalRow(scope, personId), row => row.Document(CenterJson.Default.BoxProposal), cancellation);

    /// <summary>The last word counts: a proposal is one person's alone.</summary>
    public Task PutProposalAsync(BoxScope scope, string personId, BoxProposal proposal, CancellationToken cancellation) => calls.RunAsync(
        token => _table.UpsertEntityAsync(Rows.New(CenterTable.Partition, ProposalRow(scope, personId)).WithDocument(proposal, CenterJson.Default.BoxProposal), TableUpdateMode.Replace, token),
        cancellation);

    public Task DropProposalAsync(BoxScope scope, string personId, CancellationToken cancellation) => calls.RunAsync(
        token => _table.DeleteEntityAsync(CenterTable.Partition, ProposalRow(scope, personId), cancellationToken: token), cancellation);

    private Task<T?> FindAsync<T>(string row, Func<TableEntity, T> read, CancellationToken cancellation)
        where T : class => calls.RunAsync(
            async token => await _table.GetEntityIfExistsAsync<TableEntity>(CenterTable.Partition, row, cancellationToken: token) is { HasValue: true, Value: { } found } ? read(found) : null,
            cancellation);

    private static TableEntity Row(BoxScope scope, BoxVersion version) =>
        Rows.New(CenterTable.Partition, VersionRow(scope, version.Box.Version)).WithDocument(version, CenterJson.Default.BoxVersion);

    private static string VersionRow(BoxScope scope, int version) => string.Create(CultureInfo.InvariantCulture, $"box|{scope.Key}|{Rows.Ordered(version)}");

    private string ProposalRow(BoxScope scope, string personId) => $"proposal|{pseudonyms.Of(personId)}|{scope.Key}";
}
