using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Conversation;

/// <summary>Routes changed in Teams, over HTTP.</summary>
public sealed class RouteJobTests
{
    private const string AdvocateThenCommunicator = "advocate within 4 hours\ncommunicator within 16 hours, then Olga";

    private Contoso _contoso = null!;

    private SimulatedPerson Olga => _contoso.Teams["olga"];

    private SimulatedPerson Cleo => _contoso.Cleo;

    [SetUp]
    public async Task OpenAsync() => _contoso = await Contoso.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [Test]
    public async Task A_changed_route_counts_for_the_next_draft_and_the_one_in_flight_keeps_its_own()
    {
        const string later = "We mended another build. #ContosoEmployee";
        var inFlight = await _contoso.PostedAsync(Contoso.FastPost);
        var (list, form) = await BeginsAsync(Cleo);
        var preview = await ClicksAsync(Cleo, list, form, "Preview", ("fastLane", AdvocateThenCommunicator));
        var saved = await ClicksAsync(Cleo, list, preview, "Save", ("note", "Two pairs of eyes"));
        var next = await _contoso.PostedAsync(later);

        var decided = await _contoso.Client.ClicksAsync(_contoso.Ben, inFlight, "Approve");
        var goesOn = await _contoso.Client.ClicksAsync(_contoso.Ben, next, "Approve");

        Assert.That(form.Card.Field("fastLane"), Is.EqualTo("advocate within 8 hours"));
        Assert.That(preview.Card.Words(), Does.Contain("This is what changes in the route of Engineering").And.Contains("an advocate of Engineering within 4 working hours → a communicator within 16 working hours, then Olga"));
        Assert.That(preview.Card.Words(), Does.Contain("Of the one draft so far 1 would need one approval more.").And.Contains("Ana: 1 approval, 8 h (advocate of Engineering) → 2 approvals, 20 h (advocate of Engineering, communicator)"));
        Assert.That(saved.Card.Words(), Does.Contain("Saved as version 1").And.Contains("Version 1 · Cleo").And.Contains("“Two pairs of eyes”"));
        Assert.That(decided.Card.Words(), Does.Contain("You approved. Ana is told at once.").And.Contains("Ben approved Ana’s post"), "one approval was enough when it was submitted");
        Assert.That(goesOn.Card.Words(), Does.Contain("The next pair of eyes is told"));
        await _contoso.HearsAsync(Cleo, "Ben approved, Cleo is next");
    }

    [Test]
    public async Task A_second_click_and_a_redelivered_one_make_one_version()
    {
        var (list, form) = await BeginsAsync(Cleo);
        var preview = await ClicksAsync(Cleo, list, form, "Preview", ("fastLane", "2 advocates"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ClicksAsync(Cleo, list, preview, "Save")));
        var late = await _contoso.Client.RedeliverAsync(answers[0].Activity!, newId: true);

        Assert.That(answers.Append(late).Select(answer => answer.Card.Words()), Is.All.Contains("Saved as version 1"));
        Assert.That((await InvokesAsync(Cleo, Of("showRouteHistory"))).Card.Words(), Does.Contain("Version 1 · Cleo").And.Not.Contains("Version 2"));
    }

    [Test]
    public async Task A_form_left_open_on_an_older_version_sets_newer_words_aside_and_loses_neither()
    {
        var (list, old) = await BeginsAsync(Cleo);
        var (olgas, olgasForm) = await BeginsAsync(Olga);
        await ClicksAsync(Olga, olgas, await ClicksAsync(Olga, olgas, olgasForm, "Preview", ("fastLane", "communicator within 6 hours")), "Save");
        var (_, fresh) = await BeginsAsync(Cleo);
        await ClicksAsync(Cleo, list, fresh, "Preview", ("topics", "Billing: communicator"));

        var preview = await ClicksAsync(Cleo, list, old, "Preview", ("topics", "Security: communicator"));
        var again = await ClicksAsync(Cleo, list, old, "Preview", ("topics", "Security: communicator"));
        var letGo = await ClicksAsync(Cleo, list, await ClicksAsync(Cleo, list, again, "Go back"), "Start from the route as it stands");

        Assert.That(preview.Card.Words(), Does.Contain("What you wrote in another form").And.Contains("Security").And.Not.Contains("Billing"));
        Assert.That(letGo.Card.Words(), Does.Contain("Not saved yet: what you wrote"));
        Assert.That(letGo.Card.Field("topics"), Does.Contain("Billing").And.Not.Contains("Security"));
    }

