using System.Text.Json.Nodes;
using CoEBot.Drafts;
using CoEBot.Outbox;
using CoEBot.TeamsSimulator;
using CoEBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using static CoEBot.Tests.Infrastructure.Extension;

namespace CoEBot.Tests.Conversation;

/// <summary>Words of one network beside those that the others share, over HTTP, from the form to the library.</summary>
public sealed class OwnWordsTests
{
    private const string OnX = "Build mended. #ContosoEmployee";

    private static readonly string TooLong = string.Concat(Enumerable.Repeat("many words ", 30)) + "#ContosoEmployee";

    private Contoso _contoso = null!;

    [SetUp]
    public async Task OpenAsync() => _contoso = await Contoso.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [Test]
    public async Task Too_long_for_their_network_they_are_named_and_come_back_with_all_that_was_typed()
    {
        var form = await _contoso.AsksAsync(_contoso.Ana, "draft");

        var answer = await _contoso.Client.ClicksAsync(
            _contoso.Ana, form, "Submit for review", ("text", Contoso.FastPost), ("networks", "linkedin,x"), ("text-x", TooLong), ("text-bluesky", "For later"));

        Assert.That(answer.Card.Words(), Does.Contain("One thing keeps this outside the box").And.Contains("Length on X").And.Contains("In the words for X."));
        Assert.That(((string[])["text", "text-x", "text-bluesky", "networks"]).Select(id => answer.Card.Field(id)), Is.EqualTo([Contoso.FastPost, TooLong, "For later", "linkedin,x"]));
    }

    [Test]
    public async Task Saved_for_later_they_are_there_again()
    {
        var form = await _contoso.AsksAsync(_contoso.Ana, "draft");
        await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Save for later", ("text-x", "Half a thou"), ("text-mastodon", "  "));

        var list = await _contoso.AsksAsync(_contoso.Ana, "drafts");
        var again = await _contoso.Client.ClicksAsync(_contoso.Ana, list, "Open");

        Assert.That(list.Card.Words(), Does.Contain("Half a thou"));
        Assert.That((again.Card.Field("text"), again.Card.Field("text-x"), again.Card.Field("text-mastodon")), Is.EqualTo(((string?)null, "Half a thou", (string?)null)));
    }

    [Test]
    public async Task Mended_at_one_click_they_change_and_the_others_stay()
    {
        var form = await _contoso.AsksAsync(_contoso.Ana, "draft");
        await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Submit for review", ("text", Contoso.FastPost), ("networks", "linkedin,x"), ("text-x", "Build mended."));

        var mended = await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Add #ContosoEmployee");

        Assert.That((mended.Card.Field("text"), mended.Card.Field("text-x")), Is.EqualTo((Contoso.FastPost, OnX)));
    }

    [Test]
    public async Task Too_long_for_the_card_they_stay_with_the_draft()
    {
        var (form, mine) = (await _contoso.AsksAsync(_contoso.Ana, "draft"), new string('日', 7900));
        var saved = await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Save for later", ("text", mine), ("text-facebook", mine));
        await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Keep writing");

        var sent = await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Save for later", ("text", "Short"));

        Assert.That(saved.Card.Words(), Does.Contain("Your draft is saved"));
        var kept = (await _contoso.Records.FindAsync(Contoso.DraftIdOf(sent.Card, "Keep writing")))!.Content;
        Assert.That((kept.Text, kept.Own.Of("facebook")), Is.EqualTo(("Short", mine)));
    }

    [Test]
    public async Task Submitted_too_late_they_become_a_draft_of_their_own()
    {
        var (form, _) = await _contoso.SubmitsAsync(_contoso.Ana, Contoso.FastPost);

        var late = await _contoso.Client.ClicksOnAsync(_contoso.Ana, form, form.Card!, "Save for later", ("text-x", "Only for X"));

        Assert.That(late.Card.Words(), Does.Contain("I kept your words as a draft of their own"));
        Assert.That(late.Card.Field("text-x"), Is.EqualTo("Only for X"));
    }

    [Test]
    public async Task Reviewers_see_each_text_with_its_count_and_the_library_finds_both()
    {
        var posted = await PostedAsync();
        Assert.That(posted.Card.Words(), Does.Contain($"\nLinkedIn\n{Contoso.FastPost}").And.Contains($"\nX\n{OnX}\n30 of 280 on X"));

        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve");
        await _contoso.HearsAsync(_contoso.Ana, "X has words of its own.");

        var extension = new Extension(_contoso);
        await Eventually.IsSoAsync("it is found by a word of each text", async () => Results(await extension.SearchAsync("mended learned build")).Count == 1);
    }

