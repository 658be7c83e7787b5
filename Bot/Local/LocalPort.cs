using System.Net;
using System.Net.NetworkInformation;

namespace CoEBot.Local;

/// <summary>
/// A port that the local run needs for itself. What it advises is an argument after <c>--</c>, because under <c>dotnet run</c> the
/// launch profile overrules the shell's environment variables.
/// </summary>
/// <param name="Number">The port.</param>
/// <param name="Purpose">What is there, as the rest of a sentence: "CoE Bot ...".</param>
/// <param name="Remedy">What else the developer can do but stop the program that has it: "... , or ...".</param>
internal sealed record LocalPort(int Number, string Purpose, string Remedy)
{
    /// <summary>What to tell the developer when another program has the port.</summary>
    public string TakenSentence => $"Port {Number} is taken, and CoE Bot {Purpose}. Stop the program that uses it, or {Remedy}.";

    /// <summary>The ports of the bot itself, as far as they are its own choice (0 lets the system choose).</summary>
    /// <param name="urls">The server's configured addresses, separated by semicolons.</param>
    public static IEnumerable<LocalPort> OfBot(string? urls) =>
        from url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let port = BindingAddress.Parse(url).Port
        where port is not 0
        select new LocalPort(port, "itself listens there", "choose another with \"dotnet run --project Bot -- --urls http://localhost:PORT\"");

    /// <summary>The ports of the tools.</summary>
    public static IEnumerable<LocalPort> OfTools(LocalOptions options) =>
    [
        new(options.TablePort, "keeps its local data there (Azurite)", Another(nameof(options.TablePort))),
        new(options.QueuePort, "keeps its local queues there (Azurite)", Another(nameof(options.QueuePort))),
        new(options.PlaygroundPort, "shows its local Teams client there (Agents Playground)", Another(nameof(options.PlaygroundPort))),
    ];

    /// <summary>Makes sure that no program of this machine listens on any of the <paramref name="ports"/>.</summary>
    /// <exception cref="LocalSetupException">At least one is taken; the message has a sentence for each.</exception>
    public static void EnsureFree(IEnumerable<LocalPort> ports)
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Where(listener => IPAddress.IsLoopback(listener.Address) || IsAny(listener.Address))
            .Select(listener => listener.Port)
            .ToHashSet();
        var sentences = ports.Where(port => taken.Contains(port.Number)).Select(port => port.TakenSentence).ToArray();
        if (sentences.Length > 0) throw new LocalSetupException(string.Join(Environment.NewLine, sentences));
    }

    private static bool IsAny(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    private static string Another(string setting) =>
        $"choose another with \"dotnet run --project Bot -- --Local:{setting}=PORT\"; --Local:Tools=false starts without the local tools";
}
