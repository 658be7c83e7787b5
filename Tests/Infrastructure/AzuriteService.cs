using System.Diagnostics;
using System.Globalization;

namespace CoEBot.Tests.Infrastructure;

/// <summary>One service of Azurite, <c>table</c> or <c>queue</c>, as a process of its own.</summary>
internal sealed class AzuriteService : IAsyncDisposable
{
    // Ends the service when its standard input does: also when the test run is killed, so that none is left behind.
    private const string EndWithUs = "data:text/javascript,process.stdin.on('end',()=>process.exit()).resume()";

    // A free port can be taken by somebody else before the service has it; it then ends at once and gets another.
    private const int Attempts = 3;

    // "successfully started", says the table service, "successfully listens" the queue service.
    private const string Ready = " successfully ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private AzuriteService(Process process, int port) => (_process, Port) = (process, port);

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Starts it and waits until it says that it listens.</summary>
    /// <exception cref="InvalidOperationException">It ended at once, again and again.</exception>
    /// <exception cref="TimeoutException">It neither ended nor was ready within half a minute.</exception>
    public static async Task<AzuriteService> StartAsync(string service, string location)
    {
        var script = Path.Combine(await NodeModules.FolderAsync(), "azurite", "dist", "src", service, "main.js");
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var port = FreePorts.Take(1)[0];
            var process = Start(script, service, location, port);
            var listens = false;
            try
            {
                listens = await ListensAsync(process);
            }
            finally
            {
                if (!listens)
                    await EndAsync(process);
            }

            if (listens)
                return new AzuriteService(process, port);
        }

        throw new InvalidOperationException($"Azurite's {service} service did not start. Does 'node {script}' run?");
    }

    public ValueTask DisposeAsync() => EndAsync(_process);

    private static Process Start(string script, string service, string location, int port)
    {
        string[] arguments =
        [
            "--import", EndWithUs, script, $"--{service}Port", port.ToString(CultureInfo.InvariantCulture),
            "--silent", "--skipApiVersionCheck", "--disableTelemetry", .. Keeping(service, location),
        ];
        return Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    // On disk all rows are written every five seconds, and nobody is answered meanwhile. In memory it is the queue that stops: once a minute, for each message it ever had.
    private static string[] Keeping(string service, string location) => service == "table" ? ["--inMemoryPersistence"] : ["--location", location];

    private static async Task<bool> ListensAsync(Process process)
    {
        using var deadline = new CancellationTokenSource(Patience);
        try
        {
            while (await process.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
            {
                if (line.Contains(Ready, StringComparison.Ordinal))
                    return true;
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Azurite was not ready within {Patience.TotalSeconds} s.");
        }

        return false;
    }

    /// <summary>Killed, not asked: what it stored is thrown away anyway.</summary>
    private static async ValueTask EndAsync(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