    [Test]
    public async Task Changed_after_the_approval_they_go_back_to_review_with_what_changed()
    {
        await _contoso.Client.ClicksAsync(_contoso.Ben, await PostedAsync(), "Approve");
        var news = await _contoso.HearsAsync(_contoso.Ana, "Ben approved your post");
        await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Revise");

        var kept = await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Submit for review", ("text-x", OnX + "\n"));
        await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Revise");
        await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Submit for review", ("text-x", "Build mended twice. #ContosoEmployee"));

        Assert.That(kept.Card.Words(), Does.Contain("Your small change is in, and the approval stands"));
        var review = await _contoso.ReviewCardAsync("Build mended twice.");
        Assert.That(review.Card.Words(), Does.Contain("What changed since last time on X").And.Contains(Contoso.FastPost));
    }

    [Test]
    public async Task Proposed_anew_by_a_reviewer_and_taken_they_stand_and_the_others_too()
    {
        var posted = await PostedAsync();
        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "proposeEdit", ("text-x", "Mended. #ContosoEmployee"), ("proposalNote", "Shorter"));
        var news = await _contoso.HearsAsync(_contoso.Ana, "Ben proposes other words");

        var taken = await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Accept edit");

        Assert.That(news.Card.Words(), Does.Contain("The post on X as Ben would write it").And.Not.Contains("The post on LinkedIn as"));
        Assert.That(taken.Card.Words(), Does.Contain("Taken, and with that it is approved."));
        var draftId = Contoso.DraftIdOf(taken.Card, "History");
        var content = (await _contoso.Records.FindAsync(draftId))!.Submission!.Content;
        Assert.That((content.Text, content.Own.Of("x")), Is.EqualTo((Contoso.FastPost, "Mended. #ContosoEmployee")));
        await _contoso.Records.SettledAsync(draftId);
        Assert.That(await _contoso.Records.ChainHoldsAsync(draftId));
    }

    [Test]
    public async Task Proposed_too_late_they_come_back()
    {
        var posted = await PostedAsync();
        var card = posted.Card!;
        await _contoso.Client.ClicksOnAsync(_contoso.Ben, posted, card, "Approve");

        var late = await _contoso.Client.ClicksOnAsync(_contoso.Ben, posted, card, "proposeEdit", ("text-x", "Mended. #ContosoEmployee"));

        Assert.That(late.Card.Words(), Does.Contain("The words you had proposed for X").And.Contains("Mended. #ContosoEmployee"));
    }

    [Test]
    public async Task A_digest_knows_a_post_by_the_words_that_its_readers_will_see()
    {
        var form = await _contoso.AsksAsync(_contoso.Ana, "draft");
        var sent = await _contoso.Client.ClicksAsync(
            _contoso.Ana, form, "Submit for review", ("text", "A rough note, for nobody"), ("networks", "linkedin,x"), ("text-linkedin", Contoso.FastPost), ("text-x", OnX));
        var draftId = Contoso.DraftIdOf(sent.Card, "Show the draft");
        var drafts = await _contoso.Bot.Services.GetServices<INoticeSource>().Single(source => source.Table == DraftNotices.TableName).LoadAsync(draftId, default);

        var line = drafts!.Summarize(new() { Id = "1", Kind = DraftNotice.Review, Audience = new Audience.InChat(_contoso.Ben.AadObjectId!), About = 1 });

        Assert.That(line!.About, Is.EqualTo(Contoso.FastPost));
    }

    [Test]
    public async Task In_the_dialog_of_the_messaging_extension_they_are_taken_as_well()
    {
        var extension = new Extension(_contoso);
        var opened = Dialog(await extension.OpenAsync("submitDraft", $"<p>{Contoso.FastPost}</p>"));
        var data = opened.Data("Submit for review");
        (data["text"], data["networks"], data["department"], data["text-x"]) = (Contoso.FastPost, "linkedin,x", "engineering", TooLong);
        var back = Dialog(await extension.InvokeAsync("composeExtension/submitAction", new JsonObject { ["commandId"] = "submitDraft", ["data"] = data.DeepClone() }));

        Assert.That(opened.ToJsonString(), Does.Contain("Action.ToggleVisibility"));
        Assert.That(back.Words(), Does.Contain("Length on X"));
        Assert.That(back.Field("text-x"), Is.EqualTo(TooLong));
    }

    /// <summary>Ana's post for LinkedIn and in other words for X, as its reviewers get it.</summary>
    private async Task<SimulatedMessage> PostedAsync()
    {
        var form = await _contoso.AsksAsync(_contoso.Ana, "draft");
        await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Submit for review", ("text", Contoso.FastPost), ("networks", "linkedin,x"), ("text-x", OnX));
        return await _contoso.ReviewCardAsync(OnX);
    }
}
