using System.Net;
using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Connector;
using static CoEBot.Tests.TeamsSimulatorTests.ConnectorCalls;

namespace CoEBot.Tests.TeamsSimulatorTests;

public sealed class ConnectorTests
{
    private SimulatedTeams _teams = null!;
    private ConnectorCalls _bot = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _teams = await SimulatedTeams.StartAsync();
        _bot = new ConnectorCalls(_teams);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _bot.Dispose();
        await _teams.DisposeAsync();
    }

    [Test]
    public async Task Can_send_a_card_to_a_channel()
    {
        var engineering = _teams.Channel("Engineering");

        var (status, body) = await _bot.SendAsync(engineering.Id, Card(Execute("Approve", "approve")));

        var message = await engineering.WaitForAsync(message => message.Card is not null);
        Assert.That(status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((string?)body!["id"], Is.EqualTo(message.Id).And.Matches("^[0-9]+$"));
        Assert.That(message.ConversationId, Is.EqualTo($"{engineering.Id};messageid={message.Id}"));
        Assert.That(message.For, Is.Null);
    }

    [Test]
    public async Task Can_start_a_thread_and_reply_in_it()
    {
        var (status, thread) = await _bot.PostAsync("v3/conversations", new JsonObject
        {
            ["isGroup"] = true,
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = "19:engineering@thread.tacv2" } },
            ["activity"] = Text("First"),
        });
        var activityId = (string)thread!["activityId"]!;
        await _bot.PostAsync($"v3/conversations/{Uri.EscapeDataString((string)thread["id"]!)}/activities/{activityId}", Text("Second"));

        Assert.That(status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((string?)thread["id"], Is.EqualTo($"19:engineering@thread.tacv2;messageid={activityId}"));
        Assert.That(_teams.Channel("Engineering").Messages.Select(message => message.Text), Is.EqualTo(["First", "Second"]));
        Assert.That(_teams.Channel("Engineering").Messages.Select(message => message.ConversationId), Is.All.EqualTo((string?)thread["id"]));
    }

    [Test]
    public async Task Can_open_the_same_personal_chat_twice()
    {
        var first = await _bot.PostAsync("v3/conversations", PersonalChatWith("29:ana"));
        var second = await _bot.PostAsync("v3/conversations", PersonalChatWith("00000000-0000-0000-0000-0000000000a1"));

        Assert.That(first.Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((string?)first.Body!["id"], Is.EqualTo(_teams.PersonalChat(_teams["ana"]).Id));
        Assert.That((string?)second.Body!["id"], Is.EqualTo((string?)first.Body["id"]));
    }

    [Test]
    public async Task Can_update_and_delete_a_message()
    {
        var chat = _teams.PersonalChat(_teams["ana"]);
        var (_, sent) = await _bot.SendAsync(chat.Id, Text("One"));
        var id = (string)sent!["id"]!;

        var update = await _bot.UpdateAsync(chat.Id, id, Text("Two"));
        var updated = chat[id];
        var deletion = await _bot.DeleteAsync(chat.Id, id);

        Assert.That((string?)update.Body!["id"], Is.EqualTo(id));
        Assert.That(updated.Versions.Select(version => (string?)version["text"]), Is.EqualTo(["One", "Two"]));
        Assert.That(updated.For, Is.EqualTo(_teams["ana"]));
        Assert.That(deletion.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(chat.Messages, Is.Empty);
        Assert.That((await _bot.UpdateAsync(chat.Id, id, Text("Three"))).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Text_beside_a_card_is_split_and_the_ids_are_lost()
    {
        var activity = Card();
        activity["text"] = "Summary";

        var (status, body) = await _bot.SendAsync(_teams.General.Id, activity);

        Assert.That(status, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(body, Is.Null);
        Assert.That(_teams.General.Messages.Select(message => (message.Text, message.Card is not null)), Is.EqualTo([("Summary", false), ("", true)]));
    }

    [Test]
    public async Task Refuses_more_than_100_KB_of_UTF16()
    {
        // The envelope around the text is 27 units.
        var (tooBig, error) = await _bot.SendAsync(_teams.General.Id, Text(new string('x', 51_200)));
        var (good, _) = await _bot.SendAsync(_teams.General.Id, Text(new string('x', 51_100)));

        Assert.That(tooBig, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That((string?)error!["error"]!["code"], Is.EqualTo("MessageSizeTooBig"));
        Assert.That(good, Is.EqualTo(HttpStatusCode.Created));
    }

    [TestCase("v3/conversations/nope/members", "ConversationNotFound")]
    [TestCase("v3/conversations/19%3Ateam%40thread.tacv2/members/29:nobody", "MemberNotFoundInConversation")]
    [TestCase("v3/teams/nope", "ConversationNotFound")]
    [TestCase("/v3/teams/19%3Ateam%40thread.tacv2", "NotFound", Description = "The service URL's own path is lost")]
    public async Task Says_what_is_not_found(string path, string code)
    {
        var (status, body) = await _bot.GetAsync(path);

        Assert.That(status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((string?)body!["error"]!["code"], Is.EqualTo(code));
    }

    [Test]
    public async Task Remembers_whether_a_token_came()
    {
        using var http = new HttpClient { BaseAddress = _teams.ServiceUrl };
        http.DefaultRequestHeaders.Authorization = new("Bearer", "secret");
        await http.GetAsync("v3/teams/19%3Ateam%40thread.tacv2");
        await _bot.GetAsync("v3/teams/19%3Ateam%40thread.tacv2/conversations");

        Assert.That(_teams.Requests.All.Select(request => request.Authorization), Is.EqualTo(["Bearer secret", null]));
        Assert.That(_teams.Requests.Count(ConnectorOperation.GetTeam), Is.EqualTo(1));
    }

    [Test]
    public async Task A_vain_wait_tells_what_the_conversation_shows()
    {
        await _bot.SendAsync(_teams.General.Id, Text("Something else"));

        Assert.That(
            () => _teams.General.WaitForAsync(message => message.Text == "Hello", TimeSpan.FromMilliseconds(20)),
            Throws.TypeOf<TimeoutException>().With.Message.Contains("Something else"));
    }

    private JsonObject PersonalChatWith(string memberId) => new()
    {
        ["isGroup"] = false,
        ["bot"] = new JsonObject { ["id"] = _teams.BotId },
        ["members"] = new JsonArray(new JsonObject { ["id"] = memberId }),
        ["tenantId"] = _teams.TenantId,
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = _teams.TenantId } },
    };
}
