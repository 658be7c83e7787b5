using CoEBot.Drafts;

namespace CoEBot.Tests.Storage;

/// <summary>The lists people look at follow the drafts, never back in time.</summary>
public sealed class DraftListTableTests
{
    private StorageBench _bench = null!;

    [SetUp]
    public async Task OpenAsync() => _bench = await StorageBench.OpenAsync();

    [Test]
    public async Task Ignores_an_older_projection()
    {
        var submitted = (await _bench.SubmitAsync(Ids.New(), null, "Hello"))!;
        var approved = (await _bench.DecideAsync(submitted, DecisionKind.Approved))!;
        await _bench.Lists.ProjectAsync(approved, default);

        await _bench.Lists.ProjectAsync(submitted, default);

        Assert.That(await IdsAsync(DraftList.Reviews, StorageBench.Ben.Id), Is.Empty);
        Assert.That(await _bench.Lists.FindChainHeadAsync(submitted.Draft.Id, default), Is.EqualTo((2, approved.ChainHead)));
    }

    [Test]
    public async Task Ends_with_the_newest_state_when_projections_race()
    {
        var submitted = (await _bench.SubmitAsync(Ids.New(), null, "Hello"))!;
        var approved = (await _bench.DecideAsync(submitted, DecisionKind.Approved))!;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(turn => _bench.Lists.ProjectAsync(turn % 2 == 0 ? submitted : approved, default)));

        Assert.That(await IdsAsync(DraftList.Reviews, StorageBench.Ben.Id), Is.Empty);
        Assert.That(await IdsAsync(DraftList.Mine, StorageBench.Ana.Id), Is.EqualTo([submitted.Draft.Id]));
    }

    [Test]
    public async Task Can_be_read_page_by_page()
    {
        var ids = new List<string>();
        for (var number = 0; number < 5; number++)
        {
            var saved = (await _bench.SaveAsync(Ids.New(), null, $"Number {number}"))!;
            await _bench.Lists.ProjectAsync(saved, default);
            ids.Add(saved.Draft.Id);
        }

        var first = await _bench.Lists.ListAsync(DraftList.Mine, StorageBench.Ana.Id, null, 3, default);
        var second = await _bench.Lists.ListAsync(DraftList.Mine, StorageBench.Ana.Id, first.After, 3, default);

        Assert.That((first.DraftIds.Count, second.DraftIds.Count, second.After), Is.EqualTo((3, 2, (string?)null)));
        Assert.That(first.DraftIds.Concat(second.DraftIds), Is.EquivalentTo(ids));
    }

    private async Task<IReadOnlyList<string>> IdsAsync(DraftList list, string person) => (await _bench.Lists.ListAsync(list, person, null, 10, default)).DraftIds;
}
