using CoEBot.Center;
using CoEBot.Due;
using CoEBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CoEBot.Tests.Conversation;

/// <summary>What comes of drafts that nobody decides, by a clock of the test's own. It is Tuesday, ten in Berlin; a step has a working day of eight hours.</summary>
public sealed class WaitingDraftTests
{
    private static readonly DateTimeOffset Ten = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private RunningClock _clock = null!;
    private Contoso _contoso = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _clock = new(Ten);
        _contoso = await Contoso.OpenAsync((await BotSettings.AnonymousAsync()).With("Center:File", CenterFiles.WithTwoAdvocates()), clock: _clock.Time);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _contoso.DisposeAsync();
        await _clock.DisposeAsync();
    }

    [Test]
    public async Task Those_who_are_asked_are_reminded_before_the_time_is_over_and_then_the_owners_are_asked()
    {
        await _contoso.PostedAsync(Contoso.FastPost);

        _clock.PutTo(Ten.AddHours(6.1));
        await _contoso.HearsAsync(_contoso.Ben, "Ana still waits for your answer.");
        _clock.PutTo(Ten.AddDays(1).AddHours(1.2));
        var asked = await _contoso.HearsAsync(_contoso.Teams["olga"], Contoso.FastPost);

        var answer = await _contoso.Client.ClicksAsync(_contoso.Teams["olga"], asked, "Approve");
        Assert.That(answer.Card.Words(), Does.Contain("You approved. Ana is told at once."));
        await _contoso.HearsAsync(_contoso.Ana, "Olga approved your post");
        Assert.That(await _contoso.Records.EventsAsync(Contoso.DraftIdOf(answer.Card, "History")), Is.EqualTo(["Submitted", "Reminded", "Escalated", "Approved"]));
    }

    [Test]
    public async Task Who_has_answered_is_asked_no_more_on_the_card_that_reminded_them()
    {
        await _contoso.PostedAsync(Contoso.FullRoutePost);
        _clock.PutTo(Ten.AddHours(6.1));
        var reminder = await _contoso.HearsAsync(_contoso.Ben, "Ana still waits for your answer.");

        await _contoso.Client.ClicksAsync(_contoso.Ben, reminder, "Approve");

        var since = await Contoso.ShowsAsync(_contoso.Teams.PersonalChat(_contoso.Ben), reminder, "Ben approved, Cleo is next");
        Assert.That(since.Card.Words(), Does.Not.Contain("still waits"));
        Assert.That(since.Card.Buttons(), Has.No.Member("Approve").And.No.Member("Reject"));
    }

    [Test]
    public async Task It_expires_when_the_day_it_was_wished_for_is_over_and_is_sent_again_at_one_click()
    {
        var form = await _contoso.AsksAsync(_contoso.Ana, "draft");
        await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Submit for review", ("networks", "linkedin"), ("text", Contoso.FastPost), ("wishedDate", "2026-11-24"));
        var posted = await _contoso.ReviewCardAsync(Contoso.FastPost);
        var card = posted.Card!;

        _clock.PutTo(Ten.AddHours(14.1));
        var news = await _contoso.HearsAsync(_contoso.Ana, "Your draft was not decided in time");
        var late = await _contoso.Client.ClicksOnAsync(_contoso.Ben, posted, card, "Approve");
        var again = await _contoso.Client.ClicksAsync(_contoso.Ana, news, "Submit again");
        var twice = await _contoso.Client.RedeliverAsync(again.Activity!, newId: true);

        Assert.That(late.Card.Words(), Does.Contain("The day it was wished for has passed."));
        Assert.That(again.Card.Words(), Does.Contain("Your draft is with"));
        Assert.That(twice.Card.Words(), Does.Contain("Your draft is with"));
        Assert.That(await _contoso.Records.EventsAsync(Contoso.DraftIdOf(again.Card, "History")), Is.EqualTo(["Submitted", "Expired", "Submitted"]));
    }

    [Test]
    public async Task Who_goes_away_hands_over_what_nobody_else_was_asked()
    {
        var posted = await _contoso.PostedAsync(Contoso.FullRoutePost);
        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve");
        await _contoso.HearsAsync(_contoso.Cleo, "Ben approved, Cleo is next");

        await _contoso.AsksAsync(_contoso.Cleo, "away until Friday");

        await _contoso.HearsAsync(_contoso.Teams["olga"], Contoso.FullRoutePost);
    }

    [Test]
    public async Task An_absence_that_begins_later_hands_over_in_its_first_minute()
    {
        var posted = await _contoso.PostedAsync(Contoso.FullRoutePost);
        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve");
        var asked = await _contoso.HearsAsync(_contoso.Cleo, "Ben approved, Cleo is next");
        var draftId = Contoso.DraftIdOf(asked.Card, "Approve");
        await _contoso.AsksAsync(_contoso.Cleo, "away from Wednesday until Friday");
        _clock.PutTo(Ten.AddHours(6.1));
        await _contoso.HearsAsync(_contoso.Cleo, "Ana still waits for your answer.");

        _clock.PutTo(Ten.AddHours(15.01));

        await Eventually.IsSoAsync("it is handed over", async () => (await _contoso.Records.EventsAsync(draftId)) is [.., "Reassigned"]);
        Assert.That(await _contoso.Records.EventsAsync(draftId), Is.EqualTo(["Submitted", "Approved", "Reminded", "Reassigned"]));
        _clock.PutTo(Ten.AddDays(1));
        await _contoso.HearsAsync(_contoso.Teams["olga"], Contoso.FullRoutePost);
    }

    [Test]
    public async Task An_absence_that_was_put_off_or_ended_meanwhile_hands_nothing_over()
    {
        var posted = await _contoso.PostedAsync(Contoso.FullRoutePost);
        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve");
        var draftId = Contoso.DraftIdOf((await _contoso.HearsAsync(_contoso.Cleo, "Ben approved, Cleo is next")).Card, "Approve");
        var work = _contoso.Bot.Services.GetServices<IDueWork>().Single(work => work.Kind == "away");
        var key = _contoso.Bot.Services.GetRequiredService<AbsenceBook>().KeyOf(_contoso.Cleo.AadObjectId!);
        await _contoso.AsksAsync(_contoso.Cleo, "away from Wednesday until Friday");
        await _contoso.AsksAsync(_contoso.Cleo, "away from Thursday until Friday");
        _clock.PutTo(Ten.AddHours(15.01));

        var putOff = await work.RunAsync(key, default);
        await _contoso.AsksAsync(_contoso.Cleo, "back");
        var ended = await work.RunAsync(key, default);

        Assert.That((putOff, ended), Is.EqualTo(((DateTimeOffset?)new(2026, 11, 26, 0, 0, 0, TimeSpan.Zero), (DateTimeOffset?)null)));
        Assert.That(await _contoso.Records.EventsAsync(draftId), Has.No.Member("Reassigned"));
    }

    [Test]
    public async Task Whoever_is_named_in_somebodys_place_is_asked_there()
    {
        await _contoso.AsksAsync(_contoso.Ben, "away until Friday, ask Cleo");
        await _contoso.AsksAsync(_contoso.Teams["mia"], "away until Friday, ask Cleo");

        await _contoso.SubmitsAsync(_contoso.Ana, Contoso.FastPost);

        var asked = await _contoso.HearsAsync(_contoso.Cleo, Contoso.FastPost);
        await _contoso.Client.ClicksAsync(_contoso.Cleo, asked, "Approve");
        await _contoso.HearsAsync(_contoso.Ana, "Cleo approved your post");
    }
}
