using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CoEBot.Local;

/// <summary>
/// Brings up Azurite before anything of the host needs storage, the Playground once the bot listens, and takes both down after
/// everything else has stopped, so that the bot's last writes arrive.
/// </summary>
internal sealed class LocalTools(
    RepositoryRoot root,
    IOptions<LocalOptions> options,
    IConfiguration configuration,
    IServer server,
    TimeProvider time,
    ILogger<LocalTools> logger) : IHostedLifecycleService, IAsyncDisposable
{
    private readonly ConcurrentBag<ToolProcess> _running = [];
    private volatile bool _stopping;

    private LocalOptions Options => options.Value;

    private string DataFolder => Path.Combine(root.Path, Options.Data);

    /// <inheritdoc/>
    /// <exception cref="LocalSetupException">A port is taken, or a tool cannot run on this machine.</exception>
    public Task StartingAsync(CancellationToken cancellationToken) => UnlessInterruptedAsync(StartStorageAsync, cancellationToken);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => UnlessInterruptedAsync(StartPlaygroundAsync, cancellationToken);

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        _stopping = true;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StoppedAsync(CancellationToken cancellationToken) => await DisposeAsync();

    /// <summary>Ends what runs; also when the host could not start and so was never stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        _stopping = true;
        List<Task> ending = [];
        while (_running.TryTake(out var tool)) ending.Add(tool.DisposeAsync().AsTask());
        await Task.WhenAll(ending);
    }

    // Ctrl+C while something starts is no defect, and needs no stack trace.
    private static async Task UnlessInterruptedAsync(Func<CancellationToken, Task> start, CancellationToken cancellationToken)
    {
        try
        {
            await start(cancellationToken);
        }
        catch (OperationCanceledException interrupted) when (cancellationToken.IsCancellationRequested)
        {
            throw new LocalSetupException("CoE Bot was stopped while it was starting.", interrupted);
        }
    }

    private async Task StartStorageAsync(CancellationToken cancellationToken)
    {
        LocalPort.EnsureFree([.. LocalPort.OfBot(configuration[WebHostDefaults.ServerUrlsKey]), .. LocalPort.OfTools(Options)]);
        await NodeTools.EnsureInstalledAsync(root, Console.Out, cancellationToken);

        var folder = Path.Combine(DataFolder, "azurite");
        Directory.CreateDirectory(folder);
        await Task.WhenAll(
            StartAsync(LocalTool.AzuriteTables(root, folder, Options.TablePort), cancellationToken),
            StartAsync(LocalTool.AzuriteQueues(root, folder, Options.QueuePort), cancellationToken));
    }

    private async Task StartPlaygroundAsync(CancellationToken cancellationToken)
    {
        var bot = BotAddress();
        var playground = LocalTool.Playground(root, DataFolder, Options.PlaygroundPort, bot);
        await StartAsync(playground, cancellationToken);
        await Console.Out.WriteLineAsync(Greeting.Text(playground.Address, bot, Options.Data));
    }

    private Uri BotAddress()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var plain = addresses.FirstOrDefault(address => address.StartsWith(Uri.UriSchemeHttp + Uri.SchemeDelimiter, StringComparison.Ordinal));
        return plain is not null
            ? new(plain)
            : throw new LocalSetupException("The Agents Playground speaks plain http, and CoE Bot has no such address: add one with --urls.");
    }

    private async Task StartAsync(LocalTool tool, CancellationToken cancellationToken)
    {
        var process = ToolProcess.Start(tool, root);
        _running.Add(process);
        await process.WaitUntilReadyAsync(time, cancellationToken);
        _ = ReportDeathAsync(process);
    }

    private async Task ReportDeathAsync(ToolProcess process)
    {
        await process.Ended;
        if (!_stopping) logger.ToolDied(process.Tool.Name, process.ExitCode, process.LastWords);
    }
}
