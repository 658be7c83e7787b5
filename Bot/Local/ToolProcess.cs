using System.Diagnostics;

namespace CoEBot.Local;

/// <summary>
/// A running <see cref="LocalTool"/>, one Node.js process under <c>run-tool.mjs</c>. It lives as long as its standard input is
/// open, so it ends, with its data written, even when the bot is killed.
/// </summary>
internal sealed class ToolProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenProbes = TimeSpan.FromMilliseconds(50);

    /// <summary>A little more than run-tool.mjs allows the tool, so that killing it is only ever the answer to a hang.</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(12);

    private readonly Process _process;
    private volatile string? _lastWords;

    private ToolProcess(LocalTool tool, Process process)
    {
        Tool = tool;
        _process = process;
        process.OutputDataReceived += Remember;
        process.ErrorDataReceived += Remember;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Ended = process.WaitForExitAsync();
    }

    /// <summary>What runs here.</summary>
    public LocalTool Tool { get; }

    /// <summary>Completes when the process is gone, for whatever reason.</summary>
    public Task Ended { get; }

    /// <summary>How it ended, once it has.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>The last line that the tool printed, or where it wrote it instead.</summary>
    public string LastWords => Tool.LogFile is { } file ? $"see {file}" : _lastWords ?? "it printed nothing";

    /// <summary>Starts <paramref name="tool"/>; it is not ready yet.</summary>
    public static ToolProcess Start(LocalTool tool, RepositoryRoot root)
    {
        var start = new ProcessStartInfo("node", [root["Bot", "Local", "run-tool.mjs"], tool.Script, .. tool.Arguments])
        {
            WorkingDirectory = root.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in tool.Environment) start.Environment[name] = value;
        return new(tool, Process.Start(start)!);
    }

    /// <summary>Waits until the tool answers HTTP, with whatever status.</summary>
    /// <exception cref="LocalSetupException">It ended instead, or took longer than a minute.</exception>
    public async Task WaitUntilReadyAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(LongestStart, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        using var client = new HttpClient();
        try
        {
            while (!await AnswersAsync(client, either.Token))
            {
                if (Ended.IsCompleted) throw new LocalSetupException($"{Tool.Name} ended while starting: {LastWords}");
                await Task.Delay(BetweenProbes, time, either.Token);
            }
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            throw new LocalSetupException($"{Tool.Name} did not answer within {LongestStart.TotalSeconds:0} seconds: {LastWords}");
        }
    }

    /// <summary>Lets the tool write its data and end; waits for that.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        try
        {
            await Ended.WaitAsync(LongestStop);
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
            await Ended;
        }

        _process.Dispose();
    }

    private async Task<bool> AnswersAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync(Tool.Address, cancellationToken);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Remember(object sender, DataReceivedEventArgs line)
    {
        if (!string.IsNullOrWhiteSpace(line.Data)) _lastWords = line.Data.Trim();
    }
}
