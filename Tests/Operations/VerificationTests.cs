using Azure;
using Azure.Data.Tables;
using CoEBot.Drafts;
using CoEBot.Operations;
using CoEBot.Storage;
using CoEBot.Tests.Storage;
using Microsoft.Extensions.Time.Testing;

namespace CoEBot.Tests.Operations;

/// <summary>The command <c>verify</c> on rows that somebody changed with a tool of their own.</summary>
public sealed class VerificationTests
{
    /// <summary>What was done to a draft's rows, and what is told of it.</summary>
    private static readonly (string Name, Func<TableClient, string, Task> Do, string Told)[] Tampered =
    [
        ("another person", (table, id) => ChangeAsync(table, id, "event|000003", row => row["Person"] = "somebody else"), "event 3 was changed"),
        ("another moment", (table, id) => ChangeAsync(table, id, "event|000003", row => row["At"] = row.GetDateTimeOffset("At")!.Value.AddTicks(1)), "event 3 was changed"),
        ("another step", (table, id) => ChangeAsync(table, id, "event|000008", row => row["Step"] = 2), "event 8 was changed"),
        ("another note", (table, id) => ChangeAsync(table, id, "event|000003", row => row["NoteHash"] = AuditChain.Hash("Fine")), "event 3 was changed"),
        ("another hash", (table, id) => ChangeAsync(table, id, "event|000003", row => row["Hash"] = AuditChain.Hash("Fine")), "event 4 was changed"),
        ("a column of another kind", (table, id) => ChangeAsync(table, id, "event|000003", row => row["Step"] = "1"), "the row event|000003 is no event"),
        ("a missing column", (table, id) => ChangeAsync(table, id, "event|000003", row => row.Remove("At")), "the row event|000003 is no event"),
        ("another schema", (table, id) => ChangeAsync(table, id, "event|000003", row => row["Schema"] = 1), "the row event|000003 is no event"),
        ("a removed event", (table, id) => table.DeleteEntityAsync(id, "event|000003"), "event 3 is missing"),
        ("a cut tail", (table, id) => table.DeleteEntityAsync(id, "event|000008"), "the head kept elsewhere is of event 8, and 7 are there"),
        ("an event more", (table, id) => CopyAsync(table, id, "event|000008", "event|000009", row => row["Number"] = 9), "event 9 was changed, or what it follows"),
        ("a row among the events", (table, id) => CopyAsync(table, id, "event|000008", "event|000008x", _ => { }), "the row event|000008x is no event"),
        ("two events in each other's place", SwapAsync, "event 2 was changed"),
        ("other words", (table, id) => ChangeAsync(table, id, "revision|000002", row => row["Document"] = row.GetString("Document").Replace("world", "word", StringComparison.Ordinal)), "the row revision|000002 was changed"),
        ("other words with a hash that fits", ForgeWordsAsync, "revision 2 is missing, or is not the one that event 2 is about"),
        ("missing words", (table, id) => table.DeleteEntityAsync(id, "revision|000001"), "revision 1 is missing"),
        ("words more", (table, id) => CopyAsync(table, id, "revision|000002", "revision|000007", _ => { }), "no event is about the row revision|000007"),
        ("another decision", (table, id) => ChangeAsync(table, id, "snapshot", row => row["Document"] = row.GetString("Document").Replace("Say more", "Say less", StringComparison.Ordinal)), "its snapshot is not what the last event led to"),
        ("another salt", (table, id) => ChangeAsync(table, id, "snapshot", row => row["Salt"] = Ids.New()), "its snapshot is not what the last event led to"),
        ("another version", (table, id) => ChangeAsync(table, id, "snapshot", row => row["Document"] = row.GetString("Document").Replace("\"version\":8", "\"version\":7", StringComparison.Ordinal)), "its snapshot counts 7 events, and 8 are there"),
        ("another head", (table, id) => ChangeAsync(table, id, "snapshot", row => row["ChainHead"] = AuditChain.Hash("")), "its snapshot follows another event than the last"),
        ("a snapshot that is none", (table, id) => ChangeAsync(table, id, "snapshot", row => row["Document"] = "{"), "its snapshot is missing or cannot be read"),
        ("a missing snapshot", (table, id) => table.DeleteEntityAsync(id, "snapshot"), "its snapshot is missing"),
        ("nothing left", ClearAsync, "the draft is gone"),
    ];

    private StorageBench _bench = null!;

    [OneTimeSetUp]
    public async Task OpenAsync() => _bench = await StorageBench.OpenAsync();

    [Test]
    public async Task Finds_what_was_changed([Range(0, 23)] int number)
    {
        var (name, change, told) = Tampered[number];
        var id = await Story.WriteAsync(_bench);
        await change(_bench.Account.Table("drafts"), id);

        var (isWell, lines) = await VerifyAsync(_bench, Story.LongAfter);

        Assert.That(isWell, Is.False, name);
        Assert.That(lines.Where(line => line.StartsWith(id, StringComparison.Ordinal)), Has.Some.StartWith($"{id}: {told}"), name);
        Assert.That(lines[^1], Does.Contain("not as written."));
    }

    [Test]
    public void Tries_all_of_them() => Assert.That(Tampered, Has.Length.EqualTo(24));

    [Test]
    public async Task Says_how_much_holds()
    {
        var bench = await StorageBench.OpenAsync();
        Assert.That((await VerifyAsync(bench, Story.LongAfter)).Lines, Is.EqualTo(["0 drafts, 0 events: none changed."]));

        await Story.WriteAsync(bench);
        Assert.That((await VerifyAsync(bench, Story.LongAfter)).Lines, Is.EqualTo(["1 draft, 8 events: none changed."]));

        var id = await Story.WriteAsync(bench);
        await ChangeAsync(bench.Account.Table("drafts"), id, "revision|000001", row => (row["Document"], row["Salt"]) = (null, null));
        var (isWell, lines) = await VerifyAsync(bench, Story.LongAfter);
        Assert.That((isWell, lines), Is.EqualTo((true, new[] { "2 drafts, 16 events: none changed.", "The words of 1 revision were erased; their events hold." })));
    }

