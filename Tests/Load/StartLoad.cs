using System.Diagnostics;
using CoEBot.TeamsSimulator;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Load;

/// <summary>From the start of the bot's process until it says that it is ready, with storage there already; and what it holds in memory once nothing has happened for a while.</summary>
internal static class StartLoad
{
    private const int Starts = 10;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(TextWriter output)
    {
        await using var teams = await SimulatedTeams.StartAsync();
        var signed = (await BotSettings.SignedAsync(teams)).AsShipped();
        await output.WriteLineAsync("| start | median | most | memory when idle |");
        await output.WriteLineAsync("|---|---|---|---|");
        await output.WriteLineAsync(await RowAsync("on a Center that is there", () => signed));
        await output.WriteLineAsync(await RowAsync("on empty storage, the tables made and the Center imported", () => signed.On(signed.Values["Storage:ConnectionString"])));
    }

    private static async Task<string> RowAsync(string start, Func<BotSettings> settings)
    {
        await TimeAsync(settings(), TimeSpan.Zero);
        var (times, memory) = (new List<double>(), 0L);
        for (var number = 1; number <= Starts; number++)
        {
            (var time, memory) = await TimeAsync(settings(), number == Starts ? Idle : TimeSpan.Zero);
            times.Add(time);
        }

        var timings = new Timings(times);
        return FormattableString.Invariant($"| {start} | {timings.Median / 1000:0.00} s | {timings.Most / 1000:0.00} s | {memory / 1e6:0} MB |");
    }

    /// <returns>Milliseconds until it was ready, and bytes in its working set after the rest.</returns>
    private static async Task<(double Ready, long Memory)> TimeAsync(BotSettings settings, TimeSpan rest)
    {
        var start = Stopwatch.GetTimestamp();
        await using var bot = await BotProcess.ListeningAsync(settings);
        while (!await bot.IsReadyAsync()) await Task.Delay(Glance);
        var ready = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        await Task.Delay(rest);
        return (ready, bot.WorkingSet);
    }
}
