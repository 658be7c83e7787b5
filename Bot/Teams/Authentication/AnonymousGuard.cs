using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CoEBot.Teams.Authentication;

/// <summary>
/// Keeps a bot that takes activities without a token on its developer's machine. The host does not start outside Development or beyond loopback;
/// a request that came through a tunnel or from a web page in the developer's browser is refused.
/// </summary>
public sealed class AnonymousGuard(IHostEnvironment environment, IServer server, IOptions<BotOptions> bot) : IHostedLifecycleService
{
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-Host", "Via"];

    /// <summary>Why this request is not a local tool's, or null.</summary>
    public static string? WhyNotLocal(HttpContext http) =>
        http.Connection.LocalIpAddress is { } address && !IPAddress.IsLoopback(address) ? "Only this machine may speak to a bot without tokens."
        : !IsLoopbackHost(http.Request.Host.Host) ? "A bot without tokens answers to a loopback host name only."
        : Forwarding.Any(http.Request.Headers.ContainsKey) ? "A bot without tokens takes no forwarded requests."
        : http.Request.Headers.Origin is [{ } origin, ..] && !IsLoopbackOrigin(origin) ? "A bot without tokens takes no requests of other sites."
        : null;

    public Task StartingAsync(CancellationToken cancellationToken) =>
        bot.Value.AllowAnonymous && !environment.IsDevelopment()
            ? throw new OptionsValidationException(BotOptions.Section, typeof(BotOptions), ["Bot:AllowAnonymous is for the environment Development alone. Remove it, or set ASPNETCORE_ENVIRONMENT=Development on your own machine."])
            : Task.CompletedTask;

    /// <summary>The addresses are known once the server listens; requests of the moment before are judged by <see cref="WhyNotLocal"/>.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!bot.Value.AllowAnonymous) return Task.CompletedTask;
        var beyond = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(address => !IsLoopbackHost(BindingAddress.Parse(address).Host));
        return beyond is null
            ? Task.CompletedTask
            : throw new OptionsValidationException(BotOptions.Section, typeof(BotOptions), [$"Bot:AllowAnonymous needs every listening address on loopback, and {beyond} is not. Listen on http://localhost:3978."]);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsLoopbackOrigin(string origin) => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && IsLoopbackHost(uri.Host);
}
