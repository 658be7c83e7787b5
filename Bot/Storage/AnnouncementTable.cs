using Azure.Data.Tables;
using CoEBot.Outbox;
using CoEBot.Wins;

namespace CoEBot.Storage;

/// <summary>
/// Announcements in the table <c>announcements</c>: the partition <c>week|department|2026-W47</c> holds one with its notice, inserted if absent, so that
/// a department hears of a week once; the partition <c>plan|2026-W47</c> holds what the strategists say about that week before.
/// </summary>
public sealed class AnnouncementTable(StorageAccount account, StorageCalls calls)
{
    private readonly TableClient _table = account.Table(AnnouncementNotices.TableName);

    /// <returns>False where that department has heard of that week already; nothing was written then.</returns>
    public async Task<bool> AddAsync(string key, Announcement announcement, Notice notice, CancellationToken cancellation)
    {
        var transaction = new PartitionTransaction(_table, key)
            .Insert(Rows.New(key, "announcement").WithDocument(announcement, WinJson.Default.Announcement))
            .Insert(NoticeRow.Of(key, notice));
        return await calls.RunAsync(transaction.CommitAsync, cancellation) is not null;
    }

    public Task<Announcement?> FindAsync(string key, CancellationToken cancellation) => calls.RunAsync(
        async token => await _table.GetEntityIfExistsAsync<TableEntity>(key, "announcement", cancellationToken: token) is { HasValue: true, Value: { } row }
            ? row.Document(WinJson.Default.Announcement)
            : null,
        cancellation);

    public Task<AnnouncementPlan?> FindPlanAsync(AnnouncementWeek week, CancellationToken cancellation) => calls.RunAsync(
        async token => await _table.GetEntityIfExistsAsync<TableEntity>($"plan|{week}", "plan", cancellationToken: token) is { HasValue: true, Value: { } row }
            ? row.Document(WinJson.Default.AnnouncementPlan)
            : null,
        cancellation);

    /// <summary>The last word counts: a plan is a strategist's current wish, not a record.</summary>
    public Task SavePlanAsync(AnnouncementWeek week, AnnouncementPlan plan, CancellationToken cancellation) => calls.RunAsync(
        token => _table.UpsertEntityAsync(Rows.New($"plan|{week}", "plan").WithDocument(plan, WinJson.Default.AnnouncementPlan), TableUpdateMode.Replace, token),
        cancellation);
}
