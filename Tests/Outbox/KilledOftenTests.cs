namespace CoEBot.Tests.Outbox;

/// <summary>
/// The bot killed (-9) at random moments while people submit, decide and announce, and started again on what it left: twice in an ordinary run, and as often as
/// <c>COEBOT_KILLS</c> says (<c>COEBOT_KILLS=100 dotnet test Tests --filter FullyQualifiedName~KilledOften</c>, which takes a quarter of an hour). <c>COEBOT_SEED</c> plays one again.
/// </summary>
public sealed class KilledOftenTests
{
    /// <summary>Then another Center begins, so that not all the work of a run is on the same records.</summary>
    private const int KillsOfACenter = 10;

    [Test]
    public async Task Every_notice_comes_and_only_what_was_on_its_way_may_come_twice_and_nothing_is_lost_or_decided_twice()
    {
        var (kills, seed) = (Number("COEBOT_KILLS") ?? 2, Number("COEBOT_SEED") ?? Random.Shared.Next());
        await TestContext.Out.WriteLineAsync($"{kills} kills, seed {seed}");
        var (notices, twice) = (0, 0);
        for (var killed = 0; killed < kills; killed += KillsOfACenter)
        {
            await using var center = await KilledCenter.OpenAsync(new Random(seed + killed));
            for (var round = killed; round < Math.Min(kills, killed + KillsOfACenter); round++) await center.WorkUntilKilledAsync();
            await center.FinishAsync();
            (notices, twice) = (notices + center.Notices, twice + center.Repeated);
            await TestContext.Progress.WriteLineAsync($"{Math.Min(kills, killed + KillsOfACenter)} kills: {notices} notices, {twice} of them came again");
        }
    }

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : null;
}
