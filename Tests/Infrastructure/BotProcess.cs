using System.Diagnostics;
using System.Net;
using System.Text;

namespace CoEBot.Tests.Infrastructure;

/// <summary>The bot as a process of its own, as it runs in production: it can be killed, and it can refuse to start.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private const string Bot = "CoEBot.Bot.dll";
    private const string AnyPort = "http://127.0.0.1:0";
    private const string Listening = "Now listening on: ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly HttpClient _http = new();

    private BotProcess(Process process, Uri root) => (_process, Root) = (process, root);

    public Uri Root { get; }

    public Uri Messages => new(Root, "api/messages");

    public HttpClient Http => _http;

    /// <summary>All processor time it has used so far.</summary>
    public TimeSpan ProcessorTime => Fresh().TotalProcessorTime;

    /// <summary>Bytes of memory that it holds now.</summary>
    public long WorkingSet => Fresh().WorkingSet64;

    /// <summary>Starts it on a free port and waits until it can serve.</summary>
    /// <param name="settings">Its configuration.</param>
    /// <param name="program">Another program that is measured beside it.</param>
    /// <param name="words">The other program's arguments.</param>
    public static async Task<BotProcess> StartAsync(BotSettings settings, string program = Bot, params string[] words)
    {
        var bot = await ListeningAsync(settings, program, words);
        await Eventually.IsSoAsync("the bot's process is ready", bot.IsReadyAsync);
        return bot;
    }

    /// <summary>Starts it on a free port and waits until it listens there, which it does before it can serve.</summary>
    public static async Task<BotProcess> ListeningAsync(BotSettings settings, string program = Bot, params string[] words)
    {
        var process = Run(settings.With("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Information"), AnyPort, program, words);
        var bot = new BotProcess(process, await AddressAsync(process));
        // Read on, so that it never waits for somebody to listen.
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        return bot;
    }

    public async Task<bool> IsReadyAsync() => (await _http.GetAsync(new Uri(Root, "healthz/ready"))).StatusCode == HttpStatusCode.OK;

    /// <summary>Starts what is expected to end by itself.</summary>
    /// <returns>Its exit code, and what it said to standard error.</returns>
    public static async Task<(int ExitCode, string Error)> EndsAsync(BotSettings settings, string urls = AnyPort)
    {
        var (exitCode, _, error) = await EndAsync(Run(settings, urls, Bot));
        return (exitCode, error);
    }

    /// <summary>Runs one of the operators' commands to its end.</summary>
    public static Task<(int ExitCode, string Output, string Error)> CommandAsync(BotSettings settings, params string[] words) => EndAsync(Command(settings, words));

    /// <summary>Begins one of the operators' commands.</summary>
    public static Process Command(BotSettings settings, params string[] words) => Run(settings, AnyPort, Bot, words);

    /// <summary>The names of the files it has in its memory, assemblies among them; Linux tells them.</summary>
    public async Task<IReadOnlySet<string>> LoadedAsync() =>
        (await File.ReadAllLinesAsync($"/proc/{_process.Id}/maps")).Select(line => Path.GetFileName(line.Split(' ')[^1])).ToHashSet();

    /// <summary>Ends it at once (SIGKILL): nothing is finished, nothing said.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
        _http.Dispose();
    }

    private static async Task<(int ExitCode, string Output, string Error)> EndAsync(Process started)
    {
        using var process = started;
        using var deadline = new CancellationTokenSource(Patience);
        try
        {
            var (error, output) = (process.StandardError.ReadToEndAsync(deadline.Token), process.StandardOutput.ReadToEndAsync(deadline.Token));
            await process.WaitForExitAsync(deadline.Token);
            return (process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill();
        }
    }

    private Process Fresh()
    {
        _process.Refresh();
        return _process;
    }

    private static Process Run(BotSettings settings, string urls, string program, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, program), .. words])
        {
            WorkingDirectory = Checkout.File("Bot"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (start.Environment["ASPNETCORE_ENVIRONMENT"], start.Environment["ASPNETCORE_URLS"]) = (settings.Environment, urls);
        foreach (var (key, value) in settings.Values) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return Process.Start(start)!;
    }

    private static async Task<Uri> AddressAsync(Process process)
    {
        using var deadline = new CancellationTokenSource(Patience);
        var said = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
        {
            said.AppendLine(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at) return new(line[(at + Listening.Length)..].Trim());
        }

        throw new InvalidOperationException($"The bot ended before it listened.\n{said}{await process.StandardError.ReadToEndAsync(deadline.Token)}");
    }
}
