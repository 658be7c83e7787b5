using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Conversation;

/// <summary>What a turn without storage costs. Time is measured by Tests/Load, since no machine keeps it; what is allocated is the same everywhere.</summary>
[NonParallelizable]
public sealed class HelpCostTests
{
    private const int Turns = 200;
    private const int Rounds = 5;

    /// <summary>It was 73,400 in a release build and 76,700 in a debug build (.NET 10.0.12, 2026-11-25). The rest is room for other runtimes.</summary>
    private const long MostBytes = 90_000;

    [Test]
    public async Task A_turn_without_storage_allocates_no_more_than_it_did()
    {
        await using var turns = await HelpTurns.StartAsync();
        await turns.BytesAsync(Turns);

        var least = long.MaxValue;
        for (var round = 0; round < Rounds; round++) least = Math.Min(least, await turns.BytesAsync(Turns));

        TestContext.Out.WriteLine($"{least:N0} bytes a turn");
        Assert.That(turns.Answers, Is.EqualTo(Turns * (Rounds + 1)));
        Assert.That(least, Is.LessThan(MostBytes));
    }
}
