using System.Text;
using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.TeamsSimulator.Connector;
using static CoEBot.Tests.TeamsSimulatorTests.ConnectorCalls;

namespace CoEBot.Tests.TeamsSimulatorTests;

public sealed class TeamsClientTests
{
    private SimulatedTeams _teams = null!;
    private ConnectorCalls _connector = null!;
    private EchoingBot _bot = null!;
    private TeamsClient _client = null!;
    private SimulatedPerson _ana = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _teams = await SimulatedTeams.StartAsync();
        _connector = new ConnectorCalls(_teams);
        _bot = await EchoingBot.StartAsync();
        _client = _bot.ClientOf(_teams);
        _ana = _teams["ana"];
    }

    [TearDown]
    public async Task StopAsync()
    {
        _connector.Dispose();
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Test]
    public async Task Can_say_something_in_the_personal_chat()
    {
        await _client.SaysAsync(_ana, "hello");

        Assert.That((string?)_bot.Last["text"], Is.EqualTo("hello"));
        Assert.That((string?)_bot.Last["serviceUrl"], Is.EqualTo(_teams.ServiceUrl.ToString()).And.EndsWith("/amer/"));
        Assert.That(_bot.Last["from"]!.ToJsonString(), Is.EqualTo(
            """{"id":"29:ana","name":"Ana Author","aadObjectId":"00000000-0000-0000-0000-0000000000a1"}"""));
        Assert.That((string?)_bot.Last["recipient"]!["id"], Is.EqualTo("28:coe-bot"));
        Assert.That((string?)_bot.Last["conversation"]!["conversationType"], Is.EqualTo("personal"));
        Assert.That((string?)_bot.Last["channelData"]!["tenant"]!["id"], Is.EqualTo(_teams.TenantId));
        Assert.That(_bot.Received[^1].Authorization, Does.StartWith("Bearer ey"));
    }

    [Test]
    public async Task Mentions_the_bot_in_a_channel()
    {
        await _client.SaysAsync(_ana, _teams.Channel("Engineering"), "card");

        Assert.That((string?)_bot.Last["text"], Is.EqualTo("<at>CoE Bot</at> card"));
        Assert.That((string?)_bot.Last["conversation"]!["id"], Is.EqualTo($"19:engineering@thread.tacv2;messageid={_bot.Last["id"]}"));
        Assert.That((string?)_bot.Last["entities"]![0]!["mentioned"]!["id"], Is.EqualTo("28:coe-bot"));
        Assert.That((string?)_bot.Last["channelData"]!["team"]!["id"], Is.EqualTo("19:team@thread.tacv2"));
    }

    [Test]
    public async Task Can_click_with_inputs_merged_into_the_data()
    {
        var message = await ShowAsync(Card(Execute("Approve", "approve")));

        await _client.ClicksAsync(_ana, message, "Approve", ("comment", "Fine"));

        Assert.That((string?)_bot.Last["name"], Is.EqualTo("adaptiveCard/action"));
        Assert.That((string?)_bot.Last["replyToId"], Is.EqualTo(message.Id));
        Assert.That((string?)_bot.Last["conversation"]!["id"], Is.EqualTo(message.ConversationId));
        Assert.That(_bot.Last["value"]!.ToJsonString(), Is.EqualTo(
            """{"action":{"type":"Action.Execute","title":"Approve","data":{"id":"x","comment":"Fine"},"verb":"approve"},"trigger":"manual"}"""));
    }

    [Test]
    public async Task Finds_an_action_inside_a_card_that_opens_with_the_inputs_around_it()
    {
        var inner = new JsonObject { ["type"] = "AdaptiveCard", ["actions"] = new JsonArray(Execute("Send", "reject")) };
        var message = await ShowAsync(Card(new JsonObject { ["type"] = "Action.ShowCard", ["title"] = "Reject", ["card"] = inner }));

        await _client.ClicksAsync(_ana, message, "reject", ("comment", "No"));

        Assert.That((string?)_bot.Last["value"]!["action"]!["data"]!["comment"], Is.EqualTo("No"));
    }

    [Test]
    public async Task An_answered_card_is_seen_by_the_one_who_clicked_until_the_message_is_updated()
    {
        var message = await ShowAsync(Card(Execute("Approve", "approve")));
        _bot.AnswersWithCard(AdaptiveCard(Execute("Undo", "undo")));

        var answer = await _client.ClicksAsync(_ana, message, "Approve");
        await _client.ClicksAsync(_ana, message, "Undo");
        await _client.ClicksAsync(_teams["ben"], message, "Approve");

        Assert.That(answer.StatusCode, Is.EqualTo(200));
        Assert.That(answer.Card, Is.Not.Null);
        await _connector.UpdateAsync(message.ConversationId, message.Id, Card(Execute("Open", "open")));
        Assert.That(() => _client.ClicksAsync(_ana, message, "Undo"), Throws.InvalidOperationException.With.Message.Contains("'Open'"));
        await _client.ClicksOnAsync(_ana, message, answer.Card!, "Undo");
        Assert.That((string?)_bot.Last["value"]!["action"]!["verb"], Is.EqualTo("undo"));
    }

    [Test]
    public async Task Can_submit_the_fallback_of_an_action()
    {
        var action = Execute("Approve", "approve");
        action["fallback"] = new JsonObject { ["type"] = "Action.Submit", ["title"] = "Approve", ["data"] = new JsonObject { ["verb"] = "approve" } };
        var message = await ShowAsync(Card(action));

        await _client.SubmitsAsync(_ana, message, "Approve", ("comment", "Fine"));

        Assert.That((string?)_bot.Last["type"], Is.EqualTo("message"));
        Assert.That(_bot.Last["text"], Is.Null);
        Assert.That(_bot.Last["value"]!.ToJsonString(), Is.EqualTo("""{"verb":"approve","comment":"Fine"}"""));
    }

    [Test]
    public async Task Can_install_and_uninstall()
    {
        await _client.UninstallsAsync(_ana);
        var refused = _teams.PersonalChat(_ana).Refusal;
        await _client.InstallsAsync(_ana);
        await _client.AddsBotToTeamAsync(_ana, _teams.Channel("Engineering"));

        Assert.That(refused, Is.EqualTo(Refusal.BotNotInConversationRoster));
        Assert.That(_teams.PersonalChat(_ana).Refusal, Is.Null);
        Assert.That(
            _bot.Received.Select(received => $"{received.Activity!["type"]} {received.Activity["action"]}".Trim()),
            Is.EqualTo(["installationUpdate remove", "installationUpdate add", "conversationUpdate", "installationUpdate add", "conversationUpdate"]));
        Assert.That((string?)_bot.Received[3].Activity!["channelData"]!["team"]!["aadGroupId"], Is.EqualTo("00000000-0000-0000-0000-0000000000f1"));
        Assert.That((string?)_bot.Last["conversation"]!["id"], Is.EqualTo("19:team@thread.tacv2"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Can_deliver_again(bool newId)
    {
        var answer = await _client.SaysAsync(_ana, "hello");

        await _client.RedeliverAsync(answer.Activity!, newId);

        Assert.That((string?)_bot.Last["id"] == (string?)answer.Activity!["id"], Is.EqualTo(!newId));
        Assert.That((string?)_bot.Last["text"], Is.EqualTo("hello"));
    }

    [Test]
    public async Task Can_post_what_is_no_activity()
    {
        await _bot.ClientOf(_teams, signs: false).PostRawAsync(Encoding.UTF8.GetBytes("[]"), "text/plain", ("X-Forwarded-For", "1.2.3.4"));

        Assert.That(_bot.Last, Is.InstanceOf<JsonArray>());
        Assert.That(_bot.Received[^1].Authorization, Is.Null);
    }

    [Test]
    public async Task Refuses_what_the_client_would_not_send()
    {
        var activity = Card(Execute("Approve", "approve"));
        activity["attachments"]![0]!["content"]!["body"]![0]!["isRequired"] = true;
        var message = await ShowAsync(activity);

        Assert.That(() => _client.ClicksAsync(_ana, message, "Approve"), Throws.InvalidOperationException.With.Message.Contains("needs comment"));
        Assert.That(
            () => _client.ClicksAsync(_ana, message, "Approve", ("comment", "x"), ("other", "y")),
            Throws.InvalidOperationException.With.Message.Contains("no input other"));
    }

    private async Task<SimulatedMessage> ShowAsync(JsonObject activity)
    {
        var (_, sent) = await _connector.SendAsync(_teams.Channel("Engineering").Id, activity);
        return _teams.Channel("Engineering")[(string)sent!["id"]!];
    }
}
