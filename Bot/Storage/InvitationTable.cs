using Azure.Data.Tables;
using CoEBot.Center;
using CoEBot.Outbox;

namespace CoEBot.Storage;

/// <summary>How a department's invitations stand, as read; <paramref name="Tag"/> is what an update compares, null where nothing is written down yet.</summary>
public sealed record InvitationFile(InvitationState State, string? Tag);

/// <summary>A department's invitations in the table <c>center</c>, partition <c>home-department</c>: one row <c>invitations</c> that says how they stand, beside their notices.</summary>
public sealed class InvitationTable(StorageAccount account, StorageCalls calls)
{
    private const string Row = "invitations";

    private readonly TableClient _table = account.Table(CenterTable.Name);

    public Task<InvitationFile> FindAsync(string department, CancellationToken cancellation) => calls.RunAsync(
        async token => await _table.GetEntityIfExistsAsync<TableEntity>(DepartmentInvitations.Partition(department), Row, cancellationToken: token) is { HasValue: true, Value: { } row }
            ? new InvitationFile(row.Document(CenterJson.Default.InvitationState), row.ETag.ToString())
            : new(InvitationState.First, null),
        cancellation);

    /// <summary>Writes how they stand, with the notice of a new one, and without the notices that nobody needs any more.</summary>
    /// <returns>False where another replica, or another click, was faster; nothing was written then.</returns>
    public async Task<bool> SaveAsync(
        string department, InvitationFile before, InvitationState after, Notice? posted, IEnumerable<NoticeFile> forgotten, CancellationToken cancellation)
    {
        var partition = DepartmentInvitations.Partition(department);
        var row = Rows.New(partition, Row).WithDocument(after, CenterJson.Default.InvitationState);
        var transaction = new PartitionTransaction(_table, partition);
        transaction = before.Tag is { } tag ? transaction.Replace(row, tag) : transaction.Insert(row);
        if (posted is not null) transaction.Insert(NoticeRow.Of(partition, posted));
        foreach (var file in forgotten) transaction.Delete(NoticeRow.Of(partition, file.Notice), file.Tag);
        return await calls.RunAsync(transaction.CommitAsync, cancellation) is not null;
    }
}
