using System.Net;
using CoEBot.People;
using CoEBot.Teams;
using CoEBot.Teams.Authentication;
using CoEBot.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoEBot.Tests.Teams.Connector;

/// <summary>A redirect would lead the bot's token, or its trust in a key, to a host that nobody checked.</summary>
public sealed class RedirectTests
{
    [TestCase(TeamsServices.ConnectorHttp)]
    [TestCase(ChannelKeys.Http)]
    public async Task No_client_follows_a_redirect(string client)
    {
        await using var contoso = await Contoso.OpenAsync();

        await AssertFollowsNoneAsync(contoso.Bot.Services, client);
    }

    [Test]
    public async Task Nor_does_the_one_that_speaks_to_Graph()
    {
        await using var app = WebApplication.CreateSlimBuilder(["--Graph:Enabled=true"]).AddPeople().Build();

        await AssertFollowsNoneAsync(app.Services, PresenceReader.Http);
    }

    private static async Task AssertFollowsNoneAsync(IServiceProvider services, string client)
    {
        var led = 0;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var elsewhere = builder.Build();
        elsewhere.Urls.Add("http://127.0.0.1:0");
        elsewhere.MapGet("/here", () => Results.Redirect("/there"));
        elsewhere.MapGet("/there", () => Interlocked.Increment(ref led));
        await elsewhere.StartAsync();

        using var http = services.GetRequiredService<IHttpClientFactory>().CreateClient(client);
        using var answer = await http.GetAsync(new Uri($"{elsewhere.Urls.Single()}/here"));

        Assert.That((answer.StatusCode, led), Is.EqualTo((HttpStatusCode.Redirect, 0)));
    }
}
