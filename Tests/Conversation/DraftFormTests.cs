using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Conversation;

/// <summary>The form: nothing typed is lost, whatever the box says of it.</summary>
public sealed class DraftFormTests
{
    private static readonly string TooLong = string.Concat(Enumerable.Repeat("many words ", 30)) + "#ContosoEmployee";

    private Contoso _contoso = null!;

    [SetUp]
    public async Task OpenAsync() => _contoso = await Contoso.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    private static IEnumerable<TestCaseData> Findings() =>
    [
        new TestCaseData("We mended the build.", "linkedin", "Add #ContosoEmployee.").SetArgDisplayNames("no disclosure"),
        new TestCaseData("Cheap and #ContosoEmployee", "linkedin", "Say it without \"cheap\".").SetArgDisplayNames("a banned word"),
        new TestCaseData(TooLong, "linkedin,x", "Take out 90 characters.").SetArgDisplayNames("too long for X"),
        new TestCaseData(Contoso.FastPost, "", "Choose at least one.").SetArgDisplayNames("no network"),
    ];

    [TestCaseSource(nameof(Findings))]
    public async Task Comes_back_with_all_that_was_typed_when_a_wall_blocks(string text, string networks, string edit)
    {
        var form = await _contoso.AsksAsync(_contoso.Ana, "draft");

        var answer = await _contoso.Client.ClicksAsync(
            _contoso.Ana, form, "Submit for review",
            ("text", text), ("networks", networks), ("link", "https://contoso.com/a"), ("topic", "Builds"), ("wishedDate", "2199-12-31"));

        Assert.That(answer.Card.Words(), Does.Contain("outside the box").And.Contains(edit));
        Assert.That(
            ((string[])["text", "networks", "link", "topic", "wishedDate", "department"]).Select(id => answer.Card.Field(id)),
            Is.EqualTo([text, networks.Length == 0 ? null : networks, "https://contoso.com/a", "Builds", "2199-12-31", "engineering"]));
    }

    [Test]
    public async Task Can_be_mended_and_submitted()
    {
        var (form, _) = await _contoso.SubmitsAsync(_contoso.Ana, "We mended the build.");

        var answer = await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Submit for review", ("text", Contoso.FastPost));

        Assert.That(answer.Card.Words(), Does.Contain("Your draft is with Ben now").And.Contains("Inside the box"));
        await _contoso.ReviewCardAsync(Contoso.FastPost);
    }

    [Test]
    public async Task Is_mended_at_one_click_with_all_that_was_typed_and_kept()
    {
        var form = await _contoso.AsksAsync(_contoso.Ana, "draft");
        (string, string)[] typed = [("text", "We mended the build."), ("networks", "linkedin"), ("link", "https://contoso.com/a"), ("imageLink", "https://contoso.com/a.png"), ("imageAlt", "A cake")];
        await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Submit for review", typed);

        var mended = await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Add #ContosoEmployee", [.. typed[1..], ("text", "We mended the build, twice.")]);

        Assert.That(
            ((string[])["text", "networks", "link", "imageLink", "imageAlt"]).Select(id => mended.Card.Field(id)),
            Is.EqualTo(["We mended the build, twice. #ContosoEmployee", "linkedin", "https://contoso.com/a", "https://contoso.com/a.png", "A cake"]));
        Assert.That(mended.Card.Words(), Does.Contain("Done, and kept").And.Not.Contains("Disclosure"));
        var again = await _contoso.Client.ClicksAsync(_contoso.Ana, await _contoso.AsksAsync(_contoso.Ana, "drafts"), "Open");
        Assert.That(again.Card.Field("text"), Is.EqualTo("We mended the build, twice. #ContosoEmployee"));
    }

    [Test]
    public async Task Says_so_where_there_is_nothing_left_to_mend()
    {
        var (form, _) = await _contoso.SubmitsAsync(_contoso.Ana, "We mended the build.");

        var answer = await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Add #ContosoEmployee", ("text", Contoso.FastPost), ("networks", "linkedin"));

        Assert.That(answer.Card.Words(), Does.Contain("nothing left to mend"));
        Assert.That(answer.Card.Field("text"), Is.EqualTo(Contoso.FastPost));
    }

    [Test]
    public async Task Carries_an_image_and_its_words_to_the_reviewer()
    {
        var form = await _contoso.AsksAsync(_contoso.Ana, "draft");
        var without = await _contoso.Client.ClicksAsync(
            _contoso.Ana, form, "Submit for review", ("text", Contoso.FastPost), ("networks", "linkedin"), ("imageLink", "https://contoso.com/cake.png"));
        Assert.That(without.Card.Words(), Does.Contain("Words for the image"));

        await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Submit for review", ("imageAlt", "A cake in the shape of a server"), ("text", Contoso.FastPost), ("networks", "linkedin"), ("imageLink", "https://contoso.com/cake.png"));

        var review = await _contoso.ReviewCardAsync(Contoso.FastPost);
        Assert.That(review.Card.Words(), Does.Contain("In words: A cake in the shape of a server"));
        Assert.That(review.Card!.ToJsonString(), Does.Contain("\"url\":\"https://contoso.com/cake.png\""));
    }

    [Test]
    public async Task Can_be_saved_empty_handed_and_picked_up_again()
    {
        var form = await _contoso.AsksAsync(_contoso.Ana, "draft");
        var saved = await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Save for later", ("text", "Half a thou"), ("topic", "Builds"));

        var list = await _contoso.AsksAsync(_contoso.Ana, "drafts");
        var again = await _contoso.Client.ClicksAsync(_contoso.Ana, list, "Open");

        Assert.That(saved.Card.Words(), Does.Contain("Your draft is saved"));
        Assert.That(list.Card.Words(), Does.Contain("You have one draft").And.Contains("Half a thou"));
        Assert.That((again.Card.Field("text"), again.Card.Field("topic")), Is.EqualTo(("Half a thou", "Builds")));
    }

    [Test]
    public async Task Is_listed_for_its_author_alone()
    {
        var form = await _contoso.AsksAsync(_contoso.Ana, "draft");
        await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Save for later", ("text", "Half a thou"));

        var list = await _contoso.AsksAsync(_contoso.Ben, "drafts");

        Assert.That(list.Card.Words(), Does.Contain("You have no drafts yet").And.Not.Contains("Half"));
    }

    [Test]
    public async Task Can_be_submitted_by_a_client_that_knows_submit_actions_only()
    {
        var form = await _contoso.AsksAsync(_contoso.Ana, "draft");

        await _contoso.Client.SubmitsAsync(_contoso.Ana, form, "Submit for review", ("text", Contoso.FastPost), ("networks", "linkedin"));

        await _contoso.ReviewCardAsync(Contoso.FastPost);
        await _contoso.HearsAsync(_contoso.Ana, "Your draft is with Ben now");
    }

    [Test]
    public async Task Keeps_a_text_of_any_kind_as_it_was_typed()
    {
        const string hostile = "<b>**bold**</b> <at>Ben</at> {{DATE(2026-01-01)}} 👩‍👩‍👧 \u202Eabc \"quoted\" \\ ${x}";

        var (_, answer) = await _contoso.SubmitsAsync(_contoso.Ana, hostile);

        Assert.That(answer.Card.Field("text"), Is.EqualTo(hostile));
    }
}
