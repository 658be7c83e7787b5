using CoEBot.Boxes;

namespace CoEBot.Tests.Boxes;

/// <summary>What a finding says: the wall, the marked words, the smallest edit and, where it is safe, the text after it.</summary>
public sealed class FindingTests
{
    private static readonly BoxContext Now = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    [TestCase("We mended the build.", "Disclosure", null, "Add #ContosoEmployee.")]
    [TestCase("So cheap #ContosoEmployee", "Words we do not use", "cheap", "Say it without \"cheap\".")]
    [TestCase("So ch\u0435ap #ContosoEmployee", "Words we do not use", "ch\u0435ap", "Say it without \"cheap\".")]
    [TestCase("We l4unch it. #ContosoEmployee", "Words we look at twice", "l4unch", "Without \"launch\" one approval is enough.")]
    [TestCase("Our share price rose. #ContosoEmployee", "Topics for a specialist", "share price", "Leave money out, or let the finance specialist look at it.")]
    [TestCase("Project Aurora! #ContosoEmployee", "Not before its day", "Project Aurora", "Wish for a day after that, or say it without \"Project Aurora\".")]
    [TestCase("password: hunter2! #ContosoEmployee", "Passwords and keys", "hunter2!", "Leave it out, and have it replaced if it is real: others may have seen it.")]
    [TestCase("Pay 4111 1111 1111 1111 #ContosoEmployee", "Card and account numbers", "4111 1111 1111 1111", "Leave it out.")]
    [TestCase("Pay DE89 3704 0044 0532 0130 00 #ContosoEmployee", "Card and account numbers", "DE89 3704 0044 0532 0130 00", "Leave it out.")]
    [TestCase("Ask ana@contoso.com #ContosoEmployee", "Private contact details", "ana@contoso.com", "Leave it out, or name a public one.")]
    [TestCase("Call +49 30 1234567. #ContosoEmployee", "Private contact details", "+49 30 1234567", "Leave it out, or name a public one.")]
    [TestCase("See bit.ly/x1 #ContosoEmployee", "Links we do not share", "bit.ly/x1", "Link to another source, or leave the link out.")]
    [TestCase("See https://c0ntoso.com. #ContosoEmployee", "Links that look like others", "https://c0ntoso.com", "Link to contoso.com itself, or leave the link out.")]
    [TestCase("See heise.de. #ContosoEmployee", "Links we do not know", "heise.de", "Link to a site we know, or let a colleague more look at it.")]
    [TestCase("Thanks @a @b @c @d #ContosoEmployee", "Hashtags and mentions", "@d", "Keep the 3 who matter most.")]
    public void Marks_the_words_and_says_the_edit(string text, string wall, string? marked, string edit)
    {
        var finding = Check(text).Single();
        Assert.That(
            (finding.Wall, finding.Length == 0 ? null : text.Substring(finding.Start, finding.Length), finding.Edit), Is.EqualTo((wall, marked, edit)));
    }

    [TestCase("We mended the build.", "Add #ContosoEmployee", "We mended the build. #ContosoEmployee")]
    [TestCase("We mended the build.\n", "Add #ContosoEmployee", "We mended the build. #ContosoEmployee\n")]
    [TestCase("Utilize it. #ContosoEmployee", "Write \"use\"", "Use it. #ContosoEmployee")]
    [TestCase("In order to win we met. #ContosoEmployee", "Write \"to\"", "To win we met. #ContosoEmployee")]
    [TestCase("So happy!!! #ContosoEmployee", "Keep one !", "So happy! #ContosoEmployee")]
    [TestCase("WE MENDED THE BUILD today. #ContosoEmployee", "Write it in small letters", "We mended the build today. #ContosoEmployee")]
    [TestCase("Well, WE MENDED THE BUILD. #ContosoEmployee", "Write it in small letters", "Well, we mended the build. #ContosoEmployee")]
    [TestCase("la\u200Bst\u2060 week #ContosoEmployee", "Take out what is hidden", "last week #ContosoEmployee")]
    [TestCase("#a #b #c #d #e #ContosoEmployee", "Take the last # off", "#a #b #c #d e #ContosoEmployee")]
    public void Offers_the_edit_at_one_click_where_it_is_safe(string text, string title, string mended)
    {
        var fix = Check(text).Single().Fix!;
        Assert.That((fix.Title, fix.Apply(text)), Is.EqualTo((title, mended)));
    }

