using System.Text.Json;
using CoEBot.Cards.Elements;

namespace CoEBot.Tests.Cards;

/// <summary>What is true of every card in every state.</summary>
[TestFixture]
internal sealed class CardRulesTests
{
    private const int TeamsLimit = 28_000;

    private static readonly Dictionary<string, string> OfficialTitles = new()
    {
        ["submitDraft"] = "Submit for review",
        ["saveDraft"] = "Save for later",
        ["approve"] = "Approve",
        ["requestChanges"] = "Request changes",
        ["reject"] = "Reject",
        ["proposeEdit"] = "Propose edit",
        ["acceptEdit"] = "Accept edit",
        ["declineEdit"] = "Decline edit",
        ["withdraw"] = "Withdraw",
        ["recall"] = "Recall",
        ["retire"] = "Retire",
        ["scheduleDraft"] = "Set the day",
        ["reviseDraft"] = "Revise",
        ["beginWin"] = "Nominate",
        ["nominateWin"] = "Nominate",
        ["celebrate"] = "Celebrate",
        ["previewAnnouncement"] = "Preview",
        ["sendAnnouncement"] = "Send now",
        ["holdAnnouncement"] = "Hold this week",
        ["saveBox"] = "Save",
        ["rollBackBox"] = "Roll back to this",
        ["previewPlan"] = "Preview",
        ["savePlan"] = "Save",
        ["rollBackPlan"] = "Roll back to this",
    };

    public static IEnumerable<TestCaseData> All => CardGallery.Cases;

    [TestCaseSource(nameof(All))]
    public void A_card_is_smaller_than_Teams_takes(GalleryCard card) => Assert.That(card.Card.ToUtf8(), Has.Length.LessThanOrEqualTo(TeamsLimit));

    [TestCaseSource(nameof(All))]
    public void A_card_says_its_news_in_words_too(GalleryCard card) =>
        Assert.That(card.Card.ToElement().GetProperty("fallbackText").GetString(), Is.Not.Null.And.Not.Empty);

    [TestCaseSource(nameof(All))]
    public void Buttons_are_few_and_their_likely_ones_in_sight(GalleryCard card)
    {
        foreach (var set in CardTree.OfType(card.Card, "ActionSet").Select(set => set.GetProperty("actions").EnumerateArray().ToList()))
        {
            Assert.That(set, Has.Count.InRange(1, 6));
            Assert.That(set.Count(action => !action.TryGetProperty("mode", out var mode) || mode.GetString() != "secondary"), Is.LessThanOrEqualTo(3));
        }
    }

    [TestCaseSource(nameof(All))]
    public void A_decision_has_the_same_title_everywhere(GalleryCard card)
    {
        foreach (var action in CardTree.OfType(card.Card, "Action.Execute"))
        {
            if (OfficialTitles.TryGetValue(action.GetProperty("verb").GetString()!, out var title))
                Assert.That(action.GetProperty("title").GetString(), Is.EqualTo(title));
        }
    }

    [TestCaseSource(nameof(All))]
    public void Every_Execute_stands_in_an_ActionSet_and_falls_back_to_the_same_Submit(GalleryCard card)
    {
        var inSets = CardTree.OfType(card.Card, "ActionSet")
            .SelectMany(set => set.GetProperty("actions").EnumerateArray())
            .Count(action => CardTree.TypeOf(action) == "Action.Execute");
        var executes = CardTree.OfType(card.Card, "Action.Execute").ToList();
        Assert.That(inSets, Is.EqualTo(executes.Count));
        foreach (var execute in executes)
        {
            var fallback = execute.GetProperty("fallback");
            Assert.That(CardTree.TypeOf(fallback), Is.EqualTo("Action.Submit"));
            Assert.That(fallback.GetProperty("title").GetString(), Is.EqualTo(execute.GetProperty("title").GetString()));
            Assert.That(JsonElement.DeepEquals(fallback.GetProperty("data"), execute.GetProperty("data")));
            Assert.That(execute.GetProperty("data").GetProperty("verb").GetString(), Is.EqualTo(execute.GetProperty("verb").GetString()));
        }
    }

    [TestCaseSource(nameof(All))]
    public void A_card_opens_https_addresses_only(GalleryCard card) =>
        Assert.That(CardTree.OfType(card.Card, "Action.OpenUrl").Select(action => action.GetProperty("url").GetString()), Is.All.StartsWith("https://"));

    [TestCaseSource(nameof(All))]
    public void Inputs_are_labelled_and_say_what_is_missing(GalleryCard card)
    {
        foreach (var input in CardTree.Objects(card.Card).Where(item => CardTree.TypeOf(item) is { } type && type.StartsWith("Input.", StringComparison.Ordinal)))
        {
            Assert.That(input.GetProperty("label").GetString(), Is.Not.Empty);
            Assert.That(input.TryGetProperty("isRequired", out _), Is.EqualTo(input.TryGetProperty("errorMessage", out _)));
        }
    }

    [TestCase("https://contoso.com/a?b=c", ExpectedResult = true)]
    [TestCase("http://contoso.com", ExpectedResult = false)]
    [TestCase("javascript:alert(1)", ExpectedResult = false)]
    [TestCase("data:text/html,x", ExpectedResult = false)]
    [TestCase("https://contoso.com@evil.example", ExpectedResult = false)]
    [TestCase("//evil.example", ExpectedResult = false)]
    [TestCase("contoso.com", ExpectedResult = false)]
    [TestCase("", ExpectedResult = false)]
    [TestCase(null, ExpectedResult = false)]
    public bool An_address_is_opened_when_it_is_plain_https(string? address) => OpenUrlAction.To($"Open the link", address) is not null;
}
