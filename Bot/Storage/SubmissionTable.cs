using Azure.Data.Tables;
using CoEBot.Drafts;

namespace CoEBot.Storage;

/// <summary>
/// Every draft that was ever submitted, in the table <c>lists</c>: a partition is one month of first submissions (UTC), <c>submitted|2026-11</c>, its rows newest
/// first. A row holds the draft's id, its department and the version they are of; it never moves, however often its draft is submitted again.
/// </summary>
public sealed class SubmissionTable(StorageAccount account, StorageCalls calls) : ISubmissionList
{
    private readonly TableClient _table = account.Table("lists");
    private readonly MonthlyList _months = new(account.Table("lists"), calls, "submitted");

    public Task ProjectAsync(DraftFile file, CancellationToken cancellation)
    {
        if (file.Draft is not { Submission: not null } draft) return Task.CompletedTask;
        var row = _months.New(draft.FirstSubmittedAt ?? draft.CreatedAt, draft.Id);
        (row["DraftId"], row["Department"]) = (draft.Id, draft.Department);
        return _table.WriteNewerAsync(row, draft.Version, calls, cancellation);
    }

    public IAsyncEnumerable<string> ReadAsync(string? department, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        _months.ReadAsync(from, to, department is null ? null : TableClient.CreateQueryFilter($"Department eq {department}"), cancellation)
            .Select(row => row.GetString("DraftId"));
}
