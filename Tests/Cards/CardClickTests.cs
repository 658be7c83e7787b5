using System.Text.Json;
using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Conversation;
using CoEBot.Tests.Infrastructure;
using Microsoft.Playwright;

namespace CoEBot.Tests.Cards;

/// <summary>What a click in the official renderer sends, and what it holds back.</summary>
[TestFixture]
[NonParallelizable]
internal sealed class CardClickTests
{
    private Browser _browser = null!;
    private CardPage _page = null!;

    [OneTimeSetUp]
    public async Task Open()
    {
        _browser = await Browser.LaunchAsync();
        _page = await CardPage.OpenAsync(_browser);
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_browser is not null) await _browser.DisposeAsync();
    }

    [Test]
    public async Task Approve_asks_for_nothing()
    {
        await ShowAsync("review outside the box");
        await ClickAsync("Approve");
        Assert.That(await SentAsync(), Is.EqualTo(new Approve("7f3c2a90d1e84b5f", 1, 0)));
    }

    [TestCase("Request changes", "What should Ana change?")]
    [TestCase("Reject", "Why not this one?")]
    public async Task A_decision_that_needs_words_waits_for_them(string decision, string question)
    {
        await ShowAsync("review outside the box");
        await ClickAsync($"{decision}…");
        await ClickAsync(decision);
        Assert.That(await SentAsync(), Is.Null);
        await Assertions.Expect(_page.Page.GetByText("One sentence is enough").Filter(new() { Visible = true })).ToHaveCountAsync(1);
        await PictureAsync($"review {decision} without words");

        await _page.Page.GetByLabel(question).FillAsync("Name the **team**.");
        await ClickAsync(decision);
        CardVerb expected = decision == "Reject"
            ? new Reject("7f3c2a90d1e84b5f", 1, 0) { Reason = "Name the **team**." }
            : new RequestChanges("7f3c2a90d1e84b5f", 1, 0) { Note = "Name the **team**." };
        Assert.That(await SentAsync(), Is.EqualTo(expected));
    }

    [Test]
    public async Task Other_words_start_from_the_post_and_travel_with_their_note()
    {
        await ShowAsync("review outside the box");
        await ClickAsync("More options");
        await _page.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Propose edit…", Exact = true }).ClickAsync();
        var field = _page.Page.GetByLabel("The post as you would write it");
        await Assertions.Expect(field).ToHaveValueAsync(Samples.Post);
        await PictureAsync("review Propose edit");
        await field.FillAsync("");
        await ClickAsync("Propose edit");
        Assert.That(await SentAsync(), Is.Null);

        await field.FillAsync("**Shorter**");
        await _page.Page.GetByLabel("Why, in a sentence").FillAsync("It is.");
        await ClickAsync("Propose edit");
        Assert.That(await SentAsync(), Is.EqualTo(new ProposeEdit("7f3c2a90d1e84b5f", 1, 0) { Proposal = "**Shorter**", Note = "It is." }));
    }

    [Test]
    public async Task An_author_accepts_with_one_click_and_declines_with_or_without_a_reason()
    {
        await ShowAsync("outcome edit proposed");
        await ClickAsync("Accept edit");
        Assert.That(await SentAsync(), Is.EqualTo(new AcceptEdit("7f3c2a90d1e84b5f", 2)));

        await ShowAsync("outcome edit proposed");
        await ClickAsync("Decline edit…");
        await ClickAsync("Decline edit");
        Assert.That(await SentAsync(), Is.InstanceOf<DeclineEdit>());
        await _page.Page.GetByLabel("Why, in a sentence").FillAsync("My words.");
        await ClickAsync("Decline edit");
        Assert.That(await SentAsync(), Is.EqualTo(new DeclineEdit("7f3c2a90d1e84b5f", 2) { Note = "My words." }));
    }

    [Test]
    public async Task A_day_is_set_by_choosing_one()
    {
        await ShowAsync("outcome approved without a day");
        await ClickAsync("Set the day…");
        await ClickAsync("Set the day");
        Assert.That(await SentAsync(), Is.Null);
        await _page.Page.GetByLabel("The day it goes out").FillAsync("2026-11-30");
        await ClickAsync("Set the day");
        Assert.That(await SentAsync(), Is.EqualTo(new ScheduleDraft("7f3c2a90d1e84b5f", 1) { Day = "2026-11-30" }));
    }

    [Test]
    public async Task An_empty_form_can_be_saved()
    {
        await ShowAsync("form choose a department");
        await ClickAsync("Save for later");
        Assert.That(await SentAsync(), Is.TypeOf<SaveDraft>());
    }

    [Test]
    public async Task A_filled_form_sends_every_field()
    {
        await ShowAsync("form picked up again");
        await ClickAsync("Submit for review");
        var expected = new SubmitDraft
        {
            DraftId = "7f3c2a90d1e84b5f",
            Revision = 2,
            Department = "engineering",
            Networks = "linkedin,x",
            Text = Samples.Post,
            Link = "https://contoso.com/blog/billing",
            Topic = "Billing",
            WishedDate = "2026-11-27",
        };
        Assert.That(await SentAsync(), Is.EqualTo(expected));
    }

    [Test]
    public async Task Other_words_for_one_network_open_in_place_and_travel_with_the_form()
    {
        await ShowAsync("form picked up again");
        var field = _page.Page.GetByLabel("Your post on X");
        await Assertions.Expect(field).ToBeHiddenAsync();
        await ClickAsync("Other words for one network…");
        await field.FillAsync("**Short**");
        await PictureAsync("form other words");
        await ClickAsync("Submit for review");
        var sent = CardActions.Read(await _page.LastClickAsync()) as SubmitDraft;
        Assert.That((sent?.Text, sent?.Own?.GetValueOrDefault("x")), Is.EqualTo((Samples.Post, "**Short**")));
    }

    [Test]
    public async Task A_filled_win_sends_every_field()
    {
        await ShowAsync("win form filled");
        await ClickAsync("Nominate");
        var expected = new NominateWin { WinId = "5d0e9c41a7b2f836", Department = "sales", People = Samples.Billing.People, Story = Samples.Billing.Story };
        Assert.That(await SentAsync(), Is.EqualTo(expected));
    }

    [Test]
    public async Task An_empty_win_is_sent_too_so_that_the_answer_can_say_what_is_missing()
    {
        await ShowAsync("win form empty");
        await ClickAsync("Nominate");
        Assert.That(await SentAsync(), Is.TypeOf<NominateWin>());
    }

    [Test]
    public async Task A_filled_absence_sends_every_field()
    {
        await ShowAsync("away form over already");
        await ClickAsync("I am away");
        Assert.That(await SentAsync(), Is.EqualTo(new GoAway { LastDay = "2026-11-20", LastTime = "14:00", StandIn = "a3", Seen = 2 }));
    }

    [Test]
    public async Task Settings_send_every_field()
    {
        await ShowAsync("settings as the Center has them");
        await ClickAsync("Save");
        Assert.That(await SentAsync(), Is.EqualTo(new SaveSettings { QuietFrom = "20:00", QuietTo = "07:00", MessagesADay = "2", DigestHour = "9", TimeZone = "Europe/Berlin" }));
    }

    [Test]
    public async Task A_plan_sends_every_field()
    {
        await ShowAsync("department plan form");
        await ClickAsync("Preview");
        var expected = new PreviewPlan("engineering", 3)
        {
            TimeZone = "Europe/Berlin",
            Days = "Monday,Tuesday,Wednesday,Thursday,Friday",
            From = "08:00",
            To = "18:00",
            Holidays = "2026-12-24 to 2026-12-26\n2027-01-01",
            RhythmDays = "Tuesday",
            RhythmHour = "10",
            Prompts = "What did you learn from a bug?\nWhich tool of yours should everybody know?",
            AnnouncementDay = "Friday",
            AnnouncementHour = "15",
        };
        Assert.That(await SentAsync(), Is.EqualTo(expected));
    }

    [TestCase("plan planned", "Send now")]
    [TestCase("plan planned", "Hold this week")]
    [TestCase("plan planned", "Preview")]
    [TestCase("plan held", "Let it go out again")]
    public async Task The_opening_words_travel_with_every_decision_about_the_week(string plan, string decision)
    {
        await ShowAsync(plan);
        await _page.Page.GetByLabel("Your opening words").FillAsync("**We** did it");
        await ClickAsync(decision);
        Assert.That(await SentAsync(), Is.InstanceOf<PlanAnnouncement>().With.Property(nameof(PlanAnnouncement.Opening)).EqualTo("**We** did it"));
    }

    private async Task ShowAsync(string name) => await _page.ShowAsync(CardGallery.All.Single(card => card.Name == name).Card, "light");

    private Task ClickAsync(string title) => _page.Page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();

    private async Task<CardVerb?> SentAsync() => await _page.LastClickAsync() is { } data ? JsonSerializer.Deserialize(data, CardJson.Default.CardVerb) : null;

    private async Task PictureAsync(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestContext.CurrentContext.WorkDirectory, "cards")).FullName;
        await _page.SetWidthAsync(640);
        TestContext.AddTestAttachment(await _page.PictureAsync(folder, name));
    }
}
