using CoEBot.Boxes.Replay;
using CoEBot.Outbox;
using CoEBot.Proposals;
using CoEBot.Storage;

namespace CoEBot.Tests.Storage;

public sealed class ProposalTableTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly WallKey Launch = new("engineering", "watched", Ids.From("launch"));

    [Test]
    public async Task A_question_is_answered_once_and_the_next_one_again()
    {
        var bench = await StorageBench.OpenAsync();
        var table = new ProposalTable(bench.Account, bench.Calls);
        var (ana, ben) = (new KeptWall(StorageBench.Ana, Monday), new KeptWall(StorageBench.Ben, Monday.AddDays(1)));

        var answered = new[] { await table.KeepAsync(Launch, 1, ana, default), await table.KeepAsync(Launch, 1, ben, default), await table.KeepAsync(Launch, 2, ben, default) };

        Assert.That(answered, Is.EqualTo([true, false, true]));
        Assert.That(await table.FindKeptAsync(Launch, default), Is.EqualTo([ana, ben]));
        Assert.That(await table.FindKeptAsync(Launch with { Department = null }, default), Is.Empty);
    }

    [TestCase(NoticeState.Pending, null, true)]
    [TestCase(NoticeState.Sending, null, true)]
    [TestCase(NoticeState.Unclear, null, true)]
    [TestCase(NoticeState.Sent, "a1", true)]
    [TestCase(NoticeState.Sent, null, false, Description = "It was told in a digest.")]
    [TestCase(NoticeState.Digested, null, false)]
    [TestCase(NoticeState.Blocked, "a1", false, Description = "It is looked at when its reader is back.")]
    [TestCase(NoticeState.Failed, null, false)]
    public async Task Open_is_what_a_card_may_ask(NoticeState state, string? activity, bool isOpen)
    {
        var bench = await StorageBench.OpenAsync();
        var table = new ProposalTable(bench.Account, bench.Calls);
        await AskAsync(bench, Launch, 1, state, activity);

        Assert.That(await table.FindOpenAsync("engineering", default), Is.EqualTo(isOpen ? [Launch] : Array.Empty<WallKey>()));
    }

    [Test]
    public async Task Open_is_what_nobody_answered_in_the_boxes_that_it_has_to_do_with()
    {
        var bench = await StorageBench.OpenAsync();
        var table = new ProposalTable(bench.Account, bench.Calls);
        var (brands, outage) = (Launch with { Department = null }, Launch with { Entry = Ids.From("outage") });
        foreach (var key in (WallKey[])[Launch, brands, outage, Launch with { Department = "engineering-2" }]) await AskAsync(bench, key, 1, NoticeState.Sent, "a1");
        foreach (var key in (WallKey[])[outage, Launch]) await table.KeepAsync(key, 1, new(StorageBench.Ana, Monday), default);
        var answered = (await table.FindOpenAsync("engineering", default), await table.FindOpenAsync(null, default));
        await AskAsync(bench, Launch, 2, NoticeState.Sent, "a2");

        Assert.That(answered.Item1, Is.Empty);
        Assert.That(answered.Item2, Is.EquivalentTo([brands, Launch with { Department = "engineering-2" }]));
        Assert.That(await table.FindOpenAsync("engineering", default), Is.EqualTo([Launch]), "it was asked again");
    }

    private static Task AskAsync(StorageBench bench, WallKey key, int round, NoticeState state, string? activity) => bench.Notices.AddAsync(
        ProposalNotices.Place(key),
        new() { Id = $"{round}-{state}", Kind = "proposal", Audience = new Audience.InChat(StorageBench.Ana.Id), About = round, State = state, ActivityId = activity }, default);
}
