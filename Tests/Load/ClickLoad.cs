using System.Globalization;
using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.Tests.Infrastructure;
using CoEBot.Tests.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CoEBot.Load;

/// <summary>
/// Approvals: many at once on different drafts, and one alone. Beside it, in turns, what the storage emulator alone makes of the same round trips at once, so that the ratio tells what the bot
/// adds. The bot is a process of its own, as it is shipped; what follows from a click in the background goes on meanwhile.
/// </summary>
internal static class ClickLoad
{
    private const int AtOnce = 200;
    private const int Rounds = 5;
    private const int Alone = 50;

    /// <summary>What follows from one click in the background is over before the next.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task RunAsync(TextWriter output)
    {
        var settings = (await BotSettings.AnonymousAsync()).AsShipped().WithoutInboundLimits();
        await using var teams = await SimulatedTeams.StartAsync();
        await using var bot = await BotProcess.StartAsync(settings);
        var (client, bench) = (new TeamsClient(teams, bot.Messages, bot.Http, signs: false), await StorageBench.OpenAsync(settings));
        var card = await ReviewCard.PostedAsync(teams, client);
        var trips = await TripsAsync(settings, teams, bench, card);

        var alone = await ClicksInStorage.PrepareAsync(bench, trips.ClickedId);
        await RoundAsync(bench, id => card.ApproveAsync(client, id));
        await RoundAsync(bench, alone.ClickAsync);
        var (clicks, same) = (new List<Round>(), new List<Round>());
        for (var round = 0; round < Rounds; round++)
        {
            // Turn about, so that neither always has the other's background.
            if (round % 2 == 1) same.Add(await RoundAsync(bench, alone.ClickAsync));
            clicks.Add(await RoundAsync(bench, id => card.ApproveAsync(client, id)));
            if (round % 2 == 0) same.Add(await RoundAsync(bench, alone.ClickAsync));
        }

        await output.WriteLineAsync("| what | p50 | p99 | most | a second | not taken |");
        await output.WriteLineAsync("|---|---|---|---|---|---|");
        await output.WriteLineAsync(Row($"{AtOnce} approvals at once, {Rounds} times", clicks));
        await output.WriteLineAsync(Row("the emulator alone, the same round trips", same));
        var one = new Timings(await OneAfterTheOtherAsync(bench, id => card.ApproveAsync(client, id)));
        await output.WriteLineAsync(FormattableString.Invariant($"| one approval alone, {Alone} times | {one.Median:0.0} ms | {one.P99:0.0} ms | {one.Most:0.0} ms | | |"));
        await output.WriteLineAsync();
        await output.WriteLineAsync(FormattableString.Invariant(
            $"Throughput against the emulator alone: {Throughput(clicks) / Throughput(same):0.00}. Round trips to storage on the way to the answer: {trips.Most} ({trips.Paths})."));
    }

    private static async Task<Round> RoundAsync(StorageBench bench, Func<string, Task<bool>> click)
    {
        var notTaken = 0;
        var (each, all) = await Timings.AtOnceAsync(await SubmittedAsync(bench, AtOnce), async id =>
        {
            if (!await click(id)) Interlocked.Increment(ref notTaken);
        });
        return new(each, all, notTaken);
    }

    private static async Task<IReadOnlyList<double>> OneAfterTheOtherAsync(StorageBench bench, Func<string, Task<bool>> click)
    {
        var times = new List<double>();
        foreach (var id in await SubmittedAsync(bench, Alone))
        {
            times.Add(await Timings.TimeAsync(() => click(id)));
            await Task.Delay(Pause);
        }

        return times;
    }

    /// <summary>Counts with the bot in this process, where it can be watched.</summary>
    private static async Task<(int Most, string Paths, string ClickedId)> TripsAsync(BotSettings settings, SimulatedTeams teams, StorageBench bench, ReviewCard card)
    {
        using var trips = new StorageTrips();
        await using var bot = BotHost.Start(settings, services => services.AddSingleton<IStartupFilter>(trips));
        await bot.IsReadyAsync();
        var ids = await SubmittedAsync(bench, 10);
        foreach (var id in ids) await card.ApproveAsync(new(teams, bot.Messages, bot.Http, signs: false), id);
        var most = trips.Answered.MaxBy(asked => asked.Count)!;
        return (most.Count, string.Join(", ", most.Select(path => path.Replace(settings.Values["Storage:TablePrefix"], "", StringComparison.Ordinal))), ids[0]);
    }

    /// <summary>Drafts that wait for Ben.</summary>
    private static async Task<IReadOnlyList<string>> SubmittedAsync(StorageBench bench, int count)
    {
        var ids = Enumerable.Range(0, count).Select(_ => Ids.New()).ToList();
        await Parallel.ForEachAsync(ids.Index(), async (draft, _) => await bench.SubmitAsync(draft.Item, null, Text(draft.Index)));
        return ids;
    }

    private static string Text(int number) => string.Create(CultureInfo.InvariantCulture, $"We mended build {number} and learned a lot. #ContosoEmployee");

    private static double Throughput(List<Round> rounds) => rounds.Sum(round => AtOnce - round.NotTaken) / (rounds.Sum(round => round.All) / 1000);

    private static string Row(string what, List<Round> rounds)
    {
        var timings = new Timings(rounds.SelectMany(round => round.Each));
        return FormattableString.Invariant(
            $"| {what} | {timings.Median:0} ms | {timings.P99:0} ms | {timings.Most:0} ms | {Throughput(rounds):0} | {rounds.Sum(round => round.NotTaken)} |");
    }

    /// <summary>Milliseconds for each click and for all of them, and how many were told to try again since storage took too long.</summary>
    private sealed record Round(IReadOnlyList<double> Each, double All, int NotTaken);
}

/// <summary>A review card as the bot posted it once, so that its button can be pressed for any draft.</summary>
internal sealed class ReviewCard(SimulatedTeams teams, SimulatedMessage posted, JsonObject card)
{
    private readonly string _draftId = (string)card.Data("Approve")["draftId"]!;

    /// <summary>Has Ana submit something to Engineering, and takes the card that asks for Ben's review.</summary>
    public static async Task<ReviewCard> PostedAsync(SimulatedTeams teams, TeamsClient client)
    {
        var chat = teams.PersonalChat(teams["ana"]);
        await client.SaysAsync(teams["ana"], "draft");
        var form = await chat.WaitForAsync(message => message.Card.Buttons().Contains("Submit for review"));
        await client.ClicksAsync(teams["ana"], form, "Submit for review", ("networks", "linkedin"), ("text", "We mended the build and learned a lot. #ContosoEmployee"));
        var posted = await teams.Channel("Engineering").WaitForAsync(message => message.Card.Buttons().Contains("Approve"));
        return new(teams, posted, posted.Card!);
    }

    /// <returns>Whether it is approved now; false where the person is asked to try again.</returns>
    public async Task<bool> ApproveAsync(TeamsClient client, string draftId)
    {
        var shown = JsonNode.Parse(card.ToJsonString().Replace(_draftId, draftId, StringComparison.Ordinal))!.AsObject();
        var answer = await client.ClicksOnAsync(teams["ben"], posted, shown, "Approve");
        return answer.Card.Words().Contains("You approved", StringComparison.Ordinal);
    }
}
