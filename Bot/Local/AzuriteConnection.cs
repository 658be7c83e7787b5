namespace CoEBot.Local;

/// <summary>How the bot reaches the Azurite of this run.</summary>
internal static class AzuriteConnection
{
    /// <summary>The storage libraries' word for Azurite on its default ports.</summary>
    public const string DefaultPorts = "UseDevelopmentStorage=true";

    /// <summary>The account that every emulator has. Its key is public: https://learn.microsoft.com/azure/storage/common/storage-use-azurite.</summary>
    private const string Account =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;" +
        "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;";

    /// <summary>The connection string for the ports of <paramref name="options"/>.</summary>
    public static string For(LocalOptions options) =>
        options is { TablePort: LocalOptions.DefaultTablePort, QueuePort: LocalOptions.DefaultQueuePort }
            ? DefaultPorts
            : Account +
              $"TableEndpoint=http://127.0.0.1:{options.TablePort}/devstoreaccount1;" +
              $"QueueEndpoint=http://127.0.0.1:{options.QueuePort}/devstoreaccount1;";
}
