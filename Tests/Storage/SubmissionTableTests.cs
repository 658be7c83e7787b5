using CoEBot.Drafts;
using CoEBot.Storage;

namespace CoEBot.Tests.Storage;

/// <summary>Every draft that was ever submitted stays on one list, in the place of its first submission.</summary>
public sealed class SubmissionTableTests
{
    private static readonly DateTimeOffset Midnight = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private StorageBench _bench = null!;
    private SubmissionTable _table = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _bench = await StorageBench.OpenAsync();
        _table = new(_bench.Account, _bench.Calls);
    }

    [Test]
    public async Task Lists_drafts_newest_first_over_months_all_or_those_of_a_department()
    {
        foreach (var (id, days, department) in new[] { ("one", -2, "engineering"), ("two", -1, "marketing"), ("three", 1, "engineering") })
            await _table.ProjectAsync(await SubmittedAsync(id, Midnight.AddDays(days), department), default);

        Assert.That(await IdsAsync(null), Is.EqualTo(["three", "two", "one"]));
        Assert.That(await IdsAsync("engineering"), Is.EqualTo(["three", "one"]));
        Assert.That(await IdsAsync("x' or PartitionKey ne '"), Is.Empty);
    }

    [Test]
    public async Task Ignores_an_older_projection()
    {
        var first = await SubmittedAsync("one", Midnight, "engineering");
        var later = first with { Draft = first.Draft with { Version = 3, Department = "marketing" } };
        await _table.ProjectAsync(later, default);

        await _table.ProjectAsync(first, default);

        Assert.That(await IdsAsync("marketing"), Is.EqualTo(["one"]));
        Assert.That(await IdsAsync("engineering"), Is.Empty);
    }

    [Test]
    public async Task Leaves_out_what_was_only_saved()
    {
        await _table.ProjectAsync((await _bench.SaveAsync(Ids.New(), null, "Half a thought"))!, default);

        Assert.That(await IdsAsync(null), Is.Empty);
    }

    [Test]
    public async Task Is_read_through_the_drafts_themselves()
    {
        var id = Ids.New();
        var submitted = (await _bench.SubmitAsync(id, null, "The launch"))!;
        var approved = (await _bench.DecideAsync(submitted, DecisionKind.Approved))!;
        await _table.ProjectAsync(submitted, default);
        await _table.ProjectAsync(await SubmittedAsync(Ids.New(), submitted.Draft.FirstSubmittedAt!.Value, "engineering"), default);
        var past = new PastDrafts(_table, _bench.Drafts, new At(submitted.Draft.FirstSubmittedAt.Value.AddDays(1)));

        var last = await past.LastAsync("engineering", default);

        Assert.That(last.Select(draft => (draft.Id, draft.State, draft.Submission!.Content.Text)), Is.EqualTo([(id, approved.Draft.State, "The launch")]), "and a row without its draft is none");
        Assert.That(await past.LastAsync("marketing", default), Is.Empty);
    }

    /// <summary>A submission as its projection meets it; nothing of it lies in the drafts.</summary>
    private async Task<DraftFile> SubmittedAsync(string id, DateTimeOffset firstAt, string department)
    {
        var file = (await _bench.SubmitAsync(Ids.New(), null, "Hello"))!;
        return file with { Draft = file.Draft with { Id = id, FirstSubmittedAt = firstAt, Department = department } };
    }

    private ValueTask<List<string>> IdsAsync(string? department) => _table.ReadAsync(department, Midnight.AddDays(-30), Midnight.AddDays(30), default).ToListAsync();

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
