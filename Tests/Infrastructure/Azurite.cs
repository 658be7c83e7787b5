namespace CoEBot.Tests.Infrastructure;

/// <summary>A real storage emulator, tables and queues, on free ports and in a folder that goes away with it.</summary>
public sealed class Azurite : IAsyncDisposable
{
    // The emulator's account, the same everywhere and published with it: no secret.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly Lazy<Task<Azurite>> OfTheRun = new(StartAsync);

    private readonly DirectoryInfo _folder;
    private readonly AzuriteService _tables;
    private readonly AzuriteService _queues;

    private Azurite(DirectoryInfo folder, AzuriteService tables, AzuriteService queues) => (_folder, _tables, _queues) = (folder, tables, queues);

    /// <summary>For the table and queue clients. There is no blob service.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"TableEndpoint=http://127.0.0.1:{_tables.Port}/{Account};QueueEndpoint=http://127.0.0.1:{_queues.Port}/{Account};";

    /// <summary>The one of this run, started on first use. Whoever runs it calls <see cref="EndTheRunAsync"/> at its end.</summary>
    public static Task<Azurite> OfTheRunAsync() => OfTheRun.Value;

    /// <summary>Ends the run's emulator, if anybody used it.</summary>
    public static async Task EndTheRunAsync()
    {
        if (OfTheRun is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await OfTheRun.Value).DisposeAsync();
    }

    /// <summary>
    /// A prefix that nobody else has, so that fixtures share the emulator and not their data:
    /// nine lower-case letters and digits, a letter first, good for the names of tables and queues.
    /// </summary>
    public static string NewPrefix() => "t" + Guid.NewGuid().ToString("N")[..8];

    /// <summary>Starts one more, for tests that want to end it themselves.</summary>
    public static async Task<Azurite> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("coe-azurite-");
        var tables = AzuriteService.StartAsync("table", Path.Combine(folder.FullName, "tables"));
        var queues = AzuriteService.StartAsync("queue", Path.Combine(folder.FullName, "queues"));
        try
        {
            await Task.WhenAll(tables, queues);
        }
        catch
        {
            foreach (var started in new[] { tables, queues }.Where(service => service.IsCompletedSuccessfully))
                await (await started).DisposeAsync();
            folder.Delete(recursive: true);
            throw;
        }

        return new Azurite(folder, await tables, await queues);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _tables.DisposeAsync();
        await _queues.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
