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
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        LocalPort.EnsureFree([.. LocalPort.OfBot(configuration[WebHostDefaults.ServerUrlsKey]), .. LocalPort.OfTools(Options)]);
        await NodeTools.EnsureInstalledAsync(root, Console.Out, cancellationToken);

        var folder = Path.Combine(DataFolder, "azurite");
        Directory.CreateDirectory(folder);
        await Task.WhenAll(
            StartAsync(LocalTool.AzuriteTables(root, folder, Options.TablePort), cancellationToken),
            StartAsync(LocalTool.AzuriteQueues(root, folder, Options.QueuePort), cancellationToken));
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var bot = new Uri(addresses.First(address => address.StartsWith(Uri.UriSchemeHttp + Uri.SchemeDelimiter, StringComparison.Ordinal)));
        var playground = LocalTool.Playground(root, DataFolder, Options.PlaygroundPort, bot);
        await StartAsync(playground, cancellationToken);
        await Console.Out.WriteLineAsync(Greeting.Text(playground.Address, bot, Options.Data));
    }

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
        if (!_stopping) logger.ToolDied(process.Tool.Name, process.LastWords);
    }
}
