namespace CoEBot.Load;

/// <summary>The measuring programs, each by its name: <c>dotnet run -c Release --project Tests/Load -- echo</c>. What they printed once is kept in docs/measurements.md.</summary>
internal static class Program
{
    private static readonly Dictionary<string, Func<TextWriter, Task>> Programs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["echo"] = EchoLoad.RunAsync,
        ["rules"] = RulesLoad.RunAsync,
        ["replay"] = ReplayLoad.RunAsync,
    };

    private static async Task<int> Main(string[] args)
    {
        if (args is [var name] && Programs.TryGetValue(name, out var run))
        {
            await Console.Out.WriteLineAsync(Machine.Line());
            await run(Console.Out);
            return 0;
        }

        await Console.Error.WriteLineAsync($"Say what to measure: {string.Join(", ", Programs.Keys)}.");
        return 1;
    }
}
