using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CoEBot.Tests.Infrastructure;

/// <summary>The bot in this process, listening on a real port of loopback: <c>Program</c> as it is, with the configuration of a test.</summary>
internal sealed class BotHost : WebApplicationFactory<Program>
{
    private readonly BotSettings _settings;
    private readonly Action<IServiceCollection> _replace;

    private BotHost(BotSettings settings, Action<IServiceCollection> replace) => (_settings, _replace) = (settings, replace);

    /// <summary>Where it listens, with a slash at its end.</summary>
    public Uri Root => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public Uri Messages => new(Root, "api/messages");

    public HttpClient Http { get; } = new();

    /// <param name="settings">Its configuration.</param>
    /// <param name="replace">Puts a test's services in the place of the bot's own; none unless given.</param>
    public static BotHost Start(BotSettings settings, Action<IServiceCollection>? replace = null)
    {
        var host = new BotHost(settings, replace ?? (_ => { }));
        // Given as an endpoint: a port alone is set on a server that may have started already.
        host.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0));
        host.StartServer();
        return host;
    }

    /// <summary>Waits until it can serve.</summary>
    public Task IsReadyAsync() => Eventually.IsSoAsync("the bot is ready", async () => await ProbeAsync("ready") == HttpStatusCode.OK);

    /// <summary>What the probe <c>live</c> or <c>ready</c> answers.</summary>
    public async Task<HttpStatusCode> ProbeAsync(string name)
    {
        using var answer = await Http.GetAsync(new Uri(Root, $"healthz/{name}"));
        return answer.StatusCode;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_settings.Environment).UseContentRoot(Checkout.File("Bot"));
        foreach (var (key, value) in _settings.Values) builder.UseSetting(key, value);
        builder.ConfigureTestServices(_replace);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) Http.Dispose();
        base.Dispose(disposing);
    }
}
