using System.Text.Json;
using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CsCheck;

namespace CoEBot.Tests.Cards;

/// <summary>The announcement claims nothing that the figures do not say.</summary>
[TestFixture]
internal sealed class AnnouncementTests
{
    private static readonly Gen<int> AnyCount = Gen.OneOf(Gen.Int[-2, 60], Gen.Const(int.MaxValue), Gen.Const(int.MinValue));

    [Test]
    public void A_goal_is_called_reached_and_its_bar_is_full_only_when_it_is() => Gen.Select(AnyCount, AnyCount).Sample((reached, target) =>
    {
        var texts = Texts(AnnouncementGallery.WithGoals(Samples.Posts with { Reached = reached, Target = target }));
        return texts.Any(text => text.Contains("Goal reached", StringComparison.Ordinal)) == reached >= target
            && texts.Contains("●●●●●●●●●●") == reached >= target
            && texts.Count(text => text.Length == 10 && text.All("●○".Contains)) == 1;
    });

    [TestCase(18, 9, ExpectedResult = false)]
    [TestCase(50, 9, ExpectedResult = false)]
    [TestCase(50, 20, ExpectedResult = true)]
    public bool All_goals_are_called_reached_only_when_all_are(int posts, int people) =>
        Texts(AnnouncementGallery.WithGoals(Samples.Posts with { Reached = posts }, Samples.Voices with { Reached = people }))
            .Any(text => text.StartsWith("All of these goals are reached", StringComparison.Ordinal));

    [Test]
    public void Without_a_goal_nobody_says_that_all_are_reached() =>
        Assert.That(Texts(AnnouncementGallery.WithGoals()), Has.Some.StartsWith("We are one step closer, and not there yet"));

    [Test]
    public void Only_a_win_gets_an_exclamation_mark()
    {
        foreach (var card in CardGallery.All.Where(card => card.Pictured && Texts(card.Card).Any(text => text.Contains('!', StringComparison.Ordinal))))
            Assert.That(Texts(card.Card).Where(text => text.Contains('!', StringComparison.Ordinal)), Is.All.StartsWith("We are one step further, thanks to "), card.Name);
    }

    [Test]
    public void A_celebration_leads_back_to_its_announcement() =>
        Assert.That(
            Verbs(AnnouncementGallery.WithGoals()),
            Is.EqualTo(new CardVerb[] { new Celebrate(Samples.Billing.WinId, "week|engineering|2026-W47") }));

    [Test]
    public void A_preview_has_no_buttons()
    {
        foreach (var card in CardGallery.All.Where(card => card.Name.StartsWith("announcement", StringComparison.Ordinal) && card.Name.EndsWith("preview", StringComparison.Ordinal)))
            Assert.That(Verbs(card.Card), Is.Empty, card.Name);
    }

    [TestCase("plan planned", ExpectedResult = "Preview, Send now, Hold this week")]
    [TestCase("plan held", ExpectedResult = "Preview, Send now, Let it go out again")]
    [TestCase("plan sent", ExpectedResult = "")]
    [TestCase("plan no channel", ExpectedResult = "")]
    public string A_plan_offers_what_still_makes_sense(string name) => string.Join(
        ", ", CardTree.OfType(CardGallery.All.Single(card => card.Name == name).Card, "Action.Execute").Select(action => action.GetProperty("title").GetString()));

    [Test]
    public void An_inserted_post_asks_the_bot_for_nothing()
    {
        foreach (var card in CardGallery.All.Where(card => card.Name.Contains("library", StringComparison.Ordinal))) Assert.That(Verbs(card.Card), Is.Empty, card.Name);
    }

    private static List<string> Texts(AdaptiveCard card) => [.. CardTree.OfType(card, "TextBlock").Select(item => item.GetProperty("text").GetString()!)];

    private static List<CardVerb?> Verbs(AdaptiveCard card) =>
        [.. CardTree.OfType(card, "Action.Execute").Select(action => action.GetProperty("data").Deserialize(CardJson.Default.CardVerb))];
}
