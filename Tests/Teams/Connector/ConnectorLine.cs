using CoEBot.Teams;
using CoEBot.Teams.Activities;
using CoEBot.Teams.Authentication;
using CoEBot.Teams.Connector;
using CoEBot.TeamsSimulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoEBot.Tests.Teams.Connector;

/// <summary>The bot's connector client with the simulated Teams at its other end, and nothing of the bot around it.</summary>
internal sealed class ConnectorLine : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ConnectorLine(SimulatedTeams teams, ConnectorOptions options, TimeProvider time)
    {
        Teams = teams;
        _services = new ServiceCollection().AddHttpClient(TeamsServices.ConnectorHttp).Services.BuildServiceProvider();
        var hosts = new TrustedServiceHosts(Options.Create(new BotOptions { AllowAnonymous = true }));
        Client = new(new ConnectorTransport(_services.GetRequiredService<IHttpClientFactory>(), hosts, ConnectorPipeline.Create(options, time), token: null));
    }

    public SimulatedTeams Teams { get; }

    public ConnectorClient Client { get; }

    /// <summary>Ana's chat with the bot.</summary>
    public ConversationReference Chat => In(Teams.PersonalChat(Teams["ana"]).Id);

    public static async Task<ConnectorLine> OpenAsync(ConnectorOptions? options = null, TimeProvider? time = null, SimulatedTenant? tenant = null) =>
        new(await SimulatedTeams.StartAsync(tenant), options ?? new(), time ?? TimeProvider.System);

    public static Activity Words(string text) => new() { Type = ActivityTypes.Message, Text = text };

    public ConversationReference In(string conversationId) => new(Teams.ServiceUrl.AbsoluteUri, conversationId, Teams.TenantId, Teams.BotId);

    public Task<SendOutcome> SaysAsync(string text, ConversationReference? where = null) => Client.SendToConversationAsync(where ?? Chat, Words(text), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Teams.DisposeAsync();
    }
}
