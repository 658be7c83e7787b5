using System.Globalization;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.TeamsSimulator.Limits;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Load;

/// <summary>
/// Turns without storage: <c>help</c>, from the HTTP request to the card in Teams. Processor time is what the bot's own process used for a turn, and in turns with it that of an echo that needs no
/// framework for bots (<see cref="BareEcho"/>): below that no bot can be.
/// </summary>
internal static class HelpLoad
{
    private const int People = 100;
    private const int AtOnce = 16;
    private const int Turns = 2_000;
    private const int Rounds = 5;

    public static async Task RunAsync(TextWriter output)
    {
        // Teams' limits would only make everybody wait.
        await using var teams = await SimulatedTeams.StartAsync(SimulatedTenant.Demo with { People = [.. Enumerable.Range(1, People).Select(Person)], RateLimits = RateLimits.None });
        var settings = (await BotSettings.AnonymousAsync()).AsShipped().WithoutInboundLimits().WithoutConnectorLimits();
        await using var bot = await BotProcess.StartAsync(settings);
        var bursts = new[] { "the first after the start", "the next" }.ToDictionary(burst => burst, _ => new Timings([0]));
        foreach (var burst in bursts.Keys) bursts[burst] = new((await Timings.AtOnceAsync(teams.People, Says(teams, bot))).Each);

        await using var bare = await BotProcess.StartAsync(settings, BareEcho.Program, BareEcho.Name);
        for (var round = 0; round < Rounds; round++)
            foreach (var warm in new[] { bot, bare }) await RoundAsync(teams, warm);
        var (ours, least) = (new List<Spent>(), new List<Spent>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await RoundAsync(teams, bot));
            least.Add(await RoundAsync(teams, bare));
        }

        await output.WriteLineAsync("| turns | processor time a turn, median of rounds | turns a second |");
        await output.WriteLineAsync("|---|---|---|");
        await output.WriteLineAsync(Row("help, answered with a card", ours));
        await output.WriteLineAsync(Row("an echo of the text without any framework for bots", least));
        await output.WriteLineAsync();
        await output.WriteLineAsync($"| burst of {People} people at once | median | most |");
        await output.WriteLineAsync("|---|---|---|");
        foreach (var (burst, timings) in bursts) await output.WriteLineAsync(FormattableString.Invariant($"| {burst} | {timings.Median:0} ms | {timings.Most:0} ms |"));
        await output.WriteLineAsync();
        await output.WriteLineAsync(FormattableString.Invariant($"Allocated for a turn: {await AllocatedAsync() / 1000.0:0.0} kB."));
    }

    private static async Task<long> AllocatedAsync()
    {
        await using var turns = await HelpTurns.StartAsync();
        await turns.BytesAsync(Turns);
        return await turns.BytesAsync(Turns);
    }

    private static async Task<Spent> RoundAsync(SimulatedTeams teams, BotProcess bot)
    {
        var (says, before) = (Says(teams, bot), bot.ProcessorTime);
        var all = await Timings.TimeAsync(() => Parallel.ForEachAsync(
            Enumerable.Range(0, Turns), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (turn, _) => await says(teams.People[turn % People])));
        return new((bot.ProcessorTime - before).TotalMilliseconds / Turns, Turns / (all / 1000));
    }

    private static Func<SimulatedPerson, Task> Says(SimulatedTeams teams, BotProcess bot)
    {
        var client = new TeamsClient(teams, bot.Messages, bot.Http, signs: false);
        return async person =>
        {
            if (await client.SaysAsync(person, "help") is { Status: not System.Net.HttpStatusCode.OK } refused) throw new InvalidOperationException($"{refused.Status} {refused.Content}");
        };
    }

    private static SimulatedPerson Person(int number) => new(
        string.Create(CultureInfo.InvariantCulture, $"29:p{number}"), string.Create(CultureInfo.InvariantCulture, $"Person{number} Example"),
        string.Create(CultureInfo.InvariantCulture, $"00000000-0000-0000-0001-{number:D12}"), SimulatedTenant.Demo.TenantId);

    private static string Row(string turns, List<Spent> rounds) => FormattableString.Invariant(
        $"| {turns} | {new Timings(rounds.Select(round => round.Milliseconds)).Median:0.000} ms | {new Timings(rounds.Select(round => round.ASecond)).Median:0} |");

    private readonly record struct Spent(double Milliseconds, double ASecond);
}