    [Test]
    public async Task Who_was_overtaken_sees_by_whom_keeps_every_word_and_saves_on_top()
    {
        var (cleos, cleosForm) = await BeginsAsync(Cleo);
        var cleosPreview = await ClicksAsync(Cleo, cleos, cleosForm, "Preview", ("topics", "Billing: communicator"));
        var (olgas, olgasForm) = await BeginsAsync(Olga);
        var olgasPreview = await ClicksAsync(Olga, olgas, olgasForm, "Preview", ("fastLane", "communicator within 6 hours"));
        await ClicksAsync(Olga, olgas, olgasPreview, "Save");

        var overtaken = await ClicksAsync(Cleo, cleos, cleosPreview, "Save", ("note", "for bills"));
        var saved = await ClicksAsync(Cleo, cleos, overtaken, "Save");
        var late = await ClicksAsync(Olga, olgas, olgasPreview, "Save");

        Assert.That(overtaken.Card.Words(), Does.Contain("Olga changed this route").And.Contains("(Inside the box)").And.Contains("Topic Billing").And.Not.Contains("within 6 working hours"));
        Assert.That(overtaken.Card.Field("note"), Is.EqualTo("for bills"));
        Assert.That(saved.Card.Words(), Does.Contain("Saved as version 2").And.Contains("a communicator within 6 working hours").And.Contains("Topic Billing"));
        Assert.That(late.Card.Words(), Does.Contain("You saved that as version 1. It was changed since"));
    }

    [Test]
    public async Task What_is_wrong_comes_back_with_all_that_was_typed_and_who_holds_no_role_is_told_in_the_preview()
    {
        var (list, form) = await BeginsAsync(Olga);
        var wrong = await ClicksAsync(Olga, list, form, "Preview", ("fastLane", "advocate\neditor"), ("fullRoute", "specialist for legal, then Nobody"), ("topics", "Billing"));
        var again = await ClicksAsync(Olga, list, await OpensAsync(Olga), "Change");
        var mended = await ClicksAsync(Olga, list, again, "Preview", ("fastLane", "advocate"), ("fullRoute", "advocate\nspecialist for legal, then Cleo"), ("topics", ""));

        Assert.That(wrong.Card.Words(), Does.Contain("Three things keep the route of Engineering from being so").And.Contains("Inside the box, line 2: “editor” is no step"));
        Assert.That(wrong.Card.Words(), Does.Contain("Outside the box, line 1: I know nobody called “Nobody”").And.Contains("Topics with a way of their own, line 1: “Billing” has no colon"));
        Assert.That(wrong.Card.Field("fastLane"), Is.EqualTo("advocate\neditor"));
        Assert.That(again.Card.Words(), Does.Contain("Not saved yet: what you wrote"));
        Assert.That(again.Card.Field("fullRoute"), Is.EqualTo("specialist for legal, then Nobody"));
        Assert.That(mended.Card.Words(), Does.Contain("Nobody is a specialist for legal yet; the owners stand in.").And.Contains("No draft was submitted yet"));
        Assert.That((await OpensAsync(Olga)).Card.Words(), Does.Contain("Version 0"), "nothing counts before it is saved");
    }

    [Test]
    public async Task Rolling_back_makes_a_new_version_with_the_old_steps()
    {
        var (list, form) = await BeginsAsync(Olga);
        await ClicksAsync(Olga, list, await ClicksAsync(Olga, list, form, "Preview", ("fastLane", "2 advocates")), "Save");

        var history = await InvokesAsync(Olga, Of("showRouteHistory"));
        var preview = await ClicksAsync(Olga, list, history, "Roll back to this");
        var saved = await ClicksAsync(Olga, list, preview, "Save");
        var after = await InvokesAsync(Olga, Of("showRouteHistory"));

        Assert.That(history.Card.Words(), Does.Contain("Version 1 · Olga").And.Contains("stands now").And.Contains("New: 2 advocates of Engineering").And.Contains("Taken out: an advocate of Engineering").And.Contains("as it came with the Center"));
        Assert.That(preview.Card.Field("note"), Is.EqualTo("Rolled back to version 0"));
        Assert.That(saved.Card.Words(), Does.Contain("Saved as version 2").And.Contains("an advocate of Engineering within 8 working hours"));
        Assert.That(after.Card.Words(), Does.Contain("“Rolled back to version 0”").And.Contains("Version 2 · Olga"));
    }

