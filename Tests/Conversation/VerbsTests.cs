using CoEBot.Cards;
using CoEBot.Conversation;

namespace CoEBot.Tests.Conversation;

public sealed class VerbsTests
{
    [Test]
    public void Every_verb_has_exactly_one_handler()
    {
        var actions = new CardActions(new DraftConversation(null!));
        Assert.That(actions.Verbs, Is.EquivalentTo(CardVerb.All.Keys));
    }

    [Test]
    public void Every_chat_command_has_exactly_one_word()
    {
        var commands = new ChatCommands(new DraftConversation(null!), new WelcomeCast([])).All;
        Assert.That(commands.SelectMany(command => command.Aliases.Append(command.Name)), Is.Unique);
    }
}
