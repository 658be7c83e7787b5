using System.Text.RegularExpressions;

namespace CoEBot.Tests.Infrastructure;

/// <summary>The line between a bot and the run's Azurite, which can be cut and mended: storage that is away and comes back with all it held.</summary>
internal sealed partial class StorageLine : IAsyncDisposable
{
    private readonly List<TcpLine> _lines = [];

    private StorageLine(string connectionString) => ConnectionString = Port().Replace(connectionString, match =>
    {
        var line = new TcpLine(int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture));
        _lines.Add(line);
        return $"{line.Port}";
    });

    /// <summary>For the bot: as the emulator's own, by way of this line.</summary>
    public string ConnectionString { get; }

    public static async Task<StorageLine> LayAsync() => new((await Azurite.OfTheRunAsync()).ConnectionString);

    public void Cut() => _lines.ForEach(line => line.Cut());

    public void Mend() => _lines.ForEach(line => line.Mend());

    /// <summary>Loses the answers to some requests, each known by its first line; what they asked for is done.</summary>
    public void Lose(Func<string, bool> loses) => _lines.ForEach(line => line.Loses = loses);

    public async ValueTask DisposeAsync()
    {
        foreach (var line in _lines) await line.DisposeAsync();
    }

    [GeneratedRegex(@"(?<=127\.0\.0\.1:)\d+")]
    private static partial Regex Port();
}
