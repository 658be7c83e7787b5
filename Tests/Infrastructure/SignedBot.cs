using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Azure.Core;
using CoEBot.Teams;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.TeamsSimulator.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Moq;

namespace CoEBot.Tests.Infrastructure;

/// <summary>
/// The bot as in production: activities come with a token and are answered with one. Activities name the public cloud's own service URL; what the bot sends
/// there is noted and led to the simulator.
/// </summary>
internal sealed class SignedBot : IAsyncDisposable
{
    /// <summary>The bot's own token, from the credential that stands in for Entra.</summary>
    public const string OutboundToken = "the bot's own token";

    private readonly Detour _detour;

    private SignedBot(SimulatedTeams teams, BotSettings settings)
    {
        Teams = teams;
        _detour = new(teams.ServiceUrl);
        Bot = BotHost.Start(settings, services =>
        {
            services.RemoveAll<TokenCredential>().AddSingleton(Credential.Object);
            services.AddHttpClient(TeamsServices.ConnectorHttp).ConfigurePrimaryHttpMessageHandler(() => _detour);
        });
        Credential
            .Setup(entra => entra.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new AccessToken(OutboundToken, DateTimeOffset.MaxValue));
    }

    public SimulatedTeams Teams { get; }

    public BotHost Bot { get; }

    public Mock<TokenCredential> Credential { get; } = new();

    /// <summary>Every address the bot asked for with its connector client, as it asked.</summary>
    public IReadOnlyCollection<Uri> Asked => _detour.Asked;

    /// <param name="change">Changes its configuration, such as the cloud.</param>
    public static async Task<SignedBot> StartAsync(Func<BotSettings, BotSettings>? change = null)
    {
        var teams = await SimulatedTeams.StartAsync();
        var settings = await BotSettings.SignedAsync(teams);
        var signed = new SignedBot(teams, change?.Invoke(settings) ?? settings);
        await signed.Bot.IsReadyAsync();
        return signed;
    }

    /// <summary>Teams itself unless something is forged or altered.</summary>
    public TeamsClient Client(Func<TokenRecipe, TokenRecipe>? forge = null, Action<JsonObject>? alter = null, bool signs = true) =>
        new(Teams, Bot.Messages, Bot.Http, signs)
        {
            Forge = genuine => (forge ?? (recipe => recipe))(genuine with { ServiceUrl = BotSettings.TrustedServiceUrl }),
            Alter = activity =>
            {
                activity["serviceUrl"] = BotSettings.TrustedServiceUrl;
                alter?.Invoke(activity);
            },
        };

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Teams.DisposeAsync();
    }

    private sealed class Detour(Uri simulator) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        public ConcurrentQueue<Uri> Asked { get; } = new();

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.RequestUri!;
            Asked.Enqueue(asked);
            // The simulator sees by this which of the cloud's hosts was asked.
            request.Headers.Host = asked.Authority;
            request.RequestUri = new UriBuilder(asked) { Scheme = simulator.Scheme, Host = simulator.Host, Port = simulator.Port }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
