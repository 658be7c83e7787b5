using System.Text.Json.Nodes;
using CoEBot.Cards;
using CoEBot.Cards.Elements;

namespace CoEBot.Tests.Cards;

/// <summary>A card for a dialog is the same card, asking by Action.Submit alone.</summary>
[TestFixture]
internal sealed class DialogTests
{
    public static IEnumerable<TestCaseData> All => CardGallery.Cases;

    [TestCaseSource(nameof(All))]
    public void No_Execute_is_left_and_nothing_else_changes(GalleryCard card)
    {
        var dialog = card.Card.ForDialog();
        Assert.That(CardTree.OfType(dialog, "Action.Execute"), Is.Empty);
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(CardText.Of(dialog)), Submitting(JsonNode.Parse(CardText.Of(card.Card)))));
    }

    [Test]
    public void A_button_keeps_its_place_behind_the_dots()
    {
        var card = new AdaptiveCard { Body = [new ActionSet([new ExecuteAction($"Later", new BeginWin()) { Mode = ActionMode.Secondary }])] };
        Assert.That(CardTree.OfType(card.ForDialog(), "Action.Submit").Single().GetProperty("mode").GetString(), Is.EqualTo("secondary"));
    }

    [Test]
    public void Teams_is_asked_to_install_in_its_own_words() => Assert.That(
        CardTree.OfType(InstallCard.Render(new("Nominate a win")).ForDialog(), "Action.Submit").Single().GetProperty("data").GetRawText(),
        Is.EqualTo("""{"msteams":{"justInTimeInstall":true}}"""));

    /// <summary>The JSON with every Execute made a Submit by what sets the two apart.</summary>
    private static JsonNode? Submitting(JsonNode? node)
    {
        if (node is JsonArray array) return new JsonArray([.. array.Select(Submitting)]);
        if (node is not JsonObject item) return node?.DeepClone();
        var same = new JsonObject(item.Select(member => KeyValuePair.Create(member.Key, Submitting(member.Value))));
        if ((string?)same["type"] != "Action.Execute") return same;
        same["type"] = "Action.Submit";
        same.Remove("verb");
        same.Remove("fallback");
        return same;
    }
}
