using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Conversation;

/// <summary>Boxes changed in Teams, over HTTP.</summary>
public sealed class BoxJobTests
{
    private const string Retro = "Our retro was a good one. #ContosoEmployee";

    private Contoso _contoso = null!;

    private SimulatedPerson Olga => _contoso.Teams["olga"];

    private SimulatedPerson Cleo => _contoso.Cleo;

    [SetUp]
    public async Task OpenAsync() => _contoso = await Contoso.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [Test]
    public async Task A_communicator_changes_a_departments_box_and_the_next_post_takes_the_full_route()
    {
        var (list, form) = await BeginsAsync(Cleo, "engineering");
        var preview = await ClicksAsync(Cleo, list, form, "Preview", ("watched", "launch, outage\nretro"));
        var saved = await ClicksAsync(Cleo, list, preview, "Save", ("note", "We look at retros twice"));
        var (_, submitted) = await _contoso.SubmitsAsync(_contoso.Ana, Retro);

        Assert.That(preview.Card.Words(), Does.Contain("This is what changes in the box of Engineering").And.Contains("New: retro").And.Not.Contains("Taken out"));
        Assert.That(saved.Card.Words(), Does.Contain("Saved as version 2").And.Contains("launch, outage, retro").And.Contains("“We look at retros twice”").And.Contains("From the brand: lawsuit, merger"));
        Assert.That(submitted.Card.Words(), Does.Contain("Cleo"), "a communicator is on the way");
    }

    [Test]
    public async Task A_second_click_and_a_redelivered_one_make_one_version()
    {
        var (list, form) = await BeginsAsync(Cleo, "engineering");
        var preview = await ClicksAsync(Cleo, list, form, "Preview", ("watched", "launch"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ClicksAsync(Cleo, list, preview, "Save")));
        var late = await _contoso.Client.RedeliverAsync(answers[0].Activity!, newId: true);

        Assert.That(answers.Append(late).Select(answer => answer.Card.Words()), Is.All.Contains("Saved as version 2"));
        Assert.That((await HistoryAsync(Cleo, "engineering")).Card.Words(), Does.Contain("Version 2").And.Not.Contains("Version 3"));
    }

    [Test]
    public async Task Who_was_overtaken_sees_by_whom_keeps_every_word_and_saves_on_top()
    {
        var (cleos, cleosForm) = await BeginsAsync(Cleo, "engineering");
        var cleosPreview = await ClicksAsync(Cleo, cleos, cleosForm, "Preview", ("watched", "launch\noutage\nretro"));
        var (olgas, olgasForm) = await BeginsAsync(Olga, "engineering");
        var olgasPreview = await ClicksAsync(Olga, olgas, olgasForm, "Preview", ("watched", "launch\nincident"));
        await ClicksAsync(Olga, olgas, olgasPreview, "Save");

        var overtaken = await ClicksAsync(Cleo, cleos, cleosPreview, "Save", ("note", "for retros"));
        var saved = await ClicksAsync(Cleo, cleos, overtaken, "Save");
        var late = await ClicksAsync(Olga, olgas, olgasPreview, "Save");

        Assert.That(overtaken.Card.Words(), Does.Contain("Olga changed this box").And.Contains("(Words we look at twice)").And.Contains("New: retro").And.Not.Contains("outage"));
        Assert.That(overtaken.Card.Field("note"), Is.EqualTo("for retros"));
        Assert.That(saved.Card.Words(), Does.Contain("Saved as version 3").And.Contains("launch, incident, retro"));
        Assert.That(late.Card.Words(), Does.Contain("You saved that as version 2. It was changed since"));
    }

    [Test]
    public async Task A_form_left_open_on_an_older_version_sets_newer_words_aside_and_loses_neither()
    {
        var (list, old) = await BeginsAsync(Cleo, "engineering");
        var (olgas, olgasForm) = await BeginsAsync(Olga, "engineering");
        await ClicksAsync(Olga, olgas, await ClicksAsync(Olga, olgas, olgasForm, "Preview", ("watched", "launch\nincident")), "Save");
        var (_, fresh) = await BeginsAsync(Cleo, "engineering");
        await ClicksAsync(Cleo, list, fresh, "Preview", ("watched", "launch\nincident\nnewer words"));

        var preview = await ClicksAsync(Cleo, list, old, "Preview", ("watched", "launch\noutage\nolder form"));
        var again = await ClicksAsync(Cleo, list, old, "Preview", ("watched", "launch\noutage\nolder form"));
        var saved = await ClicksAsync(Cleo, list, again, "Save");
        var back = await ClicksAsync(Cleo, list, saved, "Change");

        Assert.That(preview.Card.Words(), Does.Contain("What you wrote in another form").And.Contains("New: older form").And.Not.Contains("newer words"));
        Assert.That(saved.Card.Words(), Does.Contain("Saved as version 3").And.Contains("launch, incident, older form"));
        Assert.That(back.Card.Words(), Does.Contain("Not saved yet: what you wrote"));
        Assert.That(back.Card.Field("watched"), Is.EqualTo("launch\nincident\nnewer words"));
    }

