using Azure.Data.Tables;
using CoEBot.Drafts;
using CoEBot.Outbox;

namespace CoEBot.Tests.Storage;

/// <summary>A draft is read whole and changed whole.</summary>
public sealed class DraftTableTests
{
    private StorageBench _bench = null!;

    [OneTimeSetUp]
    public async Task OpenAsync() => _bench = await StorageBench.OpenAsync();

    [Test]
    public async Task Finds_no_draft_where_there_is_none() => Assert.That(await _bench.Drafts.FindAsync(Ids.New(), null, default), Is.Null);

    [Test]
    public async Task Finds_what_was_committed()
    {
        var id = Ids.New();
        await _bench.SubmitAsync(id, null, "Hello");

        var found = await _bench.Drafts.FindAsync(id, null, default);

        Assert.That(found!.Draft, Has.Property(nameof(Draft.State)).EqualTo(DraftState.InReview).And.Property(nameof(Draft.Version)).EqualTo(1));
        Assert.That((found.Draft.Content.Text, found.Draft.Submission!.Content.Text), Is.EqualTo(("Hello", "Hello")));
        Assert.That(found.Draft.CurrentStep!.Reviewers, Is.EqualTo([StorageBench.Ben]));
    }

    [Test]
    public async Task Lets_one_of_two_commits_win_that_were_decided_on_the_same_reading()
    {
        var id = Ids.New();
        var read = await _bench.SubmitAsync(id, null, "Hello");

        var committed = await Task.WhenAll(_bench.DecideAsync(read!, DecisionKind.Approved), _bench.DecideAsync(read!, DecisionKind.Rejected, "No"));

        Assert.That(committed, Has.One.Null);
        Assert.That((await _bench.Drafts.FindAsync(id, null, default))!.Draft.Decisions, Has.One.Items);
        Assert.That(await _bench.Drafts.ReadAuditAsync(id, default), Has.Exactly(2).Items);
        Assert.That(await _bench.Notices.ListAsync(new("drafts", id), default), Has.Exactly(2).Items);
    }

    [Test]
    public async Task Lets_one_of_two_first_commits_win()
    {
        var id = Ids.New();

        var committed = await Task.WhenAll(_bench.SaveAsync(id, null, "One"), _bench.SaveAsync(id, null, "Two"));

        Assert.That(committed, Has.One.Null);
    }

    [Test]
    public async Task Knows_an_action_again_by_its_key()
    {
        var (id, key) = (Ids.New(), Ids.New());
        var saved = await _bench.SaveAsync(id, null, "Hello", key);

        Assert.That((await _bench.Drafts.FindAsync(id, key, default))!.ActionAccepted);
        Assert.That((await _bench.Drafts.FindAsync(id, Ids.New(), default))!.ActionAccepted, Is.False);
        Assert.That(await _bench.SaveAsync(id, saved, "Hello again", key), Is.Null);
    }

    [Test]
    public async Task Saves_the_notices_with_the_change()
    {
        var id = Ids.New();
        await _bench.SubmitAsync(id, null, "Hello");

        var notices = await _bench.Notices.ListAsync(new("drafts", id), default);

        Assert.That(notices.Select(file => file.Notice.Audience), Is.EqualTo([new Audience.InChannel("19:engineering@thread.tacv2")]));
        Assert.That(notices.Select(file => file.Notice.State), Is.EqualTo([NoticeState.Pending]));
    }

    [Test]
    public async Task Shows_reviewers_what_was_submitted_while_the_author_types_on()
    {
        var id = Ids.New();
        var submitted = await _bench.SubmitAsync(id, null, "First words");
        var back = await _bench.DecideAsync(submitted!, DecisionKind.ChangesRequested, "Shorter");
        await _bench.SaveAsync(id, back, "Other words");

        var found = (await _bench.Drafts.FindAsync(id, null, default))!.Draft;

        Assert.That((found.Content.Text, found.Submission!.Content.Text), Is.EqualTo(("Other words", "First words")));
    }

    [TestCase("Kind", "Praised", 2)]
    [TestCase("Step", "one", 2)]
    [TestCase("Person", "somebody else", 3)]
    public async Task Tells_a_changed_history_as_far_as_it_can_be_read_and_says_that_it_was_changed(string column, string value, int told)
    {
        var id = Ids.New();
        var submitted = await _bench.SubmitAsync(id, null, "Hello");
        var back = await _bench.DecideAsync(submitted!, DecisionKind.ChangesRequested, "Shorter");
        var last = (await _bench.SaveAsync(id, back, "Hi"))!;
        Assert.That((await _bench.Drafts.ReadHistoryAsync(last, [StorageBench.Ana], default)).IsWhole);

        var row = (await _bench.Account.Table("drafts").GetEntityAsync<TableEntity>(id, "event|000002")).Value;
        row[column] = value;
        await _bench.Account.Table("drafts").UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        var history = await _bench.Drafts.ReadHistoryAsync(last, [StorageBench.Ana], default);
        Assert.That((history.Events.Count, history.IsWhole), Is.EqualTo((told, false)));
    }

    [TestCase(60_000)]
    [TestCase(29_990)]
    [TestCase(0)]
    public async Task Keeps_a_text_of_any_length(int length)
    {
        var (id, text) = (Ids.New(), string.Concat(Enumerable.Range(0, length).Select(number => (char)('a' + (number % 26)))));
        await _bench.SaveAsync(id, null, text);

        Assert.That((await _bench.Drafts.FindAsync(id, null, default))!.Draft.Content.Text, Is.EqualTo(text));
    }

    [Test]
    public async Task Keeps_a_text_whole_where_a_property_ends_inside_a_pair_of_surrogates()
    {
        var (id, text) = (Ids.New(), "x" + string.Concat(Enumerable.Repeat("👩‍👩‍👧", 6_000)));
        await _bench.SaveAsync(id, null, text);

        Assert.That((await _bench.Drafts.FindAsync(id, null, default))!.Draft.Content.Text, Is.EqualTo(text));
    }

    [Test]
    public async Task Never_holds_a_raw_id_in_a_key_nor_a_persons_in_the_audit()
    {
        var id = Ids.New();
        var submitted = await _bench.SubmitAsync(id, null, "Hello");
        await _bench.Lists.ProjectAsync(submitted!, default);

        var rows = new List<TableEntity>();
        foreach (var table in (string[])["drafts", "lists"])
            await foreach (var row in _bench.Account.Table(table).QueryAsync<TableEntity>()) rows.Add(row);

        Assert.That(rows.Select(row => row.PartitionKey + row.RowKey), Is.All.Not.Contains("00000000-").And.Not.Contains("19:").And.Not.Contains("@"));
        Assert.That(rows.Where(row => row.RowKey.StartsWith("event|", StringComparison.Ordinal)).SelectMany(row => row.Select(property => property.Value)).OfType<string>(), Is.All.Not.Contains(StorageBench.Ana.Id));
        // Events bind the state from their second schema on.
        Assert.That(rows.Where(row => row.GetInt32("Schema") != (row.RowKey.StartsWith("event|", StringComparison.Ordinal) ? 2 : 1)), Is.Empty);
    }
}
