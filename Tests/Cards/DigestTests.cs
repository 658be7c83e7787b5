using CoEBot.Cards;

namespace CoEBot.Tests.Cards;

/// <summary>A digest shows what matters most, and leads to the rest.</summary>
public sealed class DigestTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void What_waits_comes_first_by_its_limit_then_ones_own_drafts_then_all_else()
    {
        var card = DigestCard.Render(new(
        [
            Line("told") with { Shelf = DigestShelf.Nowhere },
            Line("own news"),
            Line("no limit") with { Shelf = DigestShelf.Reviews, Waits = true },
            Line("later") with { Shelf = DigestShelf.Reviews, Waits = true, Until = Noon.AddDays(2) },
            Line("own edit") with { Waits = true, Until = Noon.AddDays(1) },
            Line("soon") with { Shelf = DigestShelf.Reviews, Waits = true, Until = Noon },
        ]));

        Assert.That(Shown(card), Is.EqualTo(["soon", "own edit", "later", "no limit", "own news", "told"]));
    }

    [Test]
    public void What_stands_nowhere_else_is_shown_and_the_rest_is_behind_the_buttons_that_the_card_names()
    {
        var card = DigestCard.Render(new(
        [
            .. Enumerable.Range(1, 9).Select(number => Line($"review {number}") with { Shelf = DigestShelf.Reviews, Waits = true, Until = Noon.AddDays(-number) }),
            .. Enumerable.Range(1, 3).Select(number => Line($"own {number}")),
            Line("told") with { Shelf = DigestShelf.Nowhere },
        ]));

        Assert.That(Shown(card), Is.EqualTo(["review 9", "review 8", "review 7", "review 6", "review 5", "review 4", "review 3", "told"]));
        Assert.That(CardText.Of(card), Does.Contain("And 2 more behind **For my review**, 3 behind **My drafts**.").And.Contains("\"title\":\"For my review\"").And.Contains("\"title\":\"My drafts\""));
        Assert.That(CardText.Of(card), Does.Contain("13 things came for you"));
    }

    private static DigestLine Line(string headline) => new($"{headline}", null, new OpenDraft(headline));

    private static IEnumerable<string?> Shown(CoEBot.Cards.Elements.AdaptiveCard card) => CardTree.OfType(card, "Container").Select(line => line.GetProperty("items")[0].GetProperty("text").GetString());
}