    [Test]
    public async Task What_is_wrong_comes_back_with_all_that_was_typed_on_every_page()
    {
        var (list, form) = await BeginsAsync(Olga, null);
        var topics = await ClicksAsync(Olga, list, form, "Topics and news", ("banned", "cheap\nCheap"));
        var answer = await ClicksAsync(Olga, list, topics, "Preview", ("embargoes", "soon | Project Borealis"));
        var words = await ClicksAsync(Olga, list, answer, "Words");
        var again = await ClicksAsync(Olga, list, await OpensAsync(Olga, null), "Change");

        Assert.That(answer.Card.Words(), Does.Contain("Two things keep the brand’s box from being so").And.Contains("Not before its day, line 1: “soon” is no moment").And.Contains("Words we do not use, line 2"));
        Assert.That(answer.Card.Field("embargoes"), Is.EqualTo("soon | Project Borealis"));
        Assert.That(words.Card.Field("banned"), Is.EqualTo("cheap\nCheap"));
        Assert.That(again.Card.Words(), Does.Contain("Not saved yet: what you wrote"));
        Assert.That(again.Card.Field("banned"), Is.EqualTo("cheap\nCheap"));
        Assert.That((await ClicksAsync(Olga, list, again, "Start from the box as it stands")).Card.Field("banned"), Does.StartWith("guaranteed results"));
    }

    [Test]
    public async Task Rolling_back_makes_a_new_version_with_the_old_content()
    {
        var (list, form) = await BeginsAsync(Olga, "engineering");
        await ClicksAsync(Olga, list, await ClicksAsync(Olga, list, form, "Preview", ("watched", "retro")), "Save");

        var history = await HistoryAsync(Olga, "engineering");
        var preview = await ClicksAsync(Olga, list, history, "Roll back to this");
        var saved = await ClicksAsync(Olga, list, preview, "Save");
        var after = await HistoryAsync(Olga, "engineering");

        Assert.That(history.Card.Words(), Does.Contain("Version 2 · Olga").And.Contains("stands now").And.Contains("New: retro").And.Contains("Taken out: launch, outage").And.Contains("from the Center’s file"));
        Assert.That(preview.Card.Field("note"), Is.EqualTo("Rolled back to version 1"));
        Assert.That(saved.Card.Words(), Does.Contain("Saved as version 3").And.Contains("launch, outage"));
        Assert.That(after.Card.Words(), Does.Contain("“Rolled back to version 1”").And.Contains("Version 3 · Olga"));
    }

