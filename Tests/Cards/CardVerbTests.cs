using System.Text.Json;
using System.Text.Json.Nodes;
using CoEBot.Cards;
using CoEBot.Cards.Elements;

namespace CoEBot.Tests.Cards;

/// <summary>A click's data comes back as the verb that was put on the button, with the inputs a client merged into it.</summary>
[TestFixture]
internal sealed class CardVerbTests
{
    private const string Typed = "**Say** <at>hi</at> {{DATE(x)}} \u202E \"quoted\"\n\tand on";

    private static readonly IReadOnlyList<CardVerb> Verbs =
    [
        new ShareIdea(),
        new ShareIdea("engineering"),
        new ShareIdea("engineering", 3),
        new PauseInvitations("engineering"),
        new ResumeInvitations("engineering"),
        new SubmitDraft { DraftId = "d1", Revision = 2, Department = "engineering" },
        new SaveDraft { DraftId = "d1", Revision = 0 },
        new FixDraft { DraftId = "d1", Revision = 2, Department = "engineering", Rule = "disclosure", Start = 12 },
        new OpenDraft("d1"),
        new ShowDrafts(),
        new ShowDrafts("2026-11-24"),
        new ShowReviews("x"),
        new Approve("d1", 3, 1),
        new RequestChanges("d1", 3, 1),
        new Reject("d1", 3, 1),
        new ProposeEdit("d1", 3, 1),
        new AcceptEdit("d1", 3),
        new DeclineEdit("d1", 3),
        new Withdraw("d1", 3),
        new Recall("d1", 3),
        new Retire("d1", 3),
        new ScheduleDraft("d1", 3),
        new ReviseDraft("d1"),
        new SubmitAgain("d1", 3),
        new ShowHistory("d1"),
        new ShowHistory("d1", "7"),
        new BeginWin(),
        new NominateWin { WinId = "w1", Department = "engineering" },
        new ShowWins(),
        new ShowWins("2026-11-24"),
        new Celebrate("w1"),
        new Celebrate("w1", "week|engineering|2026-W47"),
        new PreviewAnnouncement("2026-W47"),
        new SendAnnouncement("2026-W47"),
        new HoldAnnouncement("2026-W47"),
        new ReleaseAnnouncement("2026-W47"),
        new ShowAway(),
        new ShowAway("away until Friday, ask Cleo"),
        new GoAway(),
        new ComeBack(),
        new ShowSettings(),
        new SaveSettings(),
        new ShowSetup(),
        new ShowSetup("engineering"),
        new ShowBox(),
        new ShowBox("engineering"),
        new EditBox("engineering", BoxPageKind.Links, Afresh: true),
        new BoxWordsPage { Department = "engineering", Version = 3, Next = BoxPageKind.Strictness },
        new BoxTopicsPage { Version = 3 },
        new BoxLinksPage { Department = "engineering", Version = 3 },
        new BoxStrictnessPage { Version = 3, Next = BoxPageKind.Words },
        new SaveBox("engineering", 3, "p1"),
        new ShowBoxHistory(),
        new ShowBoxHistory("engineering", 7),
        new RollBackBox("engineering", 2),
        new ExportBox(),
        new BeginBoxImport("engineering"),
        new ImportBox(null, 4),
        new ShowRoute("engineering"),
        new EditRoute("engineering", Afresh: true),
        new PreviewRoute("engineering", 3) { FastLane = "advocate", Topics = "Billing: communicator" },
        new SaveRoute("engineering", 3, "p1"),
        new ShowRouteHistory("engineering", 7),
        new RollBackRoute("engineering", 2),
        new ShowPlan("engineering"),
        new EditPlan("engineering", Afresh: true),
        new PreviewPlan("engineering", 3) { TimeZone = "Berlin", Days = "Monday,Tuesday", From = "09:00", Holidays = "2026-12-25", RhythmHour = "10" },
        new SavePlan("engineering", 3, "p1"),
        new ShowPlanHistory("engineering", 7),
        new RollBackPlan("engineering", 2),
        new ShowProposal("engineering", "watched", "e1"),
        new ShowProposal(null, "hidden", "e1"),
        new KeepWall(null, "watched", "e1"),
    ];

    [Test]
    public void Every_verb_is_tried_here() => Assert.That(Verbs.Select(verb => verb.GetType()).Distinct(), Is.EquivalentTo(CardVerb.All.Keys));

    [TestCaseSource(nameof(Verbs))]
    public void A_verb_survives_the_way_to_the_client_and_back(CardVerb verb)
    {
        var data = DataOf(verb);
        Assert.That(data["verb"]!.GetValue<string>(), Is.EqualTo(verb.Name));
        Assert.That(Read(data), Is.EqualTo(verb));
    }

    [TestCaseSource(nameof(Verbs))]
    public void The_verb_may_stand_last_and_strangers_are_passed_by(CardVerb verb)
    {
        var data = DataOf(verb);
        var name = data["verb"]!.GetValue<string>();
        data.Remove("verb");
        data["msteams"] = new JsonObject { ["feedback"] = new JsonObject { ["hide"] = true } };
        data["typo"] = 7;
        data["verb"] = name;
        Assert.That(Read(data), Is.EqualTo(verb));
    }

