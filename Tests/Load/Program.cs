using CoEBot.Tests.Infrastructure;

namespace CoEBot.Load;

/// <summary>
/// The measuring programs, each by its name, some with a number after it: <c>dotnet run -c Release --project Tests/Load -- announce 10000</c>. What they printed once is kept in
/// docs/measurements.md.
/// </summary>
internal static class Program
{
    private static readonly Dictionary<string, Func<TextWriter, int?, Task>> Programs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["announce"] = AnnouncementLoad.RunAsync,
        ["clicks"] = (output, _) => ClickLoad.RunAsync(output),
        ["echo"] = (output, _) => EchoLoad.RunAsync(output),
        ["help"] = (output, _) => HelpLoad.RunAsync(output),
        ["history"] = HistoryLoad.RunAsync,
        ["replay"] = (output, _) => ReplayLoad.RunAsync(output),
        ["rules"] = (output, _) => RulesLoad.RunAsync(output),
        ["start"] = (output, _) => StartLoad.RunAsync(output),
    };

    private static async Task<int> Main(string[] args)
    {
        if (args is [BareEcho.Name]) return await BareEcho.RunAsync();
        if (args is not [var name, .. var number] || !Programs.TryGetValue(name, out var run) || Number(number) is not (true, var count))
        {
            await Console.Error.WriteLineAsync($"Say what to measure: {string.Join(", ", Programs.Keys)}. After announce (channels) and history (drafts) a number may stand.");
            return 1;
        }

        await Console.Out.WriteLineAsync(Machine.Line());
        try
        {
            await run(Console.Out, count);
        }
        finally
        {
            await Azurite.EndTheRunAsync();
        }

        return 0;
    }

    private static (bool IsOne, int? Count) Number(string[] words) => words switch
    {
        [] => (true, null),
        [var word] when int.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var count) && count > 0 => (true, count),
        _ => (false, null),
    };
}
