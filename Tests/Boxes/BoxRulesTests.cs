using CoEBot.Boxes;
using CoEBot.Drafts;

namespace CoEBot.Tests.Boxes;

public sealed class BoxRulesTests
{
    private static readonly BoxContext Now = new(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    private static readonly Box Walls = new() { Disclosure = "#ContosoEmployee", Banned = ["cheap", "best in the world"], Watched = ["launch"] };

    [TestCase("We launch today", true)]
    [TestCase("LAUNCH!", true)]
    [TestCase("#launch", true)]
    [TestCase("Launched last week", false)]
    [TestCase("The relaunch", false)]
    [TestCase("launch_pad", false)]
    public void A_watched_word_is_found_whole_and_never_inside_another(string text, bool found) => Assert.That(
        Check(text).Any(finding => finding.Severity == Severity.Review), Is.EqualTo(found));

    [TestCase("We are the best in the world", true)]
    [TestCase("the best  in\nthe WORLD.", true)]
    [TestCase("the best in the worlds", false)]
    public void A_banned_phrase_is_found_across_any_white_space(string text, bool found) => Assert.That(
        Check(text).Any(finding => finding.Wall == "Words we do not use"), Is.EqualTo(found));

    [Test]
    public void A_finding_marks_the_words_and_says_the_edit()
    {
        var finding = Check("So cheap #ContosoEmployee").Single();
        Assert.Multiple(() =>
        {
            Assert.That("So cheap #ContosoEmployee".Substring(finding.Start, finding.Length), Is.EqualTo("cheap"));
            Assert.That(finding.Edit, Is.EqualTo("Say it without \"cheap\"."));
        });
    }

    [TestCase("Glad to be here #ContosoEmployee", false)]
    [TestCase("#contosoemployee and glad", false)]
    [TestCase("Glad to be here", true)]
    [TestCase("#ContosoEmployees are glad", true)]
    public void The_disclosure_must_stand_in_the_post(string text, bool missing) => Assert.That(
        Check(text).Any(finding => finding.Wall == "Disclosure"), Is.EqualTo(missing));

    [Test]
    public void Too_long_says_by_how_much()
    {
        var finding = Check(new string('a', 264) + " #ContosoEmployee", "x").Single();
        Assert.That((finding.Wall, finding.Why, finding.Edit), Is.EqualTo(("Length on X", "X takes 280, and this is 281.", "Take out one character.")));
    }

    [Test]
    public void The_link_counts_where_the_text_does_not_hold_it()
    {
        var post = new Post([Network.Find("x")!], new string('a', 250) + " #ContosoEmployee", "https://contoso.com/a/very/long/address/that/counts/as/twenty-three");
        Assert.That(BoxRules.Check(post, Walls, Now).Single().Why, Is.EqualTo("X takes 280, and this is 291."));
    }

    [Test]
    public void A_departments_box_adds_walls_to_the_brands_and_takes_none_away()
    {
        var inside = new Box { Version = 4, Banned = ["free beer"], Watched = ["Launch"] }.Inside(Walls);
        Assert.Multiple(() =>
        {
            Assert.That(inside.Banned, Is.EqualTo(new[] { "cheap", "best in the world", "free beer" }));
            Assert.That(inside.Watched, Is.EqualTo(new[] { "launch" }));
            Assert.That(inside.Disclosure, Is.EqualTo("#ContosoEmployee"));
        });
    }

    [TestCase("", "x", null, null, "The post")]
    [TestCase("Text", "", null, null, "Networks")]
    [TestCase("Text", "x", "javascript:alert(1)", null, "The link")]
    [TestCase("Text", "x", "https://user@contoso.com/", null, "The link")]
    [TestCase("Text", "x", null, "2026-13-01", "The wished date")]
    [TestCase("Text", "x", null, "2026-11-22", "The wished date")]
    public void A_form_says_which_field_needs_a_look(string text, string networks, string? link, string? date, string field) => Assert.That(
        FormRules.Check(DraftContent.Typed(networks, text, link, null, date), new(2026, 11, 23)).Select(finding => finding.Wall), Is.EqualTo(new[] { field }));

    private static List<Finding> Check(string text, params string[] networks) => [.. BoxRules.Check(new([.. networks.Select(key => Network.Find(key)!)], text, null), Walls, Now)];
}
