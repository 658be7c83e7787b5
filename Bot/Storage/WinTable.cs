using Azure.Data.Tables;
using CoEBot.Wins;

namespace CoEBot.Storage;

/// <summary>
/// Wins in the table <c>wins</c>, one partition each: <c>win</c>, <c>cheer|person</c> for each who celebrates it, and <c>shown|announcement</c> for each card
/// that counts them. The table <c>lists</c> has them by their moment, newest first.
/// </summary>
public sealed class WinTable(StorageAccount account, StorageCalls calls, Pseudonyms pseudonyms)
{
    private const string List = "wins";

    private readonly TableClient _wins = account.Table("wins");
    private readonly TableClient _lists = account.Table("lists");

    /// <returns>Whether it is new; one of that id that exists stays as it is.</returns>
    public async Task<bool> AddAsync(Win win, CancellationToken cancellation)
    {
        var isNew = await _wins.InsertAsync(Rows.New(win.Id, "win").WithDocument(win, WinJson.Default.Win), calls, cancellation);
        var listed = (await FindAsync(win.Id, null, cancellation))?.Win ?? win;
        await calls.RunAsync(token => _lists.UpsertEntityAsync(Rows.New(List, Rows.NewestFirst(listed.At, listed.Id)), TableUpdateMode.Replace, token), cancellation);
        return isNew;
    }

    /// <returns>Whether this person celebrates it for the first time.</returns>
    public Task<bool> CheerAsync(string winId, string personId, CancellationToken cancellation) =>
        _wins.InsertAsync(Rows.New(winId, $"cheer|{pseudonyms.Of(personId)}"), calls, cancellation);

    /// <summary>Notes that an announcement's card counts this win's cheers.</summary>
    public Task ShownAsync(string winId, string announcement, CancellationToken cancellation) =>
        _wins.InsertAsync(Rows.New(winId, $"shown|{announcement}"), calls, cancellation);

    public Task<WinFile?> FindAsync(string winId, string? readerId, CancellationToken cancellation) => calls.RunAsync(
        async token =>
        {
            Win? win = null;
            var (cheers, celebrated, shown) = (0, false, new List<string>());
            var mine = readerId is null ? null : $"cheer|{pseudonyms.Of(readerId)}";
            await foreach (var row in _wins.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {winId}"), cancellationToken: token))
            {
                if (row.RowKey == "win") win = row.Document(WinJson.Default.Win);
                else if (row.RowKey.StartsWith("shown|", StringComparison.Ordinal)) shown.Add(row.RowKey["shown|".Length..]);
                else (cheers, celebrated) = (cheers + 1, celebrated || row.RowKey == mine);
            }

            return win is null ? null : new WinFile(win, cheers, celebrated, shown);
        },
        cancellation);

    /// <summary>Ids of wins, newest first, and where the next page starts.</summary>
    public Task<(IReadOnlyList<string> Ids, string? After)> ListAsync(string? after, int count, CancellationToken cancellation) => calls.RunAsync<(IReadOnlyList<string>, string?)>(
        async token =>
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {List} and RowKey gt {after ?? ""}");
            var rows = new List<string>();
            await foreach (var row in _lists.QueryAsync<TableEntity>(filter, maxPerPage: count + 1, select: ["RowKey"], cancellationToken: token))
            {
                rows.Add(row.RowKey);
                if (rows.Count > count) break;
            }

            return ([.. rows.Take(count).Select(row => row[(row.IndexOf('|', StringComparison.Ordinal) + 1)..])], rows.Count > count ? rows[count - 1] : null);
        },
        cancellation);
}