    [Test]
    public void Puts_a_disclosure_first_where_the_end_is_behind_a_fold()
    {
        var text = string.Concat(Enumerable.Repeat("hello. ", 40));
        Assert.That(Check(text, "linkedin").Single().Fix!.Apply(text), Does.StartWith("#ContosoEmployee hello."));
    }

    [Test]
    public void Offers_no_edit_that_would_make_the_post_too_long()
    {
        var text = string.Concat(Enumerable.Repeat("hello. ", 39)) + "bye";
        Assert.That(Check(text, "x").Single(), Has.Property(nameof(Finding.Rule)).EqualTo("disclosure").And.Property(nameof(Finding.Fix)).Null);
    }

    [Test]
    public void Names_the_specialist_whom_a_topic_calls() => Assert.That(Check("A data breach, told. #ContosoEmployee").Single().Specialist, Is.EqualTo("security"));

    [Test]
    public void Finds_in_the_images_words_what_it_finds_in_the_text()
    {
        var finding = BoxRules.Check(new([], "Look #ContosoEmployee", null, new("https://contoso.com/a.png", "A cheap cake")), LabelledPost.Box, Now).Single();
        Assert.That((finding.Rule, finding.Length, finding.Why), Is.EqualTo(("banned", 0, "\"cheap\" is on the list of words we do not use, and it stands in the image's words.")));
    }

    [Test]
    public void Holds_news_back_until_its_moment_and_asks_for_a_second_look_where_a_later_day_is_wished_for()
    {
        var (post, until) = (new Post([], "Project Aurora #ContosoEmployee", null), LabelledPost.Box.Embargoes[0].Until);
        Assert.Multiple(() =>
        {
            Assert.That(BoxRules.Check(post, LabelledPost.Box, new(until.AddSeconds(-1))).Single().Severity, Is.EqualTo(Severity.Block));
            Assert.That(BoxRules.Check(post, LabelledPost.Box, new(until.AddSeconds(-1), until)).Single().Severity, Is.EqualTo(Severity.Review));
            Assert.That(BoxRules.Check(post, LabelledPost.Box, new(until.AddSeconds(-1), until.AddDays(-1))).Single().Severity, Is.EqualTo(Severity.Block));
            Assert.That(BoxRules.Check(post, LabelledPost.Box, new(until)), Is.Empty);
        });
    }

    [Test]
    public void Instagram_takes_five_hashtags_and_Bluesky_so_many_bytes()
    {
        var tags = Check("#a #b #c #d #e #ContosoEmployee", "instagram")[0];
        var bytes = Check(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 150)) + " #ContosoEmployee", "bluesky").Single();
        Assert.That((tags.Wall, bytes.Why), Is.EqualTo(("Hashtags on Instagram", "Bluesky takes 3,000 bytes, and this is 3,767.")));
    }

    [Test]
    public void The_edit_of_a_finding_is_found_again_after_the_text_changed()
    {
        var check = new BoxCheck(Check("Well, we utilize it. We facilitate that. #ContosoEmployee"));
        Assert.Multiple(() =>
        {
            Assert.That(check.Mendable("plainWords", 24)!.Fix!.Title, Is.EqualTo("Write \"help\""));
            Assert.That(check.Mendable("plainWords", 0)!.Fix!.Title, Is.EqualTo("Write \"use\""));
            Assert.That(check.Mendable("shouting", 0), Is.Null);
        });
    }

    private static IReadOnlyList<Finding> Check(string text, params string[] networks) =>
        BoxRules.Check(new([.. networks.Select(key => Network.Find(key)!)], text, null), LabelledPost.Box, Now);
}
