using Azure.Data.Tables;
using CoEBot.Drafts;
using CoEBot.Drafts.Workflow;

namespace CoEBot.Storage;

/// <summary>
/// The lists of drafts in the table <c>lists</c>: a partition is one person's list, a row one draft, newest first by inverted ticks of its creation.
/// A row holds no more than the draft's id, its version and whether it is (still) on the list; it is never deleted, so that a late projection of an
/// older state is seen to be old. The head of each draft's audit chain is kept in a partition of its own here, away from the chain.
/// </summary>
public sealed class DraftListTable(StorageAccount account, StorageCalls calls, Pseudonyms pseudonyms) : IDraftLists
{
    /// <summary>The partition of the heads.</summary>
    internal const string ChainHeads = "chain-heads";

    private readonly TableClient _table = account.Table("lists");

    public Task<DraftPage> ListAsync(DraftList list, string personId, string? after, int count, CancellationToken cancellation) => calls.RunAsync(
        async token =>
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition(list, personId)} and RowKey gt {after ?? ""} and Listed eq true");
            var rows = new List<string>();
            await foreach (var row in _table.QueryAsync<TableEntity>(filter, maxPerPage: count + 1, select: ["RowKey"], cancellationToken: token))
            {
                rows.Add(row.RowKey);
                if (rows.Count > count) break;
            }

            return new DraftPage([.. rows.Take(count).Select(row => row[(row.IndexOf('|', StringComparison.Ordinal) + 1)..])], rows.Count > count ? rows[count - 1] : null);
        },
        cancellation);

    public async Task<int> CountReviewsAsync(string personId, int most, CancellationToken cancellation) =>
        (await ListAsync(DraftList.Reviews, personId, null, most, cancellation)).DraftIds.Count;

    public async Task ProjectAsync(DraftFile file, CancellationToken cancellation)
    {
        var draft = file.Draft;
        var row = Rows.NewestFirst(draft.CreatedAt, draft.Id);
        var waiting = DraftWorkflow.WaitingFor(draft).Select(reviewer => reviewer.Id).ToHashSet();
        var reviewers = draft.Route.SelectMany((step, index) => step.Asked ?? (index < draft.Step ? step.Reviewers : [])).Select(reviewer => reviewer.Id).Distinct();
        await Task.WhenAll(
        [
            WriteAsync(Partition(DraftList.Mine, draft.Author.Id), row, draft.Version, listed: true, null, cancellation),
            WriteAsync(ChainHeads, draft.Id, draft.Version, listed: false, file.ChainHead, cancellation),
            .. reviewers.Select(reviewer => WriteAsync(Partition(DraftList.Reviews, reviewer), row, draft.Version, waiting.Contains(reviewer), null, cancellation)),
        ]);
    }

    /// <summary>The version and the chain head that were projected last; null where nothing was.</summary>
    public Task<(int Version, string Head)?> FindChainHeadAsync(string draftId, CancellationToken cancellation) => calls.RunAsync<(int, string)?>(
        async token => await _table.GetEntityIfExistsAsync<TableEntity>(ChainHeads, draftId, cancellationToken: token) is { HasValue: true, Value: { } row }
            ? (row.GetInt32("Version")!.Value, row.GetString("ChainHead"))
            : null,
        cancellation);

    private string Partition(DraftList list, string personId) => $"{(list == DraftList.Mine ? "mine" : "reviews")}|{pseudonyms.Of(personId)}";

    private Task<bool> WriteAsync(string partition, string key, int version, bool listed, string? head, CancellationToken cancellation)
    {
        var row = Rows.New(partition, key);
        (row["Listed"], row["ChainHead"]) = (listed, head);
        return _table.WriteNewerAsync(row, version, calls, cancellation);
    }
}
