using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Conversation;

/// <summary>The main job from the first word to the news, over HTTP.</summary>
public sealed class ApprovalTests
{
    private Contoso _contoso = null!;

    [SetUp]
    public async Task OpenAsync() => _contoso = await Contoso.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [Test]
    public async Task Can_be_approved_by_one_advocate_when_the_draft_is_inside_the_box()
    {
        var (_, submitted) = await _contoso.SubmitsAsync(_contoso.Ana, Contoso.FastPost);
        var posted = await _contoso.ReviewCardAsync(Contoso.FastPost);

        var answer = await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve");

        Assert.That(submitted.Card.Words(), Does.Contain("Your draft is with Ben now"));
        Assert.That(answer.Card.Words(), Does.Contain("You approved. Ana is told at once.").And.Contains("Ben approved Ana’s post"));
        Assert.That(answer.Card.Buttons(), Does.Not.Contain("Approve"));
        var shown = await Contoso.ShowsAsync(_contoso.Engineering, posted, "Ben approved Ana’s post");
        Assert.That(shown.Card.Buttons(), Is.Empty);
        await _contoso.HearsAsync(_contoso.Ana, "Ben approved your post");
    }

    [Test]
    public async Task Takes_the_full_route_when_a_watched_word_stands_in_it()
    {
        var posted = await _contoso.PostedAsync(Contoso.FullRoutePost);

        var first = await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve");
        var asked = await _contoso.HearsAsync(_contoso.Cleo, "Ben approved, Cleo is next");
        await _contoso.HearsAsync(_contoso.Ana, "Ben approved, Cleo is next");
        var second = await _contoso.Client.ClicksAsync(_contoso.Cleo, asked, "Approve");

        Assert.That(posted.Card.Words(), Does.Contain("Worth a look").And.Contains("launch"));
        Assert.That(first.Card.Words(), Does.Contain("The next pair of eyes is told"));
        Assert.That(second.Card.Words(), Does.Contain("You approved. Ana is told at once."));
        await Contoso.ShowsAsync(_contoso.Engineering, posted, "Cleo approved Ana’s post");
        await _contoso.HearsAsync(_contoso.Ana, "Cleo approved your post");
        Assert.That(await _contoso.Records.EventsAsync(Contoso.DraftIdOf(posted.Card, "Approve")), Is.EqualTo(["Submitted", "Approved", "Approved"]));
    }

    [Test]
    public async Task Comes_back_for_changes_and_is_replaced_by_the_newer_version()
    {
        const string revised = "We mended the build, and here is how. #ContosoEmployee";
        var posted = await _contoso.PostedAsync(Contoso.FastPost);

        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "requestChanges", ("note", "Tell them how, please."));
        var news = await _contoso.HearsAsync(_contoso.Ana, "Ben asks for changes");
        var form = await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Make the changes");
        await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Submit for review", ("text", revised));
        var newer = await _contoso.ReviewCardAsync(revised);

