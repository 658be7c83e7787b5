using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.TeamsSimulator.Connector;
using CoEBot.TeamsSimulator.Faults;
using CoEBot.Tests.Infrastructure;
using static CoEBot.Tests.Infrastructure.Extension;

namespace CoEBot.Tests.Conversation;

/// <summary>The messaging extension in a team where the bot is not installed, used by somebody who never met it.</summary>
public sealed class JustInTimeTests
{
    private const string FetchTask = "composeExtension/fetchTask";

    private Contoso _contoso = null!;

    private SimulatedConversation General => _contoso.Teams.General;

    private SimulatedPerson Sam => _contoso.Teams["sam"];

    [SetUp]
    public async Task OpenAsync()
    {
        _contoso = await Contoso.OpenAsync();
        General.Refusal = Refusal.BotNotInConversationRoster;
    }

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [TestCase("nominateWin", "Nominate a win", "story")]
    [TestCase("submitDraft", "Share an idea", "text")]
    public async Task A_command_asks_to_be_added_to_the_team_and_opens_what_was_asked_for_once_it_is(string command, string title, string field)
    {
        var asked = await _contoso.Client.InvokesAsync(Sam, General, FetchTask, Command(command, "<p>They mended <b>the build</b>.</p>"));
        var opened = await _contoso.Client.InstallsJustInTimeAsync(Sam, General, asked);

        Assert.That(Dialog(asked.Body!).Words(), Does.Contain("We have not met yet").And.Contains($"{title} opens here"));
        Assert.That((string?)asked.Body!["task"]!["value"]!["title"], Is.EqualTo(title));
        Assert.That((string?)opened.Body!["task"]!["value"]!["title"], Is.EqualTo(title));
        Assert.That(Dialog(opened.Body!).Field(field), Is.EqualTo("They mended the build."));
        await General.WaitForAsync(message => message.Card.Words().Contains("I help you speak for Contoso", StringComparison.Ordinal));
    }

    [Test]
    public async Task The_form_opens_as_soon_as_Teams_shows_the_team()
    {
        General.Refusal = null;
        _contoso.Teams.Faults.Next(request => request.Operation == ConnectorOperation.GetMember, Enumerable.Repeat(Fault.Refused(Refusal.BotNotInConversationRoster), 3));

        var opened = await _contoso.Client.InvokesAsync(Sam, General, "composeExtension/submitAction", Installed("nominateWin"));

        Assert.That(_contoso.Teams.Faults.Remaining, Is.Zero);
        Assert.That(Dialog(opened.Body!).Buttons(), Does.Contain("Nominate"));
    }

    [Test]
    public async Task Where_Teams_takes_longer_the_person_is_asked_to_open_it_again()
    {
        var opened = await _contoso.Client.InvokesAsync(Sam, General, "composeExtension/submitAction", Installed("nominateWin"));

        Assert.That(Dialog(opened.Body!).Words(), Does.Contain("I am in the team, and cannot see it yet").And.Contains("open Nominate a win again"));
        Assert.That(Dialog(opened.Body!).Buttons(), Is.Empty);
    }

    [Test]
    public async Task A_search_is_answered_with_a_sentence_since_it_has_no_dialog()
    {
        var found = await _contoso.Client.InvokesAsync(Sam, General, "composeExtension/query", Query(""));
        Assert.That(Sentence(found.Body!), Is.EqualTo("We have not met yet. Open me in Teams and say hi first. Then this works in every chat."));
    }

    [Test]
    public async Task Between_two_people_there_is_no_team_to_be_added_to()
    {
        var client = new TeamsClient(_contoso.Teams, _contoso.Bot.Messages, _contoso.Bot.Http, signs: false) { Alter = InAGroupChat };
        var asked = await client.InvokesAsync(Sam, General, FetchTask, Command("nominateWin", "<p>x</p>"));

        Assert.That(Dialog(asked.Body!).Words(), Does.Contain("Open me in Teams and say hi first"));
        Assert.That(Dialog(asked.Body!).Buttons(), Is.Empty);

        static void InAGroupChat(JsonObject activity) => activity["conversation"]!["conversationType"] = "groupChat";
    }

    [Test]
    public async Task A_guest_is_not_let_in_by_installing()
    {
        var guest = _contoso.Teams.Joins(SimulatedPerson.Guest("Gus Guest", _contoso.Teams.TenantId));
        var asked = await _contoso.Client.InvokesAsync(guest, General, FetchTask, Command("nominateWin", "<p>x</p>"));
        var opened = await _contoso.Client.InstallsJustInTimeAsync(guest, General, asked);

        Assert.That(Dialog(opened.Body!).Words(), Does.Contain("I am here for the company"));
    }

    [TestCase("""{"msteams":{"justInTimeInstall":false}}""")]
    [TestCase("""{"msteams":"justInTimeInstall"}""")]
    [TestCase("""{"msteams":null}""")]
    [TestCase("[]")]
    public async Task What_only_looks_like_it_is_an_unknown_button(string data)
    {
        var value = new JsonObject { ["commandId"] = "nominateWin", ["data"] = JsonNode.Parse(data) };
        var answer = await _contoso.Client.InvokesAsync(Sam, General, "composeExtension/submitAction", value);

        Assert.That((string?)answer.Body!["task"]!["value"], Does.StartWith("I do not know this button"));
    }

    private static JsonObject Installed(string command)
    {
        var value = Command(command, "<p>x</p>");
        value["data"] = new JsonObject { ["msteams"] = new JsonObject { ["justInTimeInstall"] = true } };
        return value;
    }
}
