using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Playground;

/// <summary>The local run as a newcomer starts it, in a process of its own: the bot, the storage emulator and the local Teams client.</summary>
internal sealed class LocalRun : IAsyncDisposable
{
    private const string Ready = "CoE Bot is running.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> _said = [];
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private LocalRun(LocalPlace place)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(TestContext.CurrentContext.TestDirectory, "CoEBot.Bot.dll")])
        {
            WorkingDirectory = Checkout.File("Bot"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in place.Environment) start.Environment[name] = value;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += Hear;
        _process.ErrorDataReceived += Hear;
        _process.Exited += (_, _) => _ready.TrySetException(new InvalidOperationException($"The local run ended while it was starting.\n{Said}"));
    }

    /// <summary>All it has written so far.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>Starts it and waits until it says that it runs.</summary>
    /// <exception cref="InvalidOperationException">It ended instead; what it wrote is in the message.</exception>
    public static async Task<LocalRun> StartAsync(LocalPlace place)
    {
        await NodeModules.FolderAsync();
        var run = new LocalRun(place);
        run._process.Start();
        run._process.BeginOutputReadLine();
        run._process.BeginErrorReadLine();
        try
        {
            await run._ready.Task.WaitAsync(Patience);
            return run;
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    /// <summary>The ids of the Node.js processes that it started.</summary>
    public async Task<IReadOnlyList<int>> ToolsAsync() =>
        [.. (await RunAsync("pgrep", "-P", Id)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];

    /// <summary>Asks it to end, as a service manager would, and waits until it has.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        await RunAsync("kill", "-s", "TERM", Id);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited && !OperatingSystem.IsWindows()) await StopAsync();
        // Windows knows no polite way, and the data of this run is thrown away.
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private string Id => _process.Id.ToString(CultureInfo.InvariantCulture);

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not { } words) return;
        _said.Enqueue(words);
        if (words.Contains(Ready, StringComparison.Ordinal)) _ready.TrySetResult();
    }
}