        Assert.That(form.Card.Words(), Does.Contain("Tell them how, please."));
        Assert.That(form.Card.Field("text"), Is.EqualTo(Contoso.FastPost));
        var old = await Contoso.ShowsAsync(_contoso.Engineering, posted, "It has a card of its own; this one is out of date.");
        Assert.That(old.Card.Buttons(), Is.EqualTo(new[] { "Show the draft" }));
        await _contoso.Client.ClicksAsync(_contoso.Ben, newer, "Approve");
        await _contoso.HearsAsync(_contoso.Ana, "Ben approved your post");
    }

    [Test]
    public async Task Says_nothing_of_who_comes_next_once_it_is_rejected()
    {
        var posted = await _contoso.PostedAsync(Contoso.FullRoutePost);

        var answer = await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "reject", ("reason", "We told this last week."));

        Assert.That(answer.Card.Words(), Does.Contain("1 Ben, advocate of Engineering: said no").And.Not.Contains("after that"));
    }

    [Test]
    public async Task Can_be_rejected_with_a_reason_that_the_author_reads()
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);

        var answer = await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "reject", ("reason", "We told this last week."));

        Assert.That(answer.Card.Words(), Does.Contain("You said no. Ana hears your reason at once."));
        await Contoso.ShowsAsync(_contoso.Engineering, posted, "Ben said no to Ana’s draft");
        var news = await _contoso.HearsAsync(_contoso.Ana, "Ben said no to this draft");
        Assert.That(news.Card.Words(), Does.Contain("We told this last week."));
    }

    [Test]
    public async Task Shows_the_newer_version_when_the_reviewer_clicks_on_the_card_before_it()
    {
        const string revised = "We mended the build, and here is how. #ContosoEmployee";
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "requestChanges", ("note", "Tell them how."));
        var news = await _contoso.HearsAsync(_contoso.Ana, "Ben asks for changes");
        await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Make the changes");
        await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Submit for review", ("text", revised));

        var answer = await _contoso.Client.ClicksOnAsync(_contoso.Ben, posted, posted.Card!, "Approve");

        Assert.That(answer.Card.Words(), Does.Contain("Ana changed this in the meantime. This is the newer version.").And.Contains(revised));
        Assert.That(answer.Card.Buttons(), Does.Contain("Approve"));
        Assert.That(await _contoso.Records.EventsAsync(Contoso.DraftIdOf(posted.Card, "Approve")), Is.EqualTo(["Submitted", "ChangesRequested", "Submitted"]));
    }

    [Test]
    public async Task Can_be_approved_by_a_client_that_knows_submit_actions_only()
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);

        await _contoso.Client.SubmitsAsync(_contoso.Ben, posted, "Approve");

        await Contoso.ShowsAsync(_contoso.Engineering, posted, "Ben approved Ana’s post");
        // Not the last one: the channel's invitation may come after it.
        var answer = await _contoso.Engineering.WaitForAsync(message => message.Card.Words().Contains("You approved. Ana is told at once.", StringComparison.Ordinal));
        Assert.That(answer.ConversationId, Is.EqualTo(posted.ConversationId));
    }

    [TestCase("requestChanges", "note")]
    [TestCase("reject", "reason")]
    public async Task Asks_for_the_missing_sentence(string verb, string field)
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);

        var answer = await _contoso.Client.ClicksAsync(_contoso.Ben, posted, verb, (field, "  "));

        Assert.That(answer.Card.Words(), Does.Contain("One sentence is missing"));
        Assert.That(answer.Card.Buttons(), Does.Contain("Approve"));
    }

    [TestCase("ana", "Nobody reviews their own draft, so nothing was changed.")]
    [TestCase("mia", "This step is for an advocate of Engineering: Ben. Nothing was changed.")]
    [TestCase("sam", "This step is for an advocate of Engineering: Ben. Nothing was changed.")]
    [TestCase("cleo", "This step is for an advocate of Engineering: Ben. Nothing was changed.")]
    public async Task Tells_others_kindly_that_it_is_not_theirs_to_decide(string person, string words)
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);

        var answer = await _contoso.Client.ClicksAsync(_contoso.Teams[person], posted, "Approve");

        Assert.That(answer.Card.Words(), Does.Contain(words));
        Assert.That(answer.Card.Buttons(), Has.None.EqualTo("Approve").And.None.EqualTo("Reject"));
        Assert.That(await _contoso.Records.EventsAsync(Contoso.DraftIdOf(posted.Card, "Approve")), Is.EqualTo(["Submitted"]));
    }

    [Test]
    public async Task Waits_on_the_reviewers_list()
    {
        await _contoso.PostedAsync(Contoso.FastPost);
        await Eventually.IsSoAsync("the draft is listed", async () => (await _contoso.AsksAsync(_contoso.Ben, "review")).Card.Buttons().Contains("Open"));

        var list = await _contoso.AsksAsync(_contoso.Ben, "review");
        var opened = await _contoso.Client.ClicksAsync(_contoso.Ben, list, "Open");
        await _contoso.Client.ClicksAsync(_contoso.Ben, list, "Approve");
        var after = await _contoso.AsksAsync(_contoso.Ben, "review");

        Assert.That(list.Card.Words(), Does.Contain("One draft waits for you").And.Contains(Contoso.FastPost));
        Assert.That(opened.Card.Words(), Does.Contain("Ana asks for your review"));
        Assert.That(after.Card.Words(), Does.Contain("Nothing waits for you"));
    }
}