    [Test]
    public void What_is_typed_into_the_form_arrives_untouched()
    {
        var data = DataOf(new SubmitDraft { DraftId = "d1", Revision = 2 });
        foreach (var id in new[] { "department", "networks", "text", "link", "imageLink", "imageAlt", "topic", "wishedDate" }) data[id] = Typed;
        var expected = new SubmitDraft
        {
            DraftId = "d1",
            Revision = 2,
            Department = Typed,
            Networks = Typed,
            Text = Typed,
            Link = Typed,
            ImageLink = Typed,
            ImageAlt = Typed,
            Topic = Typed,
            WishedDate = Typed,
        };
        Assert.That(Read(data), Is.EqualTo(expected));
    }

    [Test]
    public void A_note_and_a_reason_arrive_untouched()
    {
        var (changes, reject) = (DataOf(new RequestChanges("d1", 1, 0)), DataOf(new Reject("d1", 1, 0)));
        changes["note"] = Typed;
        reject["reason"] = Typed;
        Assert.That(Read(changes), Is.EqualTo(new RequestChanges("d1", 1, 0) { Note = Typed }));
        Assert.That(Read(reject), Is.EqualTo(new Reject("d1", 1, 0) { Reason = Typed }));
    }

    [Test]
    public void What_is_said_about_a_proposal_a_recall_and_a_day_arrives_untouched()
    {
        var (propose, decline, recall, schedule) =
            (DataOf(new ProposeEdit("d1", 1, 2)), DataOf(new DeclineEdit("d1", 1)), DataOf(new Recall("d1", 1)), DataOf(new ScheduleDraft("d1", 1)));
        (propose["proposal"], propose["proposalNote"], decline["declineNote"], recall["recallReason"], schedule["day"]) = (Typed, Typed, Typed, Typed, "2026-11-27");
        Assert.That(Read(propose), Is.EqualTo(new ProposeEdit("d1", 1, 2) { Proposal = Typed, Note = Typed }));
        Assert.That(Read(decline), Is.EqualTo(new DeclineEdit("d1", 1) { Note = Typed }));
        Assert.That(Read(recall), Is.EqualTo(new Recall("d1", 1) { Reason = Typed }));
        Assert.That(Read(schedule), Is.EqualTo(new ScheduleDraft("d1", 1) { Day = "2026-11-27" }));
    }

    [Test]
    public void A_win_and_an_opening_arrive_untouched()
    {
        var (win, plan) = (DataOf(new NominateWin { WinId = "w1" }), DataOf(new SendAnnouncement("2026-W47")));
        foreach (var id in new[] { "department", "people", "story" }) win[id] = Typed;
        plan["opening"] = Typed;
        Assert.That(Read(win), Is.EqualTo(new NominateWin { WinId = "w1", Department = Typed, People = Typed, Story = Typed }));
        Assert.That(Read(plan), Is.EqualTo(new SendAnnouncement("2026-W47") { Opening = Typed }));
    }

    [Test]
    public void What_is_typed_about_being_away_and_about_settings_arrives_untouched()
    {
        var (away, settings) = (DataOf(new GoAway()), DataOf(new SaveSettings()));
        foreach (var id in new[] { "firstDay", "lastDay", "lastTime", "standIn" }) away[id] = Typed;
        foreach (var id in new[] { "quietFrom", "quietTo", "messagesADay", "digestHour", "timeZone" }) settings[id] = Typed;
        Assert.That(Read(away), Is.EqualTo(new GoAway { FirstDay = Typed, LastDay = Typed, LastTime = Typed, StandIn = Typed }));
        Assert.That(Read(settings), Is.EqualTo(new SaveSettings { QuietFrom = Typed, QuietTo = Typed, MessagesADay = Typed, DigestHour = Typed, TimeZone = Typed }));
    }

    [Test]
    public void What_is_typed_about_a_plan_arrives_untouched()
    {
        var data = DataOf(new PreviewPlan("engineering", 3));
        foreach (var id in new[] { "timeZone", "days", "from", "to", "holidays", "rhythmDays", "rhythmHour", "prompts", "announcementDay", "announcementHour" }) data[id] = Typed;
        var expected = new PreviewPlan("engineering", 3)
        {
            TimeZone = Typed,
            Days = Typed,
            From = Typed,
            To = Typed,
            Holidays = Typed,
            RhythmDays = Typed,
            RhythmHour = Typed,
            Prompts = Typed,
            AnnouncementDay = Typed,
            AnnouncementHour = Typed,
        };
        Assert.That(Read(data), Is.EqualTo(expected));
    }

    [TestCase("""{"verb":"formatDisk"}""")]
    [TestCase("""{"draftId":"d1"}""")]
    [TestCase("""{"verb":"submitDraft"}""")]
    [TestCase("""{"verb":"approve","draftId":"d1","revision":"one","step":0}""")]
    public void Data_that_is_no_verb_is_refused(string data) =>
        Assert.That(() => JsonSerializer.Deserialize(data, CardJson.Default.CardVerb), Throws.InstanceOf<JsonException>().Or.InstanceOf<NotSupportedException>());

    /// <summary>The data as a button carries it.</summary>
    private static JsonObject DataOf(CardVerb verb)
    {
        var card = new AdaptiveCard { Body = [new ActionSet([new ExecuteAction($"Go", verb)])] };
        return JsonObject.Create(CardTree.OfType(card, "Action.Execute").Single().GetProperty("data"))!;
    }

    private static CardVerb? Read(JsonObject data) => JsonSerializer.Deserialize(data.ToJsonString(), CardJson.Default.CardVerb);
}
