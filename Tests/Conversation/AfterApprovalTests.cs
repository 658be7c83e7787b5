using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Conversation;

/// <summary>What becomes of drafts that are withdrawn, and of posts after their approval, over HTTP.</summary>
public sealed class AfterApprovalTests
{
    private Contoso _contoso = null!;

    [SetUp]
    public async Task OpenAsync() => _contoso = await Contoso.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [Test]
    public async Task Withdrawn_it_waits_for_nobody_and_may_be_sent_again()
    {
        var (form, _) = await _contoso.SubmitsAsync(_contoso.Ana, Contoso.FastPost);
        var posted = await _contoso.ReviewCardAsync(Contoso.FastPost);
        var card = posted.Card!;

        var withdrawn = await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Withdraw");
        var late = await _contoso.Client.ClicksOnAsync(_contoso.Ben, posted, card, "Approve");
        var revised = await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Revise");

        Assert.That(withdrawn.Card.Words(), Does.Contain("Withdrawn. Your words are kept"));
        Assert.That(late.Card.Words(), Does.Contain("Ana ended this"));
        await Contoso.ShowsAsync(_contoso.Engineering, posted, "Ana withdrew");
        Assert.That(revised.Card.Field("text"), Is.EqualTo(Contoso.FastPost));
        await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Submit for review");
        await _contoso.ReviewCardAsync(Contoso.FastPost);
    }

    [Test]
    public async Task A_small_change_keeps_the_approval_and_any_other_goes_back_to_review_with_what_changed()
    {
        var news = await ApprovedAsync();

        await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Revise");
        var kept = await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Submit for review", ("text", Contoso.FastPost.Replace(" and", "\nand", StringComparison.Ordinal)));
        await _contoso.HearsAsync(_contoso.Ben, "Your approval stands.");
        await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Revise");
        await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Submit for review", ("text", "We mended two builds and learned a lot. #ContosoEmployee"));

        Assert.That(kept.Card.Words(), Does.Contain("Your small change is in, and the approval stands"));
        var review = await _contoso.ReviewCardAsync("We mended two builds");
        Assert.That(review.Card.Words(), Does.Contain("What changed since last time"));
    }

    [Test]
    public async Task Who_approved_it_takes_it_back_and_its_author_reads_why()
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        var approved = await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve");

        var recalled = await _contoso.Client.ClicksOnAsync(_contoso.Ben, posted, approved.Card!, "recall", ("recallReason", "The figures changed."));
        var again = await _contoso.Client.RedeliverAsync(recalled.Activity!, newId: true);

