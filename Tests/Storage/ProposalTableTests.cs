using CoEBot.Boxes.Replay;
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
}
