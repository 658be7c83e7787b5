using Microsoft.Extensions.Options;

namespace CoEBot.Teams.Authentication;

/// <summary>
/// Whether a service URL may be spoken to. An activity names its own service URL, so a forged one would lead the bot's token away:
/// only the cloud's exact hosts, https on 443, without user info, query or fragment. Loopback only where activities are anonymous and no token exists.
/// </summary>
public sealed class TrustedServiceHosts(IOptions<BotOptions> options)
{
    private readonly IReadOnlyList<string> _hosts = CloudEndpoints.Of(options.Value.Cloud).ServiceHosts;
    private readonly bool _loopback = options.Value.AllowAnonymous;

    public bool Allows(string? serviceUrl) => Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
        && uri is { UserInfo: "", Query: "", Fragment: "" }
        && (IsCloud(uri) || (_loopback && IsLoopback(uri)));

    /// <summary>The same address on the cloud's other hosts, for a bot that this host does not serve.</summary>
    public IEnumerable<string> Others(string serviceUrl) => Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && IsCloud(uri)
        ? _hosts.Where(host => !host.Equals(uri.IdnHost, StringComparison.OrdinalIgnoreCase)).Select(host => new UriBuilder(uri) { Host = host }.Uri.AbsoluteUri)
        : [];

    private bool IsCloud(Uri uri) => uri is { Scheme: "https", Port: 443 } && _hosts.Contains(uri.IdnHost, StringComparer.OrdinalIgnoreCase);

    private static bool IsLoopback(Uri uri) => uri.Scheme is "http" or "https" && uri.IsLoopback;
}
