using CoEBot.TeamsSimulator;
using static CoEBot.Tests.TeamsSimulatorTests.ConnectorCalls;

namespace CoEBot.Tests.TeamsSimulatorTests;

public sealed class GroupChatTests
{
    private SimulatedTeams _teams = null!;
    private ConnectorCalls _connector = null!;
    private EchoingBot _bot = null!;
    private SimulatedConversation _chat = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _teams = await SimulatedTeams.StartAsync();
        _connector = new ConnectorCalls(_teams);
        _bot = await EchoingBot.StartAsync();
        _chat = _teams.GroupChat(_teams["ana"], _teams["ben"]);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _connector.Dispose();
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Test]
    public async Task Hears_what_mentions_it_and_no_thread_nor_team()
    {
        await _bot.ClientOf(_teams).SaysAsync(_teams["ana"], _chat, "hello");

        Assert.That((string?)_bot.Last["text"], Is.EqualTo("<at>CoE Bot</at> hello"));
        Assert.That(_bot.Last["conversation"]!.ToJsonString(), Is.EqualTo(
            $$"""{"conversationType":"groupChat","tenantId":"{{_teams.TenantId}}","id":"{{_chat.Id}}","isGroup":true}"""));
        Assert.That(_bot.Last["channelData"]!.ToJsonString(), Is.EqualTo($$$"""{"tenant":{"id":"{{{_teams.TenantId}}}"}}"""));
        Assert.That(_chat.Id, Does.Match("^19:[0-9a-f]{32}@thread.v2$"));
    }

    [Test]
    public async Task Can_be_added_to_it()
    {
        await _bot.ClientOf(_teams).AddsBotToChatAsync(_teams["ana"], _chat);

        Assert.That(_bot.Received.Select(received => (string?)received.Activity!["type"]), Is.EqualTo(["installationUpdate", "conversationUpdate"]));
        Assert.That(_bot.Last["membersAdded"]!.ToJsonString(), Is.EqualTo("""[{"id":"28:coe-bot"}]"""));
        Assert.That((string?)_bot.Last["conversation"]!["id"], Is.EqualTo(_chat.Id));
    }

    [Test]
    public async Task Can_answer_and_read_the_roster()
    {
        await _connector.SendAsync(_chat.Id, Text("Hello"));
        var (_, members) = await _connector.GetAsync($"v3/conversations/{Uri.EscapeDataString(_chat.Id)}/members");

        Assert.That(_chat.Messages.Select(message => (message.Text, message.ConversationId, message.For)), Is.EqualTo([("Hello", _chat.Id, (SimulatedPerson?)null)]));
        Assert.That(members!.AsArray().Select(member => (string?)member!["id"]), Is.EqualTo(["29:ana", "29:ben"]));
    }
}
