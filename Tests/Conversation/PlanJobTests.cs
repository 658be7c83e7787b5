using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Conversation;

/// <summary>A department's plan changed in Teams, over HTTP. It is a Wednesday noon in Berlin; Engineering's card comes on Tuesdays at ten, its announcement on Fridays at three.</summary>
public sealed class PlanJobTests
{
    private static readonly string[] Fields = ["timeZone", "days", "from", "to", "holidays", "rhythmDays", "rhythmHour", "prompts", "announcementDay", "announcementHour"];

    private Contoso _contoso = null!;

    private SimulatedPerson Olga => _contoso.Teams["olga"];

    private SimulatedPerson Cleo => _contoso.Cleo;

    [SetUp]
    public async Task OpenAsync() => _contoso = await Contoso.OpenAsync(clock: new MovedClock(new(2026, 11, 25, 11, 0, 0, TimeSpan.Zero)));

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [Test]
    public async Task A_changed_plan_is_shown_with_what_comes_of_it_and_saved_with_who_and_why()
    {
        await _contoso.PostedAsync(Contoso.FastPost);
        var (list, form) = await BeginsAsync(Cleo);
        var preview = await ClicksAsync(Cleo, list, form, "Preview",
            ("timeZone", "new york"), ("to", "17:30"), ("holidays", "25 Dec 2026\n2026-12-26"), ("rhythmDays", "Thursday"), ("announcementDay", "Monday"), ("announcementHour", "9"));
        var saved = await ClicksAsync(Cleo, list, preview, "Save", ("note", "We moved"));

        Assert.That(Fields.Take(7).Select(form.Card.Field), Is.EqualTo(["Europe/Berlin", "Monday,Tuesday,Wednesday,Thursday,Friday", "08:00", "18:00", "2026-12-25\n2027-01-01", "Tuesday", "10"]));
        Assert.That(preview.Card.Words(), Does.Contain("This is what changes in the plan of Engineering").And.Contains("New: America/New_York").And.Contains("Taken out: Europe/Berlin").And.Contains("New: Sat 26 Dec 2026").And.Contains("Taken out: Fri 1 Jan 2027"));
        Assert.That(preview.Card.Words(), Does.Contain("The next Share an idea card comes Thursday 26 November 2026 at 10:00, New York time."));
        Assert.That(preview.Card.Words(), Does.Contain("This week’s announcement goes out Friday 27 November 2026 at 15:00, New York time.").And.Contains("From the week after on it is Mondays at 09:00."));
        Assert.That(preview.Card.Words(), Does.Contain("1 draft is in review. The step that each is at keeps the time limit it began with"));
        Assert.That(saved.Card.Words(), Does.Contain("Saved as version 1. It counts from now on.").And.Contains("Version 1 · Cleo").And.Contains("“We moved”").And.Contains("Monday to Friday, 08:00 to 17:30").And.Contains("Thursdays at 10:00"));
        Assert.That((await OpensAsync(Olga)).Card.Words(), Does.Contain("Version 1 · Cleo").And.Contains("America/New_York"));
        Assert.That((await _contoso.AsksAsync(Olga, "setup")).Card.Words(), Does.Contain("Its plan: Version 1 · Cleo"));
    }

    [Test]
    public async Task What_is_wrong_comes_back_with_all_that_was_typed()
    {
        (string Id, string Value)[] typed =
        [
            ("timeZone", "Berln"), ("days", "Monday,Sunday"), ("from", "09:00"), ("to", "08:00"), ("holidays", "25 Dec\n3/12/2026"), ("rhythmDays", "Sunday"), ("rhythmHour", "22"), ("prompts", "What?\n\nWhy?"),
            ("announcementDay", "Sunday"), ("announcementHour", "23"),
        ];
        var (list, form) = await BeginsAsync(Olga);
        var wrong = await ClicksAsync(Olga, list, form, "Preview", typed);
        var again = await ClicksAsync(Olga, list, await OpensAsync(Olga), "Change");
        var mended = await ClicksAsync(Olga, list, again, "Preview", ("timeZone", "Berlin"), ("to", "18:00"), ("holidays", ""));

        Assert.That(wrong.Card.Words(), Does.Contain("Four things keep the plan of Engineering from being so").And.Contains("Time zone: I know no time zone of that name. Do you mean Europe/Berlin"));
        Assert.That(wrong.Card.Words(), Does.Contain("Work ends at: 08:00 is not after 09:00").And.Contains("Holidays, line 1: “25 Dec” names no year").And.Contains("Holidays, line 2: “3/12/2026” is no day"));
        Assert.That(again.Card.Words(), Does.Contain("Not saved yet: what you wrote"));
        foreach (var answer in new[] { wrong, again }) Assert.That(Fields.Select(answer.Card.Field), Is.EqualTo(typed.Select(field => field.Value)));
        Assert.That(mended.Card.Words(), Does.Contain("At 22:00 work is over, so the Share an idea card comes with the next opening").And.Contains("Nobody works on Sundays at 23:00. The weekly announcement goes out all the same."));
        Assert.That((await OpensAsync(Olga)).Card.Words(), Does.Contain("Version 0"), "nothing counts before it is saved");
    }

