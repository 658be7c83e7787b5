using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Primitives;

namespace CoEBot.Tests.TeamsSimulatorTests;

/// <summary>A messaging endpoint that keeps what it received and answers what the test told it.</summary>
internal sealed class EchoingBot : IAsyncDisposable
{
    private readonly WebApplication _host;

    private EchoingBot(WebApplication host) => _host = host;

    public List<(JsonNode? Activity, string? Authorization)> Received { get; } = [];

    public JsonObject? Answer { get; set; }

    public JsonNode Last => Received[^1].Activity!;

    public static async Task<EchoingBot> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        var bot = new EchoingBot(builder.Build());
        bot._host.MapPost("/api/messages", bot.ReceiveAsync);
        await bot._host.StartAsync();
        return bot;
    }

    public TeamsClient ClientOf(SimulatedTeams teams, bool signs = true) =>
        new(teams, new Uri("http://localhost/api/messages"), _host.GetTestClient(), signs);

    public void AnswersWithCard(JsonObject card) => Answer = new JsonObject
    {
        ["statusCode"] = 200,
        ["type"] = "application/vnd.microsoft.card.adaptive",
        ["value"] = card,
    };

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task ReceiveAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        var authorization = http.Request.Headers.Authorization;
        Received.Add((JsonNode.Parse(body), StringValues.IsNullOrEmpty(authorization) ? null : authorization.ToString()));
        if (Answer is not null)
            await http.Response.WriteAsync(Answer.ToJsonString());
    }
}