    [Test]
    public async Task Setup_lists_a_route_beside_each_departments_box_and_an_advocate_reads_it()
    {
        var owner = await _contoso.AsksAsync(Olga, "setup");
        var route = await _contoso.Client.ClicksAsync(_contoso.Ben, await _contoso.AsksAsync(_contoso.Ben, "setup"), "Route");

        Assert.That(owner.Card.Words(), Does.Contain("Its route: Version 0 · as it came with the Center"));
        Assert.That(route.Card.Words(), Does.Contain("Who decides on drafts of Engineering").And.Contains("an advocate of Engineering within 8 working hours"));
        Assert.That(route.Card.Buttons(), Is.EqualTo(["History", "Its box", "All that is set up"]));
    }

    [TestCase("""{"verb":"editRoute","afresh":true}""")]
    [TestCase("""{"verb":"previewRoute","version":0,"fastLane":"owner"}""")]
    [TestCase("""{"verb":"saveRoute","version":0,"proposal":"x"}""")]
    [TestCase("""{"verb":"rollBackRoute","version":0}""")]
    public async Task Whoever_made_up_a_card_changes_nothing(string data)
    {
        var byAna = await InvokesAsync(_contoso.Ana, With(data, "engineering"));
        var byBen = await InvokesAsync(_contoso.Ben, With(data, "engineering"));
        var nowhere = await InvokesAsync(Olga, With(data, "sales"));
        var nothing = await InvokesAsync(Cleo, With(data, null));

        Assert.That(((string[])[byAna.Card.Words(), byBen.Card.Words()]), Is.All.Contains("The route of Engineering is changed by the communicators of Engineering and the owners").And.All.Contains("Ask Cleo or Olga"));
        Assert.That(nowhere.Card.Words(), Does.Contain("I have no such route"));
        Assert.That(nothing.Card.Words(), Is.Not.Empty);
        Assert.That((await OpensAsync(Olga)).Card.Words(), Does.Contain("Version 0"));
    }

    [Test]
    public async Task An_employee_reads_no_route_by_a_card_of_their_own() => Assert.That(
        (await InvokesAsync(_contoso.Ana, Of("showRoute"))).Card.Words(), Does.Contain("The route of Engineering is read by those who work with it"));

    [Test]
    public async Task What_is_saved_is_what_was_typed_and_not_what_a_card_says()
    {
        var (list, form) = await BeginsAsync(Cleo);
        var preview = await ClicksAsync(Cleo, list, form, "Preview", ("fastLane", "2 advocates"));
        var data = preview.Card.Data("Save");
        await ClicksAsync(Cleo, list, form, "Preview", ("fastLane", "communicator"));

        var late = await InvokesAsync(Cleo, data.DeepClone().AsObject());
        data["version"] = int.MaxValue;
        var forged = await InvokesAsync(Cleo, data.DeepClone().AsObject());

        Assert.That(((string[])[late.Card.Words(), forged.Card.Words()]), Is.All.Contains("You changed this after that card was shown").And.All.Contains("New: a communicator").And.None.Contains("New: 2 advocates"));
        Assert.That((await OpensAsync(Cleo)).Card.Words(), Does.Contain("Version 0"));
    }

    [Test]
    public async Task Hostile_words_come_back_as_they_are()
    {
        const string hostile = "<at>Everyone</at>: **bold** {{DATE(x)}}; advocate, then [x](https://evil.example)\n: : ;;";
        var (list, form) = await BeginsAsync(Cleo);
        var answer = await ClicksAsync(Cleo, list, form, "Preview", ("topics", hostile));

        Assert.That(answer.Card.Field("topics"), Is.EqualTo(hostile));
        Assert.That(answer.Card.Words(), Does.Contain("things keep the route of Engineering from being so"));
    }

    /// <summary>Says setup, and opens the form of Engineering's route.</summary>
    private async Task<(SimulatedMessage List, InvokeAnswer Form)> BeginsAsync(SimulatedPerson person)
    {
        var route = await OpensAsync(person);
        var list = _contoso.Teams.PersonalChat(person).Messages[^1];
        return (list, await ClicksAsync(person, list, route, "Change"));
    }

    private async Task<InvokeAnswer> OpensAsync(SimulatedPerson person)
    {
        await _contoso.AsksAsync(person, "setup");
        return await InvokesAsync(person, Of("showRoute"));
    }

    private Task<InvokeAnswer> ClicksAsync(SimulatedPerson person, SimulatedMessage message, InvokeAnswer shown, string button, params (string Id, string Value)[] typed) =>
        _contoso.Client.ClicksOnAsync(person, message, shown.Card!, button, typed);

    private static JsonObject Of(string verb) => new() { ["verb"] = verb, ["department"] = "engineering" };

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