        Assert.That(recalled.Card.Words(), Does.Contain("Taken back.").And.Contains("The figures changed."));
        Assert.That(again.Card.Words(), Is.EqualTo(recalled.Card.Words()));
        Assert.That((await _contoso.HearsAsync(_contoso.Ana, "Your post is recalled")).Card.Words(), Does.Contain("The figures changed."));
        await Contoso.ShowsAsync(_contoso.Engineering, posted, "The figures changed.");
        Assert.That(Extension.Results(await new Extension(_contoso).SearchAsync("mended")), Is.Empty, "it is out of the library");
    }

    [Test]
    public async Task Approved_anew_after_it_was_taken_back_it_stands_in_the_library_once_and_in_its_new_words()
    {
        var news = await ApprovedAsync();
        await _contoso.Client.ClicksAsync(_contoso.Ana, news, "recall", ("recallReason", "The figure was wrong."));
        await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Revise");
        await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Submit for review", ("text", "We mended nine builds and learned a lot. #ContosoEmployee"));
        await _contoso.Client.ClicksAsync(_contoso.Ben, await _contoso.ReviewCardAsync("We mended nine builds"), "Approve");

        await Eventually.IsSoAsync("the new words are found", async () => (await FoundAsync()).Count > 0);
        Assert.That(await FoundAsync(), Has.Count.EqualTo(1));
        Assert.That((await FoundAsync()).ToJsonString(), Does.Contain("nine builds"));

        async Task<JsonArray> FoundAsync() => Extension.Results(await new Extension(_contoso).SearchAsync("mended"));
    }

    [TestCase("mia")]
    [TestCase("sam")]
    public async Task Nobody_else_takes_it_back_whatever_their_card_says(string person)
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        var approved = await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve");

        foreach (var button in new[] { "recall", "retire" })
        {
            var answer = await _contoso.Client.ClicksOnAsync(_contoso.Teams[person], posted, approved.Card!, button, button == "recall" ? [("recallReason", "Because.")] : []);
            Assert.That(answer.Card.Words(), Does.Contain("That is for Ana, who approved it, and the communicators. Nothing was changed"));
        }
    }

    [Test]
    public async Task A_day_is_set_and_a_day_that_is_over_is_not()
    {
        var news = await ApprovedAsync();

        var set = await _contoso.Client.ClicksAsync(_contoso.Ana, news, "scheduleDraft", ("day", "2099-03-02"));
        var over = await _contoso.Client.ClicksAsync(_contoso.Ana, news, "scheduleDraft", ("day", "2020-03-02"));

        Assert.That(set.Card.Words(), Does.Contain("Set for Mon 2 Mar 2099."));
        Assert.That(over.Card.Words(), Does.Contain("That day has passed.").And.Contains("2 Mar 2099"));
    }

    [Test]
    public async Task A_day_that_was_set_otherwise_since_is_not_set_again_by_a_click_that_comes_twice_but_by_a_new_one()
    {
        var news = await ApprovedAsync();
        var first = await _contoso.Client.ClicksAsync(_contoso.Ana, news, "scheduleDraft", ("day", "2099-03-02"));
        var second = await _contoso.Client.ClicksAsync(_contoso.Ana, news, "scheduleDraft", ("day", "2099-03-09"));

        var twice = await _contoso.Client.RedeliverAsync(first.Activity!, newId: true);
        var anew = await _contoso.Client.ClicksOnAsync(_contoso.Ana, news, second.Card!, "scheduleDraft", ("day", "2099-03-02"));

        Assert.That(twice.Card.Words(), Does.Contain("9 Mar 2099").And.Not.Contains("2 Mar 2099"));
        Assert.That(anew.Card.Words(), Does.Contain("Set for Mon 2 Mar 2099."));
    }

    [Test]
    public async Task Retired_it_says_so_everywhere_and_is_final()
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        var approved = await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve");
        await _contoso.HearsAsync(_contoso.Ana, "Ben approved your post");

        var retired = await _contoso.Client.ClicksOnAsync(_contoso.Ben, posted, approved.Card!, "retire");

        Assert.That(retired.Card.Words(), Does.Contain("Retired. It is out of the library"));
        await _contoso.HearsAsync(_contoso.Ana, "Your post is retired");
        Assert.That(await _contoso.Records.EventsAsync(Contoso.DraftIdOf(retired.Card, "History")), Is.EqualTo(["Submitted", "Approved", "Retired"]));
    }

    [Test]
    public async Task Its_history_tells_who_did_what_and_that_the_record_is_whole()
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "requestChanges", ("note", "Tell them how."));
        var news = await _contoso.HearsAsync(_contoso.Ana, "Ben asks for changes");

        var history = await _contoso.Client.ClicksAsync(_contoso.Ana, news, "History");

        Assert.That(history.Card.Words(), Does.Contain("Ana submitted it for review").And.Contains("Ben asked for changes").And.Contains("Tell them how.")
            .And.Contains("The record is complete: 2 events, none changed."));
    }

    [Test]
    public async Task What_was_said_stays_in_the_history_whatever_came_of_it()
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "proposeEdit", ("proposal", "We mended it. #ContosoEmployee"), ("proposalNote", "Shorter is warmer."));
        var proposed = await _contoso.HearsAsync(_contoso.Ana, "Ben proposes other words");
        await _contoso.Client.ClicksAsync(_contoso.Ana, proposed, "declineEdit", ("declineNote", "It says too little."));
        await _contoso.Client.ClicksAsync(_contoso.Ben, await Contoso.ShowsAsync(_contoso.Engineering, posted, "Ana asks for your review"), "Approve");
        var news = await _contoso.HearsAsync(_contoso.Ana, "Ben approved your post");
        await _contoso.Client.ClicksAsync(_contoso.Ana, news, "recall", ("recallReason", "The figure was wrong."));
        await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Revise");
        await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Submit for review", ("text", "We mended nine builds and learned a lot. #ContosoEmployee"));

        var history = await _contoso.Client.ClicksAsync(_contoso.Ana, news, "History");

        Assert.That(history.Card.Words(), Does.Contain("Shorter is warmer.").And.Contains("It says too little.").And.Contains("The figure was wrong."));
    }

    [Test]
    public async Task Who_holds_no_role_any_more_keeps_what_they_decided_and_sees_nothing_newer()
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        var draftId = Contoso.DraftIdOf(posted.Card, "Approve");
        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "requestChanges", ("note", "Name the team."));
        var news = await _contoso.HearsAsync(_contoso.Ana, "Ben asks for changes");
        await _contoso.LosesRolesAsync(_contoso.Ben);
        await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Make the changes");
        await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Submit for review", ("text", "We, the build team, mended it. #ContosoEmployee"));

        var opened = await BenInvokesAsync("openDraft", new() { ["draftId"] = draftId });
        var history = await BenInvokesAsync("showHistory", new() { ["draftId"] = draftId });
        var late = await BenInvokesAsync("reject", new() { ["draftId"] = draftId, ["revision"] = 1, ["step"] = 1, ["reason"] = "It is still too long." });

        Assert.That(opened.Card.Words(), Does.Contain("You asked Ana for changes").And.Contains(Contoso.FastPost).And.Contains("Name the team.").And.Contains("What you decided stays yours to see."));
        Assert.That(opened.Card.Words(), Does.Not.Contain("the build team"));
        Assert.That(history.Card.Words(), Is.EqualTo(opened.Card.Words()));
        Assert.That(late.Card.Words(), Does.Contain("It is still too long.").And.Contains("you hold no role there any more").And.Not.Contains("the build team"));
    }

    /// <summary>From an older card in Ben's own chat.</summary>
    private Task<InvokeAnswer> BenInvokesAsync(string verb, JsonObject data)
    {
        data["verb"] = verb;
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data };
        return _contoso.Client.InvokesAsync(
            _contoso.Ben, _contoso.Teams.PersonalChat(_contoso.Ben), "adaptiveCard/action", new JsonObject { ["action"] = action, ["trigger"] = "manual" });
    }

    private async Task<SimulatedMessage> ApprovedAsync()
    {
        await _contoso.Client.ClicksAsync(_contoso.Ben, await _contoso.PostedAsync(Contoso.FastPost), "Approve");
        return await _contoso.HearsAsync(_contoso.Ana, "Ben approved your post");
    }
}
