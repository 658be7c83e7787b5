using System.Text.Json.Nodes;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Library;

/// <summary>More posts than a page holds, leafed through as Teams does: over HTTP, by <c>skip</c> and <c>count</c>.</summary>
public sealed class LibraryPagesTests
{
    private const int Posts = 60;
    private const int Page = 25;

    private Contoso _contoso = null!;
    private Extension _extension = null!;
    private Shelf _shelf = null!;

    /// <summary>Ids of the posts, the newest first; each is a day older than the one before, so that they lie in several months.</summary>
    private string[] _ids = null!;

    [SetUp]
    public async Task FillAsync()
    {
        _contoso = await Contoso.OpenAsync();
        (_extension, _shelf) = (new(_contoso), new(_contoso.Bot));
        var now = DateTimeOffset.UtcNow;
        _ids = await Task.WhenAll(Enumerable.Range(0, Posts).Select(number => _shelf.PutAsync(Title(number), now.AddDays(-number))));
    }

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [TestCase("")]
    [TestCase("contosoemployee")]
    public async Task Every_post_is_found_once_and_the_newest_first(string words) =>
        Assert.That(await LeafThroughAsync(words), Is.EqualTo(Enumerable.Range(0, Posts).Select(Title)));

    [Test]
    public async Task Beyond_the_last_page_there_is_no_more_and_nobody_says_that_the_library_is_empty()
    {
        foreach (var skip in new[] { Posts, Posts + 1, 999, 1_000_000, int.MaxValue })
        {
            var answer = await _extension.SearchAsync("", skip);
            Assert.That((Results(answer), Extension.Sentence(answer)), Is.EqualTo((0, (string?)null)), $"skip {skip}");
        }
    }

    [TestCase(0, 100, ExpectedResult = 25)]
    [TestCase(0, int.MaxValue, ExpectedResult = 25)]
    [TestCase(0, 0, ExpectedResult = 1)]
    [TestCase(-7, -1, ExpectedResult = 1)]
    [TestCase(59, 25, ExpectedResult = 1)]
    public async Task<int> A_page_is_never_empty_and_never_longer_than_Teams_shows(int skip, int count) => Results(await _extension.SearchAsync("", skip, count));

    [Test]
    public async Task What_was_taken_back_leaves_no_gap_in_any_page()
    {
        await Task.WhenAll(_ids.Where((_, number) => IsTakenBack(number)).Select(_shelf.TakeBackAsync));

        var pages = new[] { await PageAsync(0), await PageAsync(Page), await PageAsync(2 * Page) };

        Assert.That(pages.Select(page => page.Count), Is.EqualTo([25, 5, 0]));
        Assert.That(pages.SelectMany(page => page), Is.EqualTo(Enumerable.Range(0, Posts).Where(number => !IsTakenBack(number)).Select(Title)));

        // More than a page of them in a row, and one before it.
        static bool IsTakenBack(int number) => number is 3 or 24 or (>= 25 and < 53);
    }

    [Test]
    public async Task A_post_that_leaves_while_somebody_reads_on_is_shown_no_more_and_doubles_none()
    {
        var first = await PageAsync(0);
        await _shelf.TakeBackAsync(_ids[30]);
        var second = await PageAsync(Page);
        await _shelf.TakeBackAsync(_ids[2]);
        var third = await PageAsync(2 * Page);

        var seen = first.Concat(second).Concat(third).ToList();
        Assert.That(seen, Is.Unique.And.Not.Contains(Title(30)));
        // By count alone, whatever stands behind a post that was read and then left moves up by one place.
        Assert.That(Enumerable.Range(0, Posts).Select(Title).Except(seen), Is.EqualTo([Title(30), Title(51)]));
    }

    private static string Title(int number) => $"Post {number:00} of many. #ContosoEmployee";

    private static int Results(JsonObject answer) => Extension.Results(answer).Count;

    private async Task<IReadOnlyList<string>> LeafThroughAsync(string words)
    {
        var all = new List<string>();
        while (await PageAsync(all.Count, words) is { Count: > 0 } page) all.AddRange(page);
        return all;
    }

    private async Task<IReadOnlyList<string>> PageAsync(int skip, string words = "") =>
        [.. Extension.Results(await _extension.SearchAsync(words, skip, Page)).Select(post => (string)post!["preview"]!["content"]!["text"]!).Select(text => text.Replace("\\", "", StringComparison.Ordinal))];
}
