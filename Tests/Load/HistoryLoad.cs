using System.Globalization;
using CoEBot.Drafts;
using CoEBot.Tests.Infrastructure;
using CoEBot.Tests.Storage;

namespace CoEBot.Load;

/// <summary>
/// The operators' command <c>verify</c> over many drafts, each submitted and approved and its list rows written by the bot's own store. On the emulator, so how long a page takes is the emulator's;
/// what is kept in memory is ours.
/// </summary>
internal static class HistoryLoad
{
    private const int Usual = 10_000;
    private const int AtOnce = 8;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(TextWriter output, int? drafts)
    {
        var (settings, count) = ((await BotSettings.AnonymousAsync()).AsShipped(), drafts ?? Usual);
        var bench = await StorageBench.OpenAsync(settings);
        var written = await Timings.TimeAsync(() => Parallel.ForEachAsync(
            Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) => await WriteAsync(bench, number)));

        var (verified, memory, said) = (0.0, 0L, "");
        verified = await Timings.TimeAsync(async () => (memory, said) = await VerifyAsync(settings));
        await output.WriteLineAsync("| drafts | written in | verified in | drafts a second | most memory | it said |");
        await output.WriteLineAsync("|---|---|---|---|---|---|");
        await output.WriteLineAsync(FormattableString.Invariant(
            $"| {count:N0} | {written / 1000:0} s | {verified / 1000:0.0} s | {count / (verified / 1000):0} | {memory / 1e6:0} MB | {said} |"));
    }

    private static async Task WriteAsync(StorageBench bench, int number)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{new MadeUpPosts(number).Next()} #ContosoEmployee");
        var id = Ids.New();
        var submitted = await bench.SubmitAsync(id, null, text) ?? await FindAsync();
        await bench.Lists.ProjectAsync(await bench.DecideAsync(submitted, DecisionKind.Approved) ?? await FindAsync(), CancellationToken.None);

        // A write that was tried again after a timeout may meet its own first try.
        async Task<DraftFile> FindAsync() => (await bench.Drafts.FindAsync(id, null, CancellationToken.None))!;
    }

    /// <returns>The most bytes that the command held at a glance, and its last line.</returns>
    private static async Task<(long Memory, string Said)> VerifyAsync(BotSettings settings)
    {
        using var process = BotProcess.Command(settings, "verify");
        var (output, error, memory) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), 0L);
        while (!process.HasExited)
        {
            process.Refresh();
            memory = Math.Max(memory, process.WorkingSet64);
            await Task.Delay(Glance);
        }

        return process.ExitCode == 0 ? (memory, (await output).Trim().Split('\n')[^1]) : throw new InvalidOperationException($"verify ended with {process.ExitCode}.\n{await output}{await error}");
    }
}
