using System.Net;
using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Connector;
using CoEBot.TeamsSimulator.Faults;
using static CoEBot.Tests.TeamsSimulatorTests.ConnectorCalls;

namespace CoEBot.Tests.TeamsSimulatorTests;

/// <summary>The connector's documented errors: which state of Teams leads to which, and each by script.</summary>
public sealed class ConnectorErrorTests
{
    private SimulatedTeams _teams = null!;
    private ConnectorCalls _bot = null!;

    [SetUp]
    public Task StartAsync() => StartAsync(SimulatedTenant.Demo);

    [TearDown]
    public async Task StopAsync()
    {
        _bot.Dispose();
        await _teams.DisposeAsync();
    }

    [TestCaseSource(typeof(ConnectorError), nameof(ConnectorError.All))]
    public async Task Can_answer_with_any_documented_error(ConnectorError error)
    {
        _teams.Faults.Next(request => request.IsSend, Fault.Error(error));

        var (status, body) = await _bot.SendAsync(_teams.General.Id, Text("Hello"));

        Assert.That((int)status, Is.EqualTo(error.Status));
        Assert.That(body!.ToJsonString(), Is.EqualTo($$$"""{"error":{"code":"{{{error.Code}}}","message":"{{{error.Message}}}"}}"""));
        Assert.That(_teams.General.Messages, Is.Empty);
    }

    [Test]
    public async Task Can_turn_the_bot_away_for_any_reason_in_either_shape(
        [ValueSource(typeof(Refusal), nameof(Refusal.All))] Refusal refusal, [Values] bool isNested)
    {
        _teams.General.Refusal = refusal with { IsNested = isNested };

        var (status, body) = await _bot.SendAsync(_teams.General.Id, Text("Hello"));

        var code = isNested ? JsonNode.Parse((string)body!["message"]!)!["subCode"] : body!["error"]!["code"];
        Assert.That(status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((string?)code, Is.EqualTo(refusal.Code));
        Assert.That(_teams.General.Messages, Is.Empty);
    }

    [Test]
    public async Task Takes_good_tokens_only_where_the_tenant_asks_for_them()
    {
        await RestartAsync(SimulatedTenant.Demo with { AcceptsToken = token => token == "good" });

        Assert.That(await StatusAsync(null), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await StatusAsync("Bearer bad"), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await StatusAsync("Basic good"), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await StatusAsync("Bearer good"), Is.EqualTo(HttpStatusCode.OK));
        var (_, body) = await _bot.GetAsync("v3/teams/nope");
        Assert.That((string?)body!["error"]!["code"], Is.EqualTo("BotNotRegistered"), "before anything is looked at");
    }

    [Test]
    public async Task Serves_a_tenant_at_its_own_host_only()
    {
        await RestartAsync(SimulatedTenant.Demo with { ApiHost = "smba.infra.gcc.teams.microsoft.com" });

        var (status, body) = await _bot.SendAsync(_teams.General.Id, Text("Hello"));

        Assert.That(status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((string?)body!["error"]!["code"], Is.EqualTo("InvalidBotApiHost"));
        Assert.That(await StatusAsync(null, host: "smba.infra.gcc.teams.microsoft.com"), Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await StatusAsync(null, host: "smba.trafficmanager.net"), Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Opens_no_chat_with_whom_the_app_is_not_installed_for()
    {
        _teams.PersonalChat(_teams["ana"]).Refusal = Refusal.BotNotInConversationRoster;

        var (status, body) = await _bot.PostAsync("v3/conversations", new JsonObject
        {
            ["members"] = new JsonArray(new JsonObject { ["id"] = "29:ana" }),
            ["tenantId"] = _teams.TenantId,
        });

        Assert.That(status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((string?)body!["error"]!["code"], Is.EqualTo("ForbiddenOperationException"));
    }

    [TestCase("messageReaction")]
    [TestCase("Message")]
    [TestCase(null)]
    public async Task Takes_no_activity_of_another_type(string? type)
    {
        var (status, body) = await _bot.SendAsync(_teams.General.Id, new JsonObject { ["type"] = type, ["text"] = "Hello" });

        Assert.That(status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((string?)body!["error"]!["code"], Is.EqualTo("BadArgument"));
    }

    [Test]
    public async Task Splits_nothing_in_an_update_or_a_new_thread()
    {
        var (_, sent) = await _bot.SendAsync(_teams.General.Id, Text("Hello"));
        var both = Card();
        both["text"] = "Summary";

        var update = await _bot.UpdateAsync(_teams.General.Id, (string)sent!["id"]!, both);
        var thread = await _bot.PostAsync("v3/conversations", new JsonObject
        {
            ["isGroup"] = true,
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = _teams.General.Id } },
            ["activity"] = both.DeepClone(),
        });

        Assert.That((update.Status, thread.Status), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest)));
        Assert.That((string?)update.Body!["error"]!["code"], Is.EqualTo("BadSyntax"));
        Assert.That(_teams.General.Messages.Single().Text, Is.EqualTo("Hello"));
    }

    [Test]
    public async Task Knows_a_deleted_channel_no_more()
    {
        var engineering = _teams.Channel("Engineering");
        _teams.Deletes(engineering);

        var (status, body) = await _bot.SendAsync($"{engineering.Id};messageid=1", Text("Hello"));
        var (_, channels) = await _bot.GetAsync($"v3/teams/{Uri.EscapeDataString(_teams.General.Id)}/conversations");

        Assert.That(status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((string?)body!["error"]!["code"], Is.EqualTo("ConversationNotFound"));
        Assert.That(channels!["conversations"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [TestCase("")]
    [TestCase("/conversations")]
    public async Task Tells_nothing_of_a_team_that_the_bot_was_removed_from(string what)
    {
        _teams.General.Refusal = Refusal.BotNotInConversationRoster;

        Assert.That((await _bot.GetAsync($"v3/teams/{Uri.EscapeDataString(_teams.General.Id)}{what}")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private async Task<HttpStatusCode> StatusAsync(string? authorization, string? host = null)
    {
        using var http = new HttpClient { BaseAddress = _teams.ServiceUrl };
        using var request = new HttpRequestMessage(HttpMethod.Get, "v3/teams/19%3Ateam%40thread.tacv2");
        request.Headers.Host = host;
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    private async Task RestartAsync(SimulatedTenant tenant)
    {
        await StopAsync();
        await StartAsync(tenant);
    }

    private async Task StartAsync(SimulatedTenant tenant)
    {
        _teams = await SimulatedTeams.StartAsync(tenant);
        _bot = new ConnectorCalls(_teams);
    }
}
