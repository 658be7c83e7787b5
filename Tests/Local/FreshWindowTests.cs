using CoEBot.Local;
using CoEBot.Teams.Hosting;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CoEBot.Tests.Local;

/// <summary>A local window that is loaded again is greeted with what stands, not with how it all began.</summary>
public sealed class FreshWindowTests
{
    [Test]
    public async Task Is_invited_by_the_invitation_as_it_stands()
    {
        await using var teams = await SimulatedTeams.StartAsync();
        await using var bot = BotHost.Start(await BotSettings.AnonymousAsync(), services => services.AddSingleton<ITurnMiddleware, FreshWindow>());
        await bot.IsReadyAsync();
        var client = new TeamsClient(teams, bot.Messages, bot.Http, signs: false);
        var engineering = teams.Channel("Engineering");
        await client.AddsBotToTeamAsync(teams["ben"], engineering);
        var posted = await engineering.WaitForAsync(message => message.Card.Buttons().Contains("Pause these cards"));
        await client.ClicksAsync(teams["ben"], posted, "Pause these cards");

        await client.AddsBotToTeamAsync(teams["ben"], engineering);

        var again = await engineering.WaitForAsync(message => message.Id != posted.Id && message.Card.Words().Contains("has something to tell", StringComparison.Ordinal));
        Assert.That(again.Card.Words(), Does.Contain("Ben paused these cards"));
    }

    [Test]
    public async Task Is_nothing_that_a_host_in_production_knows()
    {
        await using var teams = await SimulatedTeams.StartAsync();
        await using var bot = BotHost.Start((await BotSettings.SignedAsync(teams)).With("Local:Tools", "true"));

        Assert.That(bot.Services.GetServices<ITurnMiddleware>(), Has.None.InstanceOf<FreshWindow>().And.None.InstanceOf<SpeakAs>());
    }
}