    [Test]
    public async Task A_second_click_and_a_redelivered_one_make_one_version()
    {
        var (list, form) = await BeginsAsync(Cleo);
        var preview = await ClicksAsync(Cleo, list, form, "Preview", ("rhythmDays", ""));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ClicksAsync(Cleo, list, preview, "Save")));
        var late = await _contoso.Client.RedeliverAsync(answers[0].Activity!, newId: true);

        Assert.That(preview.Card.Words(), Does.Contain("New: never").And.Contains("The Share an idea card does not come back by itself. Its questions are kept for later."));
        Assert.That(answers.Append(late).Select(answer => answer.Card.Words()), Is.All.Contains("Saved as version 1"));
        Assert.That((await InvokesAsync(Cleo, Of("showPlanHistory"))).Card.Words(), Does.Contain("Version 1 · Cleo").And.Not.Contains("Version 2"));
    }

    [Test]
    public async Task Who_was_overtaken_sees_by_whom_keeps_every_word_and_saves_on_top()
    {
        var (cleos, cleosForm) = await BeginsAsync(Cleo);
        var cleosPreview = await ClicksAsync(Cleo, cleos, cleosForm, "Preview", ("holidays", "2026-12-24 to 2026-12-25\n2027-01-01"), ("rhythmHour", "11"));
        var (olgas, olgasForm) = await BeginsAsync(Olga);
        var olgasPreview = await ClicksAsync(Olga, olgas, olgasForm, "Preview", ("holidays", "2026-12-25"), ("from", "07:00"));
        await ClicksAsync(Olga, olgas, olgasPreview, "Save");

        var overtaken = await ClicksAsync(Cleo, cleos, cleosPreview, "Save", ("note", "for the night"));
        var saved = await ClicksAsync(Cleo, cleos, overtaken, "Save");
        var late = await ClicksAsync(Olga, olgas, olgasPreview, "Save");

        Assert.That(overtaken.Card.Words(), Does.Contain("Olga changed this plan").And.Contains("(Working hours, Holidays)").And.Contains("New: Thu 24 Dec 2026").And.Not.Contains("07:00"));
        Assert.That(overtaken.Card.Field("note"), Is.EqualTo("for the night"));
        Assert.That(saved.Card.Words(), Does.Contain("Saved as version 2").And.Contains("07:00 to 18:00").And.Contains("Thu 24 Dec 2026 to Fri 25 Dec 2026").And.Contains("Tuesdays at 11:00").And.Not.Contains("Fri 1 Jan 2027"));
        Assert.That(late.Card.Words(), Does.Contain("You saved that as version 1. It was changed since"));
    }

    [Test]
    public async Task Rolling_back_makes_a_new_version_with_all_that_the_old_one_said()
    {
        var (list, form) = await BeginsAsync(Olga);
        await ClicksAsync(Olga, list, await ClicksAsync(Olga, list, form, "Preview", ("days", "Monday,Tuesday"), ("prompts", "Why?")), "Save");

        var history = await InvokesAsync(Olga, Of("showPlanHistory"));
        var preview = await ClicksAsync(Olga, list, history, "Roll back to this");
        var saved = await ClicksAsync(Olga, list, preview, "Save");
        var after = await InvokesAsync(Olga, Of("showPlanHistory"));

        Assert.That(history.Card.Words(), Does.Contain("Version 1 · Olga").And.Contains("stands now").And.Contains("Taken out: Wednesday, Thursday, Friday").And.Contains("New: Why?").And.Contains("as it came with the Center"));
        Assert.That(preview.Card.Field("note"), Is.EqualTo("Rolled back to version 0"));
        Assert.That(saved.Card.Words(), Does.Contain("Saved as version 2").And.Contains("Monday to Friday, 08:00 to 18:00").And.Contains("What did you learn from a bug?"));
        Assert.That(after.Card.Words(), Does.Contain("“Rolled back to version 0”").And.Contains("Version 2 · Olga"));
    }

    [Test]
    public async Task An_advocate_reads_the_plan_and_an_employee_hears_whom_to_ask()
    {
        var plan = await _contoso.Client.ClicksAsync(_contoso.Ben, await _contoso.AsksAsync(_contoso.Ben, "setup"), "Plan");

        Assert.That(plan.Card.Words(), Does.Contain("When Engineering works, and when its cards come").And.Contains("Tuesdays at 10:00").And.Contains("The next Share an idea card comes Tuesday 1 December 2026 at 10:00, Berlin time."));
        Assert.That(plan.Card.Buttons(), Is.EqualTo(["History", "Its route", "All that is set up"]));
        Assert.That((await InvokesAsync(_contoso.Ana, Of("showPlan"))).Card.Words(), Does.Contain("The plan of Engineering is read by those who work with it"));
    }

    [TestCase("""{"verb":"editPlan","afresh":true}""")]
    [TestCase("""{"verb":"previewPlan","version":0,"timeZone":"UTC"}""")]
    [TestCase("""{"verb":"savePlan","version":0,"proposal":"x"}""")]
    [TestCase("""{"verb":"rollBackPlan","version":0}""")]
    public async Task Whoever_made_up_a_card_changes_nothing(string data)
    {
        var byAna = await InvokesAsync(_contoso.Ana, With(data, "engineering"));
        var byBen = await InvokesAsync(_contoso.Ben, With(data, "engineering"));
        var nowhere = await InvokesAsync(Olga, With(data, "sales"));
        var nothing = await InvokesAsync(Cleo, With(data, null));

        Assert.That(((string[])[byAna.Card.Words(), byBen.Card.Words()]), Is.All.Contains("The plan of Engineering is changed by the communicators of Engineering and the owners").And.All.Contains("Ask Cleo or Olga"));
        Assert.That(nowhere.Card.Words(), Does.Contain("I have no such plan"));
        Assert.That(nothing.Card.Words(), Is.Not.Empty);
        Assert.That((await OpensAsync(Olga)).Card.Words(), Does.Contain("Version 0"));
    }

    [Test]
    public async Task What_is_saved_is_what_was_typed_and_not_what_a_card_says()
    {
        var (list, form) = await BeginsAsync(Cleo);
        var preview = await ClicksAsync(Cleo, list, form, "Preview", ("rhythmHour", "11"));
        var data = preview.Card.Data("Save");
        await ClicksAsync(Cleo, list, form, "Preview", ("rhythmHour", "12"));

        var late = await InvokesAsync(Cleo, data.DeepClone().AsObject());
        data["version"] = int.MaxValue;
        var forged = await InvokesAsync(Cleo, data.DeepClone().AsObject());

        Assert.That(((string[])[late.Card.Words(), forged.Card.Words()]), Is.All.Contains("You changed this after that card was shown").And.All.Contains("New: Tuesdays at 12:00").And.None.Contains("Tuesdays at 11:00"));
        Assert.That((await OpensAsync(Cleo)).Card.Words(), Does.Contain("Version 0"));
    }

    [Test]
    public async Task Hostile_and_huge_words_come_back_as_they_are()
    {
        const string hostile = "<at>Everyone</at>: **bold** {{DATE(x)}}; [x](https://evil.example)";
        var (list, form) = await BeginsAsync(Cleo);
        var answer = await ClicksAsync(Cleo, list, form, "Preview", ("timeZone", hostile[..40]), ("holidays", hostile), ("prompts", hostile));
        var huge = await InvokesAsync(Cleo, With($$"""{"verb":"previewPlan","version":0,"timeZone":"{{new string('x', 9000)}}","days":"{{new string('M', 9000)}}","prompts":"{{new string('?', 9000)}}"}""", "engineering"));
        var nothing = await InvokesAsync(Cleo, Of("previewPlan", ("version", -1)));

        Assert.That((answer.Card.Field("timeZone"), answer.Card.Field("holidays"), answer.Card.Field("prompts")), Is.EqualTo((hostile[..40], hostile, hostile)));
        Assert.That(((string[])[answer.Card.Words(), huge.Card.Words(), nothing.Card.Words()]), Is.All.Contains("things keep the plan of Engineering from being so"));
    }

    /// <summary>Says setup, and opens the form of Engineering's plan.</summary>
    private async Task<(SimulatedMessage List, InvokeAnswer Form)> BeginsAsync(SimulatedPerson person)
    {
        var plan = await OpensAsync(person);
        var list = _contoso.Teams.PersonalChat(person).Messages[^1];
        return (list, await ClicksAsync(person, list, plan, "Change"));
    }

    private async Task<InvokeAnswer> OpensAsync(SimulatedPerson person)
    {
        await _contoso.AsksAsync(person, "setup");
        return await InvokesAsync(person, Of("showPlan"));
    }

    private Task<InvokeAnswer> ClicksAsync(SimulatedPerson person, SimulatedMessage message, InvokeAnswer shown, string button, params (string Id, string Value)[] typed) =>
        _contoso.Client.ClicksOnAsync(person, message, shown.Card!, button, typed);

    private static JsonObject Of(string verb, params (string Id, int Value)[] more)
    {
        var data = new JsonObject { ["verb"] = verb, ["department"] = "engineering" };
        foreach (var (id, value) in more) data[id] = value;
        return data;
    }

    private static JsonObject With(string data, string? department)
    {
        var card = JsonNode.Parse(data)!.AsObject();
        if (department is not null) card["department"] = department;
        return card;
    }

    private Task<InvokeAnswer> InvokesAsync(SimulatedPerson person, JsonObject data)
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = data["verb"]!.DeepClone(), ["data"] = data };
        return _contoso.Client.InvokesAsync(person, _contoso.Teams.PersonalChat(person), "adaptiveCard/action", new JsonObject { ["action"] = action, ["trigger"] = "manual" });
    }
}
