using System.Net;
using CoEBot.TeamsSimulator;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Conversation;

/// <summary>Storage that does not answer: nobody loses a word, nobody is left without an answer, and all goes on when it is back.</summary>
public sealed class StorageAwayTests
{
    private StorageLine _line = null!;
    private BotSettings _settings = null!;

    [SetUp]
    public async Task LayAsync()
    {
        _line = await StorageLine.LayAsync();
        _settings = (await BotSettings.AnonymousAsync()).On(_line.ConnectionString);
    }

    [TearDown]
    public async Task EndAsync() => await _line.DisposeAsync();

    [Test]
    public async Task Is_live_but_not_ready_while_storage_is_away()
    {
        await using var contoso = await Contoso.OpenAsync(_settings);
        _line.Cut();

        var away = (await contoso.Bot.ProbeAsync("live"), await contoso.Bot.ProbeAsync("ready"));
        _line.Mend();
        await contoso.Bot.IsReadyAsync();

        Assert.That(away, Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable)));
    }

    [Test]
    public async Task Opens_as_soon_as_storage_is_there_when_it_was_away_at_the_start()
    {
        _line.Cut();
        await using var teams = await SimulatedTeams.StartAsync();
        await using var bot = BotHost.Start(_settings);
        var atFirst = await bot.ProbeAsync("ready");

        _line.Mend();
        await bot.IsReadyAsync();
        var answer = await new TeamsSimulator.Clients.TeamsClient(teams, bot.Messages, bot.Http, signs: false).SaysAsync(teams["ana"], "draft");

        Assert.That((atFirst, answer.Status), Is.EqualTo((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK)));
        Assert.That(teams.PersonalChat(teams["ana"]).Messages[^1].Card.Field("department"), Is.EqualTo("engineering"));
    }

    [TestCase("Submit for review")]
    [TestCase("Save for later")]
    public async Task Gives_the_form_back_with_everything_typed(string button)
    {
        await using var contoso = await Contoso.OpenAsync(_settings);
        var form = await contoso.AsksAsync(contoso.Ana, "draft");
        _line.Cut();

        var away = await contoso.Client.ClicksAsync(
            contoso.Ana, form, button, ("text", Contoso.FastPost), ("networks", "linkedin,x"), ("link", "https://contoso.com/a"), ("topic", "Builds"), ("wishedDate", "2199-12-31"),
            ("text-x", "The same, shorter. #ContosoEmployee"));
        _line.Mend();
        await contoso.Bot.IsReadyAsync();
        var sent = await contoso.Client.ClicksAsync(contoso.Ana, form, "Submit for review");

        Assert.That(away.Card.Words(), Does.Contain("What you typed is still here"));
        Assert.That(sent.Card.Words(), Does.Contain("Your draft is with Ben"));
        Assert.That(
            ((string[])["text", "networks", "link", "topic", "wishedDate", "department", "text-x"]).Select(id => away.Card.Field(id)),
            Is.EqualTo([Contoso.FastPost, "linkedin,x", "https://contoso.com/a", "Builds", "2199-12-31", "engineering", "The same, shorter. #ContosoEmployee"]));
        await contoso.ReviewCardAsync(Contoso.FastPost);
    }

    [Test]
    public async Task Sends_a_card_as_soon_as_the_way_to_its_readers_is_found()
    {
        await using var contoso = await Contoso.OpenAsync(_settings.With("Outbox:Lease", "00:05:00"));
        await contoso.PostedAsync(Contoso.FullRoutePost);
        var lost = 0;
        _line.Lose(request => request.StartsWith("GET", StringComparison.Ordinal) && request.Contains("RowKey='address'", StringComparison.Ordinal) && Interlocked.Increment(ref lost) <= 6);

        await contoso.PostedAsync(Contoso.FastPost);

        Assert.That(lost, Is.GreaterThan(6));
    }

    [Test]
    public async Task Answers_a_click_kindly_and_takes_it_when_storage_is_back()
    {
        await using var contoso = await Contoso.OpenAsync(_settings);
        var posted = await contoso.PostedAsync(Contoso.FastPost);
        _line.Cut();

        var away = await contoso.Client.ClicksAsync(contoso.Ben, posted, "Approve");
        var words = await contoso.AsksAsync(contoso.Cleo, "drafts");
        _line.Mend();
        await contoso.Bot.IsReadyAsync();
        var back = await contoso.Client.ClicksAsync(contoso.Ben, posted, "Try again");

        Assert.That(away.Card.Words(), Does.Contain("I cannot reach my records right now").And.Contains("It counts once, however often you try.").And.Not.Contains("Nothing was changed"));
        Assert.That(words.Card.Words(), Does.Contain("I cannot reach my records right now"));
        Assert.That(back.Card.Words(), Does.Contain("You approved. Ana is told at once."));
        await contoso.HearsAsync(contoso.Ana, "Ben approved your post");
    }

    [Test]
    public async Task Gives_a_plan_back_as_it_was_typed()
    {
        await using var contoso = await Contoso.OpenAsync(_settings);
        var setup = await contoso.AsksAsync(contoso.Cleo, "setup");
        var plan = await contoso.Client.ClicksAsync(contoso.Cleo, setup, action => (string?)action["data"]!["verb"] == "showPlan" && (string?)action["data"]!["department"] == "engineering");
        var form = await contoso.Client.ClicksOnAsync(contoso.Cleo, setup, plan.Card!, "Change");
        _line.Cut();

        var away = await contoso.Client.ClicksOnAsync(contoso.Cleo, setup, form.Card!, "Preview", ("holidays", "24 Dec 2026"), ("rhythmDays", "Friday"), ("timeZone", "Londn"));
        _line.Mend();
        await contoso.Bot.IsReadyAsync();
        var again = await contoso.Client.ClicksOnAsync(contoso.Cleo, setup, away.Card!, "Preview");

        Assert.That(away.Card.Words(), Does.Contain("What you typed is still here"));
        Assert.That((away.Card.Field("holidays"), away.Card.Field("rhythmDays"), away.Card.Field("timeZone")), Is.EqualTo(("24 Dec 2026", "Friday", "Londn")));
        Assert.That(again.Card.Words(), Does.Contain("Do you mean Europe/London"));
    }

    [Test]
    public async Task Gives_a_page_of_a_box_back_as_it_was_typed()
    {
        await using var contoso = await Contoso.OpenAsync(_settings);
        var setup = await contoso.AsksAsync(contoso.Cleo, "setup");
        var form = await contoso.Client.ClicksAsync(contoso.Cleo, setup, action => (string?)action["data"]!["verb"] == "editBox" && (string?)action["data"]!["department"] == "engineering");
        _line.Cut();

        var away = await contoso.Client.ClicksOnAsync(contoso.Cleo, setup, form.Card!, "Preview", ("watched", "retro, outage"));
        _line.Mend();
        await contoso.Bot.IsReadyAsync();
        var preview = await contoso.Client.ClicksOnAsync(contoso.Cleo, setup, away.Card!, "Preview");

        Assert.That(away.Card.Words(), Does.Contain("What you typed is still here"));
        Assert.That(away.Card.Field("watched"), Is.EqualTo("retro, outage"));
        Assert.That(preview.Card.Words(), Does.Contain("New: retro").And.Contains("Taken out: launch"));
    }
}
