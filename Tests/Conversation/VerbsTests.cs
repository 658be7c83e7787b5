using CoEBot.Cards;
using CoEBot.Conversation;

namespace CoEBot.Tests.Conversation;

public sealed class VerbsTests
{
    [Test]
    public void Every_verb_has_exactly_one_handler()
    {
        var actions = new CardActions(new DraftConversation(null!), new WinConversation(null!, null!), new AnnouncementConversation(null!, null!, TimeProvider.System), new InvitationConversation(null!));
        Assert.That(actions.Verbs, Is.EquivalentTo(CardVerb.All.Keys));
    }

    [Test]
    public void Every_chat_word_has_exactly_one_handler_and_no_other_word_like_it()
    {
        var commands = new ChatCommands(
            new DraftConversation(null!), new WinConversation(null!, null!), new AnnouncementConversation(null!, null!, TimeProvider.System), new WelcomeCast([]));
        Assert.That(commands.Words, Is.EquivalentTo(ChatWords.All));
        Assert.That(ChatWords.All.SelectMany(word => word.Aliases.Append(word.Name)), Is.Unique);
    }

    [TestCase("DRAFT", "draft")]
    [TestCase(" /drafts ", "drafts")]
    [TestCase("Hello", "help")]
    [TestCase("draft me something", null)]
    public void A_word_is_known_in_any_case_and_with_a_slash(string said, string? word) => Assert.That(ChatWords.Find(said)?.Name, Is.EqualTo(word));

    [TestCase("reviw", "review")]
    [TestCase("dratfs", "drafts")]
    public void The_nearest_word_comes_first(string said, string word) => Assert.That(ChatWords.Nearest(said).First().Name, Is.EqualTo(word));
}
