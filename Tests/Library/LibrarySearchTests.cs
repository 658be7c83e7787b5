using CoEBot.Drafts;
using CoEBot.Library;

namespace CoEBot.Tests.Library;

public sealed class LibrarySearchTests
{
    private static readonly LibraryPost Post = new()
    {
        DraftId = "d",
        Department = "engineering",
        AuthorId = "a1",
        AuthorName = "Ana Author",
        Networks = "linkedin,x",
        Topic = "Billing",
        Text = "Our résumé of the year: größer, faster. #ContosoEmployee",
        ApprovedAt = new(2026, 11, 2, 12, 0, 0, TimeSpan.Zero),
    };

    [TestCase("", true)]
    [TestCase("resume", true)]
    [TestCase("YEAR fast", true)]
    [TestCase("ana bill", true)]
    [TestCase("linkedin", true)]
    [TestCase("ear", false)]
    [TestCase("year slower", false)]
    public void Every_word_must_begin_a_word_of_the_post(string query, bool found) => Assert.That(LibrarySearch.Matches(Post, query), Is.EqualTo(found));

    [Test]
    public void A_post_is_found_by_the_words_of_one_network_too() =>
        Assert.That(LibrarySearch.Matches(Post with { Own = OwnTexts.Typed(new Dictionary<string, string> { ["x"] = "Rocket-speed" }) }, "rocket year"), Is.True);
}
