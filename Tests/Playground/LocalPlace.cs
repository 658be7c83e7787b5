using System.Globalization;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Playground;

/// <summary>Where a local run lives: its ports and its data, none of them a developer's own.</summary>
internal sealed record LocalPlace(int BotPort, int TablePort, int QueuePort, int PlaygroundPort, DirectoryInfo Data)
{
    public static LocalPlace New() =>
        FreePorts.Take(4) is [var bot, var tables, var queues, var playground]
            ? new(bot, tables, queues, playground, Directory.CreateTempSubdirectory("coe-playground-"))
            : throw new InvalidOperationException("Four ports were asked for.");

    public Uri Playground => new($"http://localhost:{PlaygroundPort}");

    /// <summary>What <c>dotnet run</c> sets by its launch profile, and the places of this run.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_URLS"] = $"http://localhost:{BotPort}",
        ["Bot__AllowAnonymous"] = "true",
        ["Local__Tools"] = "true",
        ["Local__TablePort"] = Text(TablePort),
        ["Local__QueuePort"] = Text(QueuePort),
        ["Local__PlaygroundPort"] = Text(PlaygroundPort),
        ["Local__Data"] = Data.FullName,
    };

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