    [Test]
    public async Task Finds_a_head_that_was_changed_or_removed()
    {
        var bench = await StorageBench.OpenAsync();
        var (changed, removed) = (await Story.WriteAsync(bench), await Story.WriteAsync(bench));
        await ChangeAsync(bench.Account.Table("lists"), "chain-heads", changed, row => row["ChainHead"] = AuditChain.Hash(""));
        await bench.Account.Table("lists").DeleteEntityAsync("chain-heads", removed);

        var (_, lines) = await VerifyAsync(bench, Story.LongAfter);

        Assert.That(lines, Is.EquivalentTo([
            $"{changed}: the head kept elsewhere is not in its chain.", $"{removed}: the head of its chain is not kept elsewhere.", "2 drafts, 16 events: 2 drafts not as written."]));
    }

    [Test]
    public async Task Blames_nobody_who_writes_meanwhile()
    {
        var bench = await StorageBench.OpenAsync();
        var writing = Task.WhenAll(Enumerable.Range(0, 6).Select(_ => WriteOnAsync(bench, 25)));
        var verdicts = new List<(bool IsWell, string[] Lines)>();
        while (!writing.IsCompleted) verdicts.Add(await VerifyAsync(bench, Story.JustAfter));
        await writing;

        Assert.That(verdicts.Where(verdict => !verdict.IsWell).SelectMany(verdict => verdict.Lines), Is.Empty);
        Assert.That((await VerifyAsync(bench, Story.LongAfter)).Lines, Is.EqualTo(["6 drafts, 150 events: none changed."]));
    }

    [Test]
    public async Task Reads_every_draft_once_over_pages_of_heads_and_of_rows()
    {
        var bench = await StorageBench.OpenAsync();
        var lists = bench.Account.Table("lists");
        // More heads than a page holds, of drafts that are gone.
        foreach (var ids in Enumerable.Range(0, 1_100).Select(_ => Ids.New()).Chunk(100))
            await lists.SubmitTransactionAsync(ids.Select(id => new TableTransactionAction(
                TableTransactionActionType.Add, new TableEntity("chain-heads", id) { ["Version"] = 1, ["ChainHead"] = "head" })));
        var stories = await Task.WhenAll(Enumerable.Range(0, 25).Select(_ => Story.WriteAsync(bench)));
        // And one whose head is not kept yet, at the very end.
        var last = (await bench.SaveAsync("z" + Ids.New()[1..], null, "Hello"))!.Draft.Id;

        var records = await bench.Records.ReadAsync(default).ToListAsync();

        Assert.That(records.Select(record => record.DraftId), Is.Unique.And.Exactly(1_126).Items);
        Assert.That(records.Where(record => record.Snapshot is not null).Select(record => record.DraftId), Is.EquivalentTo([.. stories, last]));
        Assert.That(records.Where(record => stories.Contains(record.DraftId)).SelectMany(record => RecordCheck.Of(record, Story.LongAfter).Problems), Is.Empty);
        Assert.That(await bench.Records.IdsAsync(default).ToListAsync(), Is.EquivalentTo([.. stories, last]));
    }

    private static async Task<(bool IsWell, string[] Lines)> VerifyAsync(StorageBench bench, DateTimeOffset now)
    {
        using var output = new StringWriter();
        var isWell = await new Verification(bench.Records, new FakeTimeProvider(now)).RunAsync(output, default);
        return (isWell, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    private static async Task WriteOnAsync(StorageBench bench, int events)
    {
        DraftFile? file = null;
        var id = Ids.New();
        for (var number = 0; number < events; number++)
        {
            file = (await bench.SaveAsync(id, file, $"Number {number}"))!;
            await bench.Lists.ProjectAsync(file, default);
        }
    }

    private static async Task ChangeAsync(TableClient table, string partition, string key, Action<TableEntity> change)
    {
        var row = (await table.GetEntityAsync<TableEntity>(partition, key)).Value;
        change(row);
        await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);
    }

    private static async Task CopyAsync(TableClient table, string id, string from, string to, Action<TableEntity> change)
    {
        var row = (await table.GetEntityAsync<TableEntity>(id, from)).Value;
        row.RowKey = to;
        change(row);
        await table.AddEntityAsync(row);
    }

    /// <summary>Each with the other's number, as if they had happened the other way round.</summary>
    private static async Task SwapAsync(TableClient table, string id)
    {
        var (one, other) = ((await table.GetEntityAsync<TableEntity>(id, "event|000002")).Value, (await table.GetEntityAsync<TableEntity>(id, "event|000003")).Value);
        (one.RowKey, other.RowKey, one["Number"], other["Number"]) = (other.RowKey, one.RowKey, 3, 2);
        await table.UpsertEntityAsync(one, TableUpdateMode.Replace);
        await table.UpsertEntityAsync(other, TableUpdateMode.Replace);
    }

    private static Task ForgeWordsAsync(TableClient table, string id) => ChangeAsync(table, id, "revision|000002", row =>
    {
        row["Document"] = row.GetString("Document").Replace("world", "word", StringComparison.Ordinal);
        row["ContentHash"] = AuditChain.Hash(row.GetString("Salt") + row.GetString("Document") + row.GetString("BoundWith"));
    });

    private static async Task ClearAsync(TableClient table, string id)
    {
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {id}"))) await table.DeleteEntityAsync(id, row.RowKey);
    }
}
