using Azure.Core;
using CoEBot.People;
using CoEBot.TeamsSimulator.Graph;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Moq;

namespace CoEBot.Tests.Infrastructure;

/// <summary>Leads what the bot asks of Microsoft Graph to the simulated one.</summary>
internal static class GraphLine
{
    /// <summary>What a bot sends along that has no credential of its own.</summary>
    public const string Token = "a token for Graph";

    /// <summary>In place of the way to the real Graph, with a credential in place of Entra's.</summary>
    public static void Lead(IServiceCollection services, SimulatedGraph graph)
    {
        var credential = new Mock<TokenCredential>();
        credential.Setup(entra => entra.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>())).ReturnsAsync(new AccessToken(Token, DateTimeOffset.MaxValue));
        services.RemoveAll<TokenCredential>().AddSingleton(credential.Object);
        services.AddHttpClient(PresenceReader.Http).ConfigurePrimaryHttpMessageHandler(graph.Detour);
    }
}
