using System.Text.Json.Nodes;
using CoEBot.Due;
using CoEBot.TeamsSimulator;
using CoEBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CoEBot.Tests.Conversation;

/// <summary>Clicks after the wished day is over, before time itself has looked at the draft. It is Tuesday, ten in Berlin.</summary>
public sealed class LateClickTests
{
    private static readonly DateTimeOffset Ten = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private MovedClock _clock = null!;
    private Contoso _contoso = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _clock = new(Ten);
        // Nothing comes due by itself in so short a test.
        _contoso = await Contoso.OpenAsync((await BotSettings.AnonymousAsync()).With("Due:Poll", "00:10:00"), clock: _clock);
    }

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [Test]
    public async Task An_approval_finds_the_draft_expired_and_its_author_hears_once()
    {
        var posted = await PostedForTodayAsync();
        var card = posted.Card!;
        var draftId = Contoso.DraftIdOf(card, "Approve");

        _clock.MoveTo(Ten.AddHours(14.1));
        var late = await _contoso.Client.ClicksOnAsync(_contoso.Ben, posted, card, "Approve");
        var twice = await _contoso.Client.RedeliverAsync(late.Activity!, newId: true);
        await TickAsync(draftId);
        await _contoso.Records.SettledAsync(draftId);

        Assert.That(late.Card.Words(), Does.Contain("The day it was wished for has passed").And.Contains("Ana can send it again at one click").And.Not.Contains("You approved"));
        Assert.That(twice.Card.Words(), Is.EqualTo(late.Card.Words()));
        Assert.That(await _contoso.Records.EventsAsync(draftId), Is.EqualTo(["Submitted", "Expired"]));
        Assert.That(_contoso.Teams.PersonalChat(_contoso.Ana).Messages.Count(message => message.Card.Words().Contains("was not decided in time", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [TestCase("reject", "reason", "Ben said no to this draft")]
    [TestCase("requestChanges", "note", "Ben asks for changes")]
    public async Task What_a_reviewer_wrote_reaches_the_author_all_the_same(string button, string field, string news)
    {
        var posted = await PostedForTodayAsync();
        var draftId = Contoso.DraftIdOf(posted.Card, "Approve");
        _clock.MoveTo(Ten.AddHours(14.1));

        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, button, (field, "Legal asked us to wait."));
        await TickAsync(draftId);

        Assert.That((await _contoso.HearsAsync(_contoso.Ana, news)).Card.Words(), Does.Contain("Legal asked us to wait."));
    }

    [Test]
    public async Task Words_proposed_too_late_wait_in_the_authors_form()
    {
        var posted = await PostedForTodayAsync();
        var draftId = Contoso.DraftIdOf(posted.Card, "Approve");
        _clock.MoveTo(Ten.AddHours(14.1));

        var proposed = await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "proposeEdit", ("proposal", "We mended it at last. #ContosoEmployee"));
        var news = await _contoso.HearsAsync(_contoso.Ana, "Ben proposes other words");
        var taken = await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Accept edit");
        await TickAsync(draftId);
        var form = await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Revise");

        Assert.That(proposed.Card.Words(), Does.Contain("Its day is over"));
        Assert.That(taken.Card.Words(), Does.Contain("The day it was wished for has passed"));
        Assert.That(form.Card.Words(), Does.Contain("We mended it at last."));
        Assert.That(await _contoso.Records.EventsAsync(draftId), Is.EqualTo(["Submitted", "EditProposed", "Expired"]));
    }

    [Test]
    public async Task Words_proposed_too_late_are_seen_before_the_draft_is_sent_again()
    {
        const string better = "We mended it at last. #ContosoEmployee";
        var posted = await PostedForTodayAsync();
        var draftId = Contoso.DraftIdOf(posted.Card, "Approve");
        _clock.MoveTo(Ten.AddHours(14.1));
        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "proposeEdit", ("proposal", better));
        await TickAsync(draftId);
        var news = await _contoso.HearsAsync(_contoso.Ana, "was not decided in time");

        var again = await _contoso.Client.InvokesAsync(
            _contoso.Ana, _contoso.Teams.PersonalChat(_contoso.Ana), "adaptiveCard/action", new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "submitAgain", ["data"] = new JsonObject { ["verb"] = "submitAgain", ["draftId"] = draftId, ["revision"] = 1 } },
                ["trigger"] = "manual",
            });
        var form = await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Revise");
        var sent = await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Submit for review");

        Assert.That(news.Card.Words(), Does.Contain("Ben proposed other words").And.Not.Contains("Submit again"));
        Assert.That(again.Card.Words(), Does.Contain("The post as Ben would write it").And.Contains(better).And.Not.Contains("asks for changes"), "a button of an older card leads there, too");
        Assert.That((form.Card.Words().Contains(better, StringComparison.Ordinal), form.Card.Field("text"), form.Card.Field("wishedDate")), Is.EqualTo((true, Contoso.FastPost, (string?)null)));
        Assert.That(sent.Card.Words(), Does.Contain("Your draft is with Ben"));
        Assert.That(await _contoso.Records.EventsAsync(draftId), Is.EqualTo(["Submitted", "EditProposed", "Expired", "Submitted"]));
    }

    private async Task<SimulatedMessage> PostedForTodayAsync()
    {
        var form = await _contoso.AsksAsync(_contoso.Ana, "draft");
        await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Submit for review", ("networks", "linkedin"), ("text", Contoso.FastPost), ("wishedDate", "2026-11-24"));
        return await _contoso.ReviewCardAsync(Contoso.FastPost);
    }

    /// <summary>What is due of this draft, as if another replica had found it at this moment.</summary>
    private async Task TickAsync(string draftId) =>
        await _contoso.Bot.Services.GetServices<IDueWork>().Single(work => work.Kind == "draft").RunAsync(draftId, default);
}
