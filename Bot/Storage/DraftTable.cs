using Azure.Data.Tables;
using CoEBot.Drafts;

namespace CoEBot.Storage;

/// <summary>
/// Drafts in the table <c>drafts</c>, one partition each: <c>snapshot</c> (what is so), <c>revision|n</c> (the words, and the salt of their hash),
/// <c>event|n</c> (the audit chain), <c>notice|n</c> (whom to tell) and <c>action|key</c> (what was accepted).
/// Finding is one round trip, committing another.
/// </summary>
public sealed class DraftTable(StorageAccount account, StorageCalls calls, Pseudonyms pseudonyms) : IDraftStore
{
    private const string Snapshot = "snapshot";

    private readonly TableClient _table = account.Table(DraftNotices.TableName);

    public Task<DraftFile?> FindAsync(string draftId, string? actionKey, CancellationToken cancellation) => calls.RunAsync(
        async token =>
        {
            var rows = new Dictionary<string, TableEntity>();
            await foreach (var row in _table.QueryAsync<TableEntity>(WhatIsRead(draftId, actionKey), cancellationToken: token)) rows[row.RowKey] = row;
            return rows.TryGetValue(Snapshot, out var snapshot) ? Read(snapshot, rows, actionKey) : null;
        },
        cancellation);

    public async Task<DraftFile?> CommitAsync(DraftFile? before, DraftChange change, CancellationToken cancellation)
    {
        var (draft, happened) = (change.Verdict.Draft, change.Verdict.Event);
        var transaction = new PartitionTransaction(_table, draft.Id);
        var seal = before is not null && before.Draft.Revision == draft.Revision ? before.Seal : NewRevision(transaction, draft);
        var audit = new AuditEvent(
            happened.Number, happened.Kind.ToString(), pseudonyms.Of(happened.Actor.Id), happened.At, happened.Revision, happened.Step,
            seal.ContentHash, happened.Note is null ? null : AuditChain.Hash(seal.Salt + happened.Note));
        var head = AuditChain.Append(before?.ChainHead ?? AuditChain.Start, audit);

        var snapshot = Rows.New(draft.Id, Snapshot).WithDocument(draft, DraftJson.Default.Draft);
        snapshot["ChainHead"] = head;
        if (before is null) transaction.Insert(snapshot);
        else transaction.Replace(snapshot, before.Tag);

        transaction.Insert(AuditRow.Of(draft.Id, audit, head)).Insert(Rows.New(draft.Id, ActionRow(change.ActionKey)));
        foreach (var notice in DraftNotice.Saved(change.Verdict)) transaction.Insert(NoticeRow.Of(draft.Id, notice));
        var tags = await calls.RunAsync(transaction.CommitAsync, cancellation);
        return tags is null ? null : new(draft, tags[Snapshot], head, seal, ActionAccepted: true);
    }

    /// <summary>The audit of one draft, in order, each event with the hash that was written.</summary>
    public Task<IReadOnlyList<(AuditEvent Event, string Hash)>> ReadAuditAsync(string draftId, CancellationToken cancellation) => calls.RunAsync<IReadOnlyList<(AuditEvent, string)>>(
        async token =>
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {draftId} and RowKey ge {"event|"} and RowKey lt {"event~"}");
            var events = new List<(AuditEvent, string)>();
            await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: token)) events.Add(AuditRow.Read(row));
            return events;
        },
        cancellation);

    private static string WhatIsRead(string draftId, string? actionKey) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {draftId} and (RowKey eq {Snapshot} or (RowKey ge {"revision|"} and RowKey lt {"revision~"}) or RowKey eq {ActionRow(actionKey)})");

    private static DraftFile Read(TableEntity snapshot, Dictionary<string, TableEntity> rows, string? actionKey)
    {
        var draft = snapshot.Document(DraftJson.Default.Draft);
        var revision = rows[RevisionRow(draft.Revision)];
        draft = draft with
        {
            Content = revision.Document(DraftJson.Default.DraftContent),
            Submission = draft.Submission is not { } sent ? null : sent with { Content = rows[RevisionRow(sent.Revision)].Document(DraftJson.Default.DraftContent) },
        };
        var seal = new RevisionSeal(revision.GetString("Salt"), revision.GetString("ContentHash"));
        return new(draft, snapshot.ETag.ToString(), snapshot.GetString("ChainHead"), seal, actionKey is not null && rows.ContainsKey(ActionRow(actionKey)));
    }

    private static RevisionSeal NewRevision(PartitionTransaction transaction, Draft draft)
    {
        var row = Rows.New(draft.Id, RevisionRow(draft.Revision)).WithDocument(draft.Content, DraftJson.Default.DraftContent);
        var salt = Ids.New();
        var seal = new RevisionSeal(salt, AuditChain.Hash(salt + Rows.Json(draft.Content, DraftJson.Default.DraftContent)));
        (row["Salt"], row["ContentHash"]) = (seal.Salt, seal.ContentHash);
        transaction.Insert(row);
        return seal;
    }

    private static string RevisionRow(int revision) => $"revision|{Rows.Ordered(revision)}";

    private static string ActionRow(string? key) => $"action|{key}";
}
