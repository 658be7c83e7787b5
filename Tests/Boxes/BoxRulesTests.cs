using CoEBot.Boxes;
using CoEBot.Center;
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
    [TestCase("pre-launch", true)]
    [TestCase("LÀUNCH", true)]
    [TestCase("la\u200Bunch", true)]
    [TestCase("l\u0430unch", true)]
    [TestCase("ｌａｕｎｃｈ", true)]
    [TestCase("1aunch", true)]
    [TestCase("launch2", false)]
    public void A_watched_word_is_found_whole_and_never_inside_another(string text, bool found) => Assert.That(
        Check(text).Any(finding => finding.Severity == Severity.Review), Is.EqualTo(found));

    [TestCase("We are the best in the world", true)]
    [TestCase("the best  in\nthe WORLD.", true)]
    [TestCase("the best in the worlds", false)]
    [TestCase("the best-in-the-world", true)]
    [TestCase("the best. In the world", false)]
    [TestCase("the best\n\nin the world", false)]
    public void A_banned_phrase_is_found_across_any_white_space(string text, bool found) => Assert.That(
        Check(text).Any(finding => finding.Wall == "Words we do not use"), Is.EqualTo(found));

    [TestCase("Scunthorpe is a town", "cunt", false)]
    [TestCase("Мы были рады. Сор из избы", "cop", false)]
    [TestCase("Меры приняты", "меры", true)]
    [TestCase("保证收益的产品", "保证收益", true)]
    [TestCase("C++ is fun", "c++", true)]
    [TestCase("C is fun", "c++", false)]
    [TestCase("We are #1", "#1", true)]
    [TestCase("We are 1", "#1", false)]
    [TestCase("Straße", "strasse", true)]
    [TestCase("กำไรแน่นอน", "กำไร", true)]
    public void A_phrase_is_what_its_language_takes_for_words(string text, string phrase, bool found) => Assert.That(
        BoxRules.Check(new([], text, null), new() { Banned = [phrase] }, Now).Any(finding => finding.Rule == "banned"), Is.EqualTo(found));

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

    [TestCase("", "x", null, null, "The post")]
    [TestCase("Text", "", null, null, "Networks")]
    [TestCase("Text", "x", "javascript:alert(1)", null, "The link")]
    [TestCase("Text", "x", "https://user@contoso.com/", null, "The link")]
    [TestCase("Text", "x", null, "2026-13-01", "The wished date")]
    [TestCase("Text", "x", null, "2026-11-22", "The wished date")]
    public void A_form_says_which_field_needs_a_look(string text, string networks, string? link, string? date, string field) => Assert.That(
        FormRules.Check(DraftContent.Typed(networks, text, link, wishedDate: date), new(2026, 11, 23)).Select(finding => finding.Wall), Is.EqualTo(new[] { field }));

    [TestCase("http://contoso.com/a.png", "A cake", "Image link")]
    [TestCase("a.png", "A cake", "Image link")]
    [TestCase("https://contoso.com/a.png", "A cake", null)]
    [TestCase(null, "A cake", null)]
    public void An_image_comes_from_the_web(string? image, string words, string? field) => Assert.That(
        FormRules.Check(DraftContent.Typed("x", "Text", imageLink: image, imageAlt: words), new(2026, 11, 23)).Select(finding => finding.Wall).SingleOrDefault(), Is.EqualTo(field));

    [Test]
    public void A_wished_day_begins_where_the_department_is()
    {
        var box = new Box { Embargoes = [new() { Until = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero), Phrases = ["Aurora"] }] };
        var berlin = new Department { Key = "engineering", Name = "Engineering", TimeZone = "Europe/Berlin", Box = box };
        var content = DraftContent.Typed("x", "Aurora", wishedDate: "2026-12-01");
        Severity Of(Department department) => DraftCheck.Of(content, department, new() { Company = "Contoso" }, Now.Now).Findings.Single().Severity;
        Assert.That((Of(berlin), Of(berlin with { TimeZone = "America/New_York" })), Is.EqualTo((Severity.Block, Severity.Review)));
    }

    private static List<Finding> Check(string text, params string[] networks) => [.. BoxRules.Check(new([.. networks.Select(key => Network.Find(key)!)], text, null), Walls, Now)];
}
