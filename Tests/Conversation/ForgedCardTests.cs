using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Conversation;

/// <summary>Cards that people made up, and people who are not the company's: an id proves nothing.</summary>
public sealed class ForgedCardTests
{
    private const string Secret = "Nobody has read this yet";

    private Contoso _contoso = null!;
    private string _unfinished = null!;

    [SetUp]
    public async Task SaveAsync()
    {
        _contoso = await Contoso.OpenAsync();
        var form = await _contoso.AsksAsync(_contoso.Ana, "draft");
        await _contoso.Client.ClicksAsync(_contoso.Ana, form, "Save for later", ("text", Secret));
        _unfinished = Contoso.DraftIdOf(form.Card, "Save for later");
    }

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [TestCase("openDraft")]
    [TestCase("approve")]
    [TestCase("reject")]
    [TestCase("requestChanges")]
    public async Task Shows_nothing_of_somebody_elses_unfinished_draft(string verb)
    {
        var answer = await InvokesAsync(_contoso.Ben, verb, new() { ["draftId"] = _unfinished, ["revision"] = 1, ["step"] = 0, ["note"] = "x", ["reason"] = "x" });

        Assert.That(answer.Card.Words(), Does.Contain("I have no such draft for you"));
        Assert.That(answer.Content, Does.Not.Contain(Secret).And.Not.Contains("Ana"));
        Assert.That(await _contoso.Records.EventsAsync(_unfinished), Is.EqualTo(["Saved"]));
    }

    [TestCase("saveDraft")]
    [TestCase("submitDraft")]
    public async Task Cannot_write_into_somebody_elses_draft(string verb)
    {
        const string words = "Other words. #ContosoEmployee";

        var answer = await InvokesAsync(
            _contoso.Ben, verb, new() { ["draftId"] = _unfinished, ["revision"] = 1, ["department"] = "engineering", ["networks"] = "linkedin", ["text"] = words });

        Assert.That(answer.Content, Does.Not.Contain(Secret));
        Assert.That(answer.Card.Field("text"), Is.EqualTo(words));
        Assert.That((await _contoso.Records.FindAsync(_unfinished))!.Content.Text, Is.EqualTo(Secret));
        Assert.That((await _contoso.AsksAsync(_contoso.Ben, "drafts")).Card.Words(), Does.Contain(words));
    }

    [TestCase("requestChanges", "note")]
    [TestCase("reject", "reason")]
    [TestCase("proposeEdit", "proposalNote")]
    public async Task Cannot_write_a_note_longer_than_its_field_and_gets_it_back_as_typed(string verb, string field)
    {
        var note = string.Concat(Enumerable.Repeat("Too much. ", 300));
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        var data = posted.Card.Data("Approve");
        (data[field], data["proposal"]) = (note, "Other words. #ContosoEmployee");

        var answer = await InvokesAsync(_contoso.Ben, verb, data.DeepClone().AsObject());

        Assert.That(answer.Card.Words(), Does.Contain("Your note is longer than the 2000 characters").And.Contains(note.Trim()));
        Assert.That(await _contoso.Records.EventsAsync((string)data["draftId"]!), Is.EqualTo(["Submitted"]));
    }

    [TestCase("saveDraft")]
    [TestCase("submitDraft")]
    [TestCase("fixDraft")]
    public async Task Cannot_fill_a_draft_with_more_than_it_holds(string verb)
    {
        var draftId = Ids.New();
        var answer = await InvokesAsync(_contoso.Ben, verb, new()
        {
            ["draftId"] = draftId,
            ["revision"] = 0,
            ["department"] = "engineering",
            ["networks"] = "linkedin",
            ["text"] = new string('w', 150_000),
            ["wishedDate"] = new string('d', 30_000),
            ["rule"] = "shouting",
            ["start"] = 0,
        });

        Assert.That(answer.Card.Words(), Does.Contain("This is more than a draft holds"));
        Assert.That(answer.Card.Field("text"), Does.StartWith("wwwwwwwwww"));
        Assert.That(await _contoso.Records.FindAsync(draftId), Is.Null);
    }

    [TestCase("no id of ours")]
    [TestCase("")]
    [TestCase("00000000000000000000000000")]
    [TestCase("x' or RowKey ne '")]
    public async Task Answers_kindly_for_an_id_that_is_none(string id)
    {
        var answer = await InvokesAsync(_contoso.Ben, "openDraft", new() { ["draftId"] = id });

        Assert.That(answer.Card.Words(), Does.Contain("I have no such draft for you"));
    }

    [Test]
    public async Task Cannot_decide_a_step_that_is_not_ones_own_by_naming_it()
    {
        var posted = await _contoso.PostedAsync(Contoso.FullRoutePost);
        var data = posted.Card.Data("Approve");
        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve");
        data["step"] = 2;

        var answer = await InvokesAsync(_contoso.Ben, "approve", data.DeepClone().AsObject());

        Assert.That(answer.Card.Words(), Does.Contain("Nothing was changed"));
        Assert.That(await _contoso.Records.EventsAsync((string)data["draftId"]!), Is.EqualTo(["Submitted", "Approved"]));
    }

    private static IEnumerable<TestCaseData> Strangers() =>
    [
        new TestCaseData(SimulatedPerson.Guest("Gus Guest", Guid.NewGuid().ToString())).SetArgDisplayNames("a guest"),
        new TestCaseData(SimulatedPerson.Guest("Gus Guest", SimulatedTenant.Demo.TenantId)).SetArgDisplayNames("a guest of our tenant"),
        new TestCaseData(SimulatedPerson.OfAnotherTenant("Tom Tenant")).SetArgDisplayNames("another tenant's member"),
        new TestCaseData(SimulatedPerson.Anonymous("Nemo Nobody", SimulatedTenant.Demo.TenantId)).SetArgDisplayNames("an anonymous person"),
    ];

    [TestCaseSource(nameof(Strangers))]
    public async Task Lets_nobody_from_outside_in(SimulatedPerson stranger)
    {
        _contoso.Teams.Joins(stranger);
        var posted = await _contoso.PostedAsync(Contoso.FastPost);

        var clicked = await _contoso.Client.ClicksAsync(stranger, posted, "Approve");
        var said = await _contoso.AsksAsync(stranger, _contoso.Engineering, "draft");

        Assert.That(clicked.Card.Words(), Does.Contain("I am here for the company’s own people").Or.Contain("I am here for the company's own people"));
        Assert.That(clicked.Content, Does.Not.Contain(Contoso.FastPost));
        Assert.That(said.Card.Buttons(), Is.Empty);
        Assert.That(await _contoso.Records.EventsAsync(Contoso.DraftIdOf(posted.Card, "Approve")), Is.EqualTo(["Submitted"]));
    }

    private Task<InvokeAnswer> InvokesAsync(SimulatedPerson person, string verb, JsonObject data)
    {
        data["verb"] = verb;
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data };
        return _contoso.Client.InvokesAsync(person, _contoso.Teams.PersonalChat(person), "adaptiveCard/action", new JsonObject { ["action"] = action, ["trigger"] = "manual" });
    }
}
