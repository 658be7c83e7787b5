using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Conversation;

/// <summary>Words people write to the bot.</summary>
public sealed class ChatTests
{
    private Contoso _contoso = null!;

    [OneTimeSetUp]
    public async Task OpenAsync() => _contoso = await Contoso.OpenAsync();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [TestCase("hi")]
    [TestCase("Hello")]
    [TestCase("/HELP")]
    public async Task Can_be_greeted(string words)
    {
        var answer = await _contoso.AsksAsync(_contoso.Ana, words);

        Assert.That(answer.Card.Words(), Does.Contain("Hello Ana, I help you speak for Contoso"));
        Assert.That(answer.Card.Buttons(), Is.EqualTo(["Share an idea", "My drafts", "For my review"]));
    }

    [TestCase("drafst", "draft")]
    [TestCase("reviews", "review")]
    public async Task Names_the_nearest_commands_when_the_words_are_unknown(string words, string nearest)
    {
        var answer = await _contoso.AsksAsync(_contoso.Ana, words);

        Assert.That(answer.Card.Words(), Does.Contain("I do not know that one").And.Contains($"Type {nearest} to"));
        Assert.That(answer.Card.Buttons(), Has.Count.EqualTo(3));
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("**[a](http://b)** <at>x</at> {{DATE(2026-01-01)}} \u202Egnirts\u0000")]
    public async Task Answers_whatever_is_said(string words)
    {
        var answer = await _contoso.AsksAsync(_contoso.Ana, words);

        Assert.That(answer.Card.Words(), Does.Contain("I do not know that one"));
    }

    [TestCase("", "The card stands here now")]
    [TestCase("<p>hi&nbsp;</p>", "Hello Ana, I help you speak for Contoso")]
    public async Task Answers_a_card_that_somebody_put_there_by_the_words_beside_it(string words, string answer)
    {
        var client = new TeamsClient(_contoso.Teams, _contoso.Bot.Messages, _contoso.Bot.Http, signs: false) { Alter = WithACard };
        var (chat, before) = (_contoso.Teams.PersonalChat(_contoso.Ana), _contoso.Teams.PersonalChat(_contoso.Ana).Everything.Count);
        await client.SaysAsync(_contoso.Ana, $"""{words}<span class="inline-compose-card" itemid="0" itemtype="http://schema.skype.com/InputExtension"><span content="0" itemprop="cardId"></span></span>""");

        Assert.That(chat.Everything[before].Card.Words(), Does.Contain(answer));

        static void WithACard(JsonObject activity) => activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["content"] = new JsonObject { ["type"] = "AdaptiveCard", ["version"] = "1.5", ["body"] = new JsonArray() },
        });
    }

    [Test]
    public async Task Can_be_mentioned_in_a_channel_and_answers_in_that_thread()
    {
        var answer = await _contoso.AsksAsync(_contoso.Ben, _contoso.Teams.General, "help");

        Assert.That(answer.Card.Words(), Does.Contain("I help you speak for Contoso").And.Not.Contains("Ben"));
        Assert.That(answer.ConversationId, Does.Contain(";messageid="));
    }

    [Test]
    public async Task Keeps_lists_to_oneself_when_asked_for_in_a_channel()
    {
        var answer = await _contoso.AsksAsync(_contoso.Ben, _contoso.Teams.General, "review");

        Assert.That(answer.Card.Words(), Does.Contain("That is for you alone"));
        var list = await _contoso.Client.ClicksAsync(_contoso.Ben, answer, "For my review");
        Assert.That(list.Card.Words(), Does.Contain("For your review"));
    }

    [Test]
    public async Task Invites_everyone_when_asked_for_a_draft_in_the_departments_home()
    {
        var invitation = await _contoso.AsksAsync(_contoso.Ana, _contoso.Engineering, "draft");

        var form = await _contoso.Client.ClicksAsync(_contoso.Ana, invitation, "Share an idea");

        Assert.That(invitation.Card.Words(), Does.Contain("Engineering has something to tell"));
        Assert.That(form.Card.Data("Submit for review")["department"]!.GetValue<string>(), Is.EqualTo("engineering"));
    }
}
