namespace CoEBot.Local;

/// <summary>One program of the local run, as it is started.</summary>
/// <param name="Name">What the developer knows it by.</param>
/// <param name="Address">Where it answers HTTP once it is ready.</param>
/// <param name="Script">The full path of its JavaScript file.</param>
/// <param name="Arguments">The script's arguments.</param>
internal sealed record LocalTool(string Name, Uri Address, string Script, IReadOnlyList<string> Arguments)
{
    /// <summary>Environment variables beside the bot's own.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The file it writes its errors to, if it does not print them.</summary>
    public string? LogFile { get; init; }

    /// <summary>Azurite's table service, with its data in <paramref name="folder"/>.</summary>
    public static LocalTool AzuriteTables(RepositoryRoot root, string folder, int port) => Azurite(root, folder, port, "table");

    /// <summary>Azurite's queue service, with its data in <paramref name="folder"/>.</summary>
    public static LocalTool AzuriteQueues(RepositoryRoot root, string folder, int port) => Azurite(root, folder, port, "queue");

    /// <summary>The Microsoft 365 Agents Playground, the local Teams client, speaking to the bot at <paramref name="bot"/>.</summary>
    public static LocalTool Playground(RepositoryRoot root, string folder, int port, Uri bot)
    {
        var logFile = Path.Combine(folder, "playground.log");
        return new(
            "The Agents Playground",
            new($"http://localhost:{port}"),
            root["node_modules", "@microsoft", "m365agentsplayground", "cli.js"],
            ["start", "-e", new Uri(bot, "api/messages").ToString(), "-c", "msteams", "-p", $"{port}", "--disable-telemetry"])
        {
            LogFile = logFile,
            Environment = new Dictionary<string, string>
            {
                ["TEAMSAPPTESTER_BROWSER"] = "none",
                ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = root["Bot", "Local", "Playground", ".m365agentsplayground.yml"],
                ["M365_AGENTS_PLAYGROUND_LOGFILE"] = logFile,
            },
        };
    }

    // Azure.Storage.Queues asks for a newer service version than Azurite knows; nothing of what the bot uses differs.
    private static LocalTool Azurite(RepositoryRoot root, string folder, int port, string service) => new(
        $"Azurite's {service} service",
        new($"http://127.0.0.1:{port}"),
        root["node_modules", "azurite", "dist", "src", service, "main.js"],
        ["--location", folder, $"--{service}Port", $"{port}", "--silent", "--disableTelemetry", "--skipApiVersionCheck"]);
}
