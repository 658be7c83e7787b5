using System.Globalization;
using Azure.Data.Tables;
using CoEBot.Center;
using CoEBot.Drafts;

namespace CoEBot.Storage;

/// <summary>
/// Drafts in the table <c>drafts</c>, one partition each: <c>snapshot</c> (what is so, and the salt of its hash), <c>revision|n</c> (the words, and the salt of theirs),
/// <c>event|n</c> (the audit chain), <c>notice|n</c> (whom to tell) and <c>action|key</c> (what was accepted).
/// Finding is one round trip, committing another.
/// </summary>
public sealed class DraftTable(StorageAccount account, StorageCalls calls, Pseudonyms pseudonyms) : IDraftStore
{
    internal const string Snapshot = "snapshot";

    private static readonly Person Somebody = new("", "Somebody");

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
        var seal = before is not null && before.Draft.Revision == draft.Revision ? before.Seal : NewRevision(transaction, draft.Id, draft.Revision, draft.Content, BoundWith(draft));
        var of = draft.Proposal is { } proposal && proposal != before?.Draft.Proposal ? NewRevision(transaction, draft.Id, proposal.Revision, proposal.Content, "")
            : happened.Revision == draft.Revision ? seal
            : before?.Sent ?? seal;
        var (salt, state) = (Ids.New(), Rows.Json(draft, DraftJson.Default.Draft));
        var audit = new AuditEvent(
            happened.Number, happened.Kind.ToString(), pseudonyms.Of(happened.Actor.Id), happened.At, happened.Revision, happened.Step,
            of.ContentHash, happened.Note is null ? null : AuditChain.Hash(of.Salt + happened.Note), AuditChain.Hash(salt + state));
        var head = AuditChain.Append(before?.ChainHead ?? AuditChain.Start, audit);

        var snapshot = Rows.New(draft.Id, Snapshot).WithJson(state);
        (snapshot["Salt"], snapshot["ChainHead"]) = (salt, head);
        if (before is null) transaction.Insert(snapshot);
        else transaction.Replace(snapshot, before.Tag);

        transaction.Insert(AuditRow.Of(draft.Id, audit, head)).Insert(Rows.New(draft.Id, ActionRow(change.ActionKey)));
        foreach (var notice in DraftNotice.Saved(change.Verdict)) transaction.Insert(NoticeRow.Of(draft.Id, notice));
        var tags = await calls.RunAsync(transaction.CommitAsync, cancellation);
        var sent = draft.Submission?.Revision == draft.Revision ? seal : before?.Sent;
        return tags is null ? null : new(draft, tags[Snapshot], head, seal, ActionAccepted: true) { Sent = sent };
    }

    /// <summary>The audit of one draft, in order, each event with the hash that was written. A row that is no event any more is a gap, which breaks the chain.</summary>
    public Task<IReadOnlyList<(AuditEvent Event, string Hash)>> ReadAuditAsync(string draftId, CancellationToken cancellation) => calls.RunAsync<IReadOnlyList<(AuditEvent, string)>>(
        async token =>
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {draftId} and RowKey ge {"event|"} and RowKey lt {"event~"}");
            var events = new List<(AuditEvent, string)>();
            await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: token))
                if (AuditRow.TryRead(row) is { } read) events.Add(read);
            return events;
        },
        cancellation);

    public async Task<DraftHistory> ReadHistoryAsync(DraftFile file, IEnumerable<Person> known, CancellationToken cancellation)
    {
        var names = known.DistinctBy(person => person.Id).ToDictionary(person => pseudonyms.Of(person.Id));
        var audit = await ReadAuditAsync(file.Draft.Id, cancellation);
        var events = audit.Select(entry => Told(entry.Event, names)).OfType<DraftEvent>();
        return new([.. events], AuditChain.FirstBreak(audit, file.ChainHead) is null);
    }

    /// <summary>Null where somebody wrote a kind that is none; the chain tells that they did.</summary>
    private static DraftEvent? Told(AuditEvent happened, Dictionary<string, Person> names) => Enum.TryParse<DraftEventKind>(happened.Kind, out var kind)
        ? new(happened.Number, kind, names.GetValueOrDefault(happened.Person, Somebody), happened.At, happened.Revision, happened.Step)
        : null;

    private static string WhatIsRead(string draftId, string? actionKey) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {draftId} and (RowKey eq {Snapshot} or (RowKey ge {"revision|"} and RowKey lt {"revision~"}) or RowKey eq {ActionRow(actionKey)})");

    private static DraftFile Read(TableEntity snapshot, Dictionary<string, TableEntity> rows, string? actionKey)
    {
        var draft = snapshot.Document(DraftJson.Default.Draft);
        var revision = rows[RevisionRow(draft.Revision)];
        DraftContent Words(int number) => rows[RevisionRow(number)].Document(DraftJson.Default.DraftContent);
        draft = draft with
        {
            Content = Words(draft.Revision),
            Submission = draft.Submission is not { } sent ? null : sent with { Content = Words(sent.Revision), ContentBefore = sent.Before is { } before ? Words(before) : null },
            DecidedWords = draft.Decisions.Select(decision => decision.Revision).Distinct()
                .Where(number => number != draft.Submission?.Revision && rows.TryGetValue(RevisionRow(number), out var row) && row.WrittenJson() is not null).ToDictionary(number => number, Words),
            Proposal = draft.Proposal is not { } proposal ? null : proposal with { Content = Words(proposal.Revision) },
        };
        return new(draft, snapshot.ETag.ToString(), snapshot.GetString("ChainHead"), Seal(revision), actionKey is not null && rows.ContainsKey(ActionRow(actionKey)))
        {
            Sent = draft.Submission is { } submission ? Seal(rows[RevisionRow(submission.Revision)]) : null,
        };

        static RevisionSeal Seal(TableEntity row) => new(row.GetString("Salt"), row.GetString("ContentHash"));
    }

    /// <param name="transaction">Gets the row.</param>
    /// <param name="draftId">Whose.</param>
    /// <param name="number">Its number.</param>
    /// <param name="content">Its words.</param>
    /// <param name="boundWith">What else a decision on it is bound to.</param>
    private static RevisionSeal NewRevision(PartitionTransaction transaction, string draftId, int number, DraftContent content, string boundWith)
    {
        var row = Rows.New(draftId, RevisionRow(number)).WithDocument(content, DraftJson.Default.DraftContent);
        var salt = Ids.New();
        var seal = new RevisionSeal(salt, AuditChain.Hash(salt + Rows.Json(content, DraftJson.Default.DraftContent) + boundWith));
        (row["Salt"], row["ContentHash"], row["BoundWith"]) = (seal.Salt, seal.ContentHash, boundWith);
        transaction.Insert(row);
        return seal;
    }

    /// <summary>A decision is bound to the words, the media and the networks, and to the walls and the way they were held against.</summary>
    private static string BoundWith(Draft draft) => draft.Submission is { } sent && sent.Revision == draft.Revision
        ? string.Create(CultureInfo.InvariantCulture, $"\nbrand {sent.BrandVersion}\nbox {sent.BoxVersion}\nroute {sent.RouteVersion}")
        : "";

    private static string RevisionRow(int revision) => $"revision|{Rows.Ordered(revision)}";

    private static string ActionRow(string? key) => $"action|{key}";
}
