using CoEBot.Cards;
using CoEBot.Conversation;

namespace CoEBot.Tests.Conversation;

public sealed class VerbsTests
{
    private static readonly Conversations All = new(
        new(null!), new(null!, null!), new(null!, null!), new(null!, null!, TimeProvider.System), new(null!, null!, null!, TimeProvider.System), new(null!), new(null!, null!, null!),
        new(null!, null!, null!, null!, TimeProvider.System), new(null!, null!, null!, TimeProvider.System), new(null!, null!, null!, TimeProvider.System), new(null!, null!), new(null!));

    [Test]
    public void Every_verb_has_exactly_one_handler()
    {
        var actions = new CardActions(All);
        Assert.That(actions.Verbs, Is.EquivalentTo(CardVerb.All.Keys));
    }

    [Test]
    public void Every_chat_word_has_exactly_one_handler_and_no_other_word_like_it()
    {
        var commands = new ChatCommands(All, new WelcomeCast([]));
        Assert.That(commands.Words, Is.EquivalentTo(ChatWords.All));
        Assert.That(ChatWords.All.SelectMany(word => word.Aliases.Append(word.Name)), Is.Unique);
    }

    [TestCase("DRAFT", "draft")]
    [TestCase(" /drafts ", "drafts")]
    [TestCase("Hello", "help")]
    [TestCase("draft me something", null)]
    [TestCase("away", "away")]
    [TestCase("Away until Friday, ask Cleo", "away")]
    [TestCase("/away: tomorrow", "away")]
    [TestCase("back", "away")]
    [TestCase("awayness", null)]
    [TestCase("back to work", null)]
    [TestCase("settings please", null)]
    public void A_word_is_known_in_any_case_and_with_a_slash(string said, string? word) => Assert.That(ChatWords.Find(said)?.Name, Is.EqualTo(word));

    [TestCase("reviw", "review")]
    [TestCase("dratfs", "drafts")]
    public void The_nearest_word_comes_first(string said, string word) => Assert.That(ChatWords.Nearest(said).First().Name, Is.EqualTo(word));
}