    [Test]
    public async Task A_file_goes_out_and_comes_back_and_a_bad_one_names_its_line_and_changes_nothing()
    {
        var box = await OpensAsync(Olga, null);
        var list = _contoso.Teams.PersonalChat(Olga).Messages[^1];
        var file = (await ClicksAsync(Olga, list, box, "Export")).Card.Field("file")!;
        var paste = await ClicksAsync(Olga, list, box, "Import");

        var bad = file.Replace("\"watched\"", "\"wathced\"", StringComparison.Ordinal);
        var line = bad[..bad.IndexOf("wathced", StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;
        var refused = await ClicksAsync(Olga, list, paste, "Preview", ("file", bad));
        var preview = await ClicksAsync(Olga, list, paste, "Preview", ("file", file.Replace("\"merger\"", "\"takeover\"", StringComparison.Ordinal)));
        var before = (await OpensAsync(Olga, null)).Card.Words();
        var saved = await ClicksAsync(Olga, list, preview, "Save");

        Assert.That(refused.Card.Words(), Does.Contain("nothing was changed").And.Contains($"Line {line}: “wathced” is no word that a box knows"));
        Assert.That(refused.Card.Field("file"), Is.EqualTo(bad));
        Assert.That(preview.Card.Words(), Does.Contain("New: takeover").And.Contains("Taken out: merger"));
        Assert.That(before, Does.Contain("merger").And.Contains("Version 1"));
        Assert.That(saved.Card.Words(), Does.Contain("Saved as version 2").And.Contains("lawsuit, takeover"));
    }

    [Test]
    public async Task An_employee_hears_who_can_and_a_communicator_that_the_brand_is_the_owners()
    {
        var employee = await _contoso.AsksAsync(_contoso.Ana, "setup");
        var advocate = await _contoso.AsksAsync(_contoso.Ben, "setup");
        var communicator = await _contoso.AsksAsync(Cleo, "setup");
        var inChannel = await _contoso.AsksAsync(Cleo, _contoso.Engineering, "setup");

        Assert.That(employee.Card.Words(), Does.Contain("Setting up is for those who look after the Center").And.Contains("Olga"));
        Assert.That(advocate.Card.Buttons(), Is.EqualTo(["Box", "Box", "Route", "Plan"]), "the brand's and Engineering's, to read");
        Assert.That(communicator.Card.Buttons(), Is.EqualTo(["Box", "Box", "Route", "Plan", "Change the box", "Box", "Route", "Plan", "Change the box"]));
        Assert.That(inChannel.Card.Words(), Does.Contain("for you alone"));
    }

    [TestCase("""{"verb":"editBox","page":"words","afresh":false}""")]
    [TestCase("""{"verb":"boxWordsPage","version":1,"banned":"x"}""")]
    [TestCase("""{"verb":"saveBox","version":1,"proposal":"x"}""")]
    [TestCase("""{"verb":"rollBackBox","version":1}""")]
    [TestCase("""{"verb":"beginBoxImport"}""")]
    [TestCase("""{"verb":"importBox","version":1,"file":"{}"}""")]
    public async Task Whoever_made_up_a_card_changes_nothing(string data)
    {
        var byCleo = await InvokesAsync(Cleo, JsonNode.Parse(data)!.AsObject());
        var ofEngineering = JsonNode.Parse(data)!.AsObject();
        ofEngineering["department"] = "engineering";
        var byAna = await InvokesAsync(_contoso.Ana, ofEngineering);

        Assert.That(byCleo.Card.Words(), Does.Contain("The brand’s box is changed by the owners").And.Contains("Ask Olga"));
        Assert.That(byAna.Card.Words(), Does.Contain("The box of Engineering is changed by the communicators of Engineering and the owners").And.Contains("Ask Cleo or Olga"));
        Assert.That((await OpensAsync(Olga, null)).Card.Words(), Does.Contain("Version 1"));
    }

    [TestCase("showBox")]
    [TestCase("exportBox")]
    [TestCase("showBoxHistory")]
    public async Task An_employee_reads_no_embargo_by_a_card_of_their_own(string verb)
    {
        var answer = await InvokesAsync(_contoso.Ana, new() { ["verb"] = verb });

        Assert.That(answer.Card.Words(), Does.Contain("is read by those who work with it"));
        Assert.That(answer.Content, Does.Not.Contain("Aurora"));
    }

    [Test]
    public async Task What_is_saved_is_what_was_typed_and_not_what_a_card_says()
    {
        var (list, form) = await BeginsAsync(Cleo, "engineering");
        var preview = await ClicksAsync(Cleo, list, form, "Preview", ("watched", "retro"));
        var data = preview.Card.Data("Save");
        var other = await ClicksAsync(Cleo, list, form, "Preview", ("watched", "incident"));

        var late = await InvokesAsync(Cleo, data.DeepClone().AsObject());
        data["version"] = 77;
        data["proposal"] = other.Card.Data("Save")["proposal"]!.DeepClone();
        data["department"] = "sales";
        var elsewhere = await InvokesAsync(Olga, data.DeepClone().AsObject());

        Assert.That(late.Card.Words(), Does.Contain("You changed this after that card was shown").And.Contains("New: incident").And.Not.Contains("retro"));
        Assert.That(elsewhere.Card.Words(), Does.Contain("I have no such box"));
        Assert.That((await OpensAsync(Cleo, "engineering")).Card.Words(), Does.Contain("Version 1"));
    }

    [Test]
    public async Task Hostile_words_come_back_as_they_are()
    {
        const string hostile = "<at>Everyone</at> **bold** {{DATE(x)}}\n\"a, b\", =1+1\n| | |";
        var (list, form) = await BeginsAsync(Cleo, "engineering");
        var preview = await ClicksAsync(Cleo, list, form, "Preview", ("watched", hostile));
        var back = await ClicksAsync(Cleo, list, preview, "Go back");

        Assert.That(back.Card.Field("watched"), Is.EqualTo(hostile));
        Assert.That(((string[])["<at>", "{{DATE(x)}}"]).Where(markup => preview.Content.Contains(markup, StringComparison.Ordinal)), Is.Empty);
    }

    /// <summary>Says setup, and opens the form of a box.</summary>
    private async Task<(SimulatedMessage List, InvokeAnswer Form)> BeginsAsync(SimulatedPerson person, string? department)
    {
        var box = await OpensAsync(person, department);
        var list = _contoso.Teams.PersonalChat(person).Messages[^1];
        return (list, await ClicksAsync(person, list, box, "Change"));
    }

    private async Task<InvokeAnswer> OpensAsync(SimulatedPerson person, string? department)
    {
        await _contoso.AsksAsync(person, "setup");
        return await InvokesAsync(person, Of("showBox", department));
    }

    private Task<InvokeAnswer> HistoryAsync(SimulatedPerson person, string? department) => InvokesAsync(person, Of("showBoxHistory", department));

    private Task<InvokeAnswer> ClicksAsync(SimulatedPerson person, SimulatedMessage message, InvokeAnswer shown, string button, params (string Id, string Value)[] typed) =>
        _contoso.Client.ClicksOnAsync(person, message, shown.Card!, button, typed);

    private static JsonObject Of(string verb, string? department) => department is null ? new() { ["verb"] = verb } : new() { ["verb"] = verb, ["department"] = department };

    private Task<InvokeAnswer> InvokesAsync(SimulatedPerson person, JsonObject data)
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = data["verb"]!.DeepClone(), ["data"] = data };
        return _contoso.Client.InvokesAsync(person, _contoso.Teams.PersonalChat(person), "adaptiveCard/action", new JsonObject { ["action"] = action, ["trigger"] = "manual" });
    }
}
