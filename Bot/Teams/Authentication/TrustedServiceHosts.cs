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

    private bool IsCloud(Uri uri) => uri is { Scheme: "https", Port: 443 } && _hosts.Contains(uri.IdnHost, StringComparer.OrdinalIgnoreCase);

    private static bool IsLoopback(Uri uri) => uri.Scheme is "http" or "https" && uri.IsLoopback;
}
