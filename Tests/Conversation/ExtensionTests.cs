using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Connector;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Conversation;

/// <summary>The messaging extension over HTTP.</summary>
public sealed class ExtensionTests
{
    private Contoso _contoso = null!;

    [SetUp]
    public async Task OpenAsync() => _contoso = await Contoso.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [Test]
    public async Task An_empty_library_says_so()
    {
        var answer = await SearchAsync("");
        Assert.That((string?)answer["composeExtension"]!["text"], Does.StartWith("The library is empty yet"));
    }

    [Test]
    public async Task An_approved_post_is_found_by_its_words_and_inserted_as_a_card()
    {
        await _contoso.Client.ClicksAsync(_contoso.Ben, await _contoso.PostedAsync(Contoso.FastPost), "Approve");
        await Eventually.IsSoAsync("the post is on the shelf", async () => Results(await SearchAsync("")).Count == 1);

        var found = Results(await SearchAsync("learn mend"));
        var none = Results(await SearchAsync("nothing like it"));

        Assert.That(none, Is.Empty);
        Assert.That(found.Single()!["content"]!.AsObject().Words(), Does.Contain(Contoso.FastPost));
        Assert.That((string?)found.Single()!["preview"]!["contentType"], Is.EqualTo("application/vnd.microsoft.card.hero"));
    }

    [Test]
    public async Task A_message_becomes_the_seed_of_a_draft_that_is_submitted_from_the_dialog()
    {
        var opened = await OpenAsync("submitDraft", "<p>We mended <b>the build</b>.</p>");
        var form = Dialog(opened);
        Assert.That(form.Field("text"), Is.EqualTo("We mended the build."));
        Assert.That(form.ToJsonString(), Does.Not.Contain("Action.Execute"));

        var data = form.Data("Submit for review");
        data["text"] = Contoso.FastPost;
        data["networks"] = "linkedin";
        data["department"] = "engineering";
        var sent = await InvokeAsync("composeExtension/submitAction", new JsonObject { ["commandId"] = "submitDraft", ["data"] = data.DeepClone() });

        Assert.That(Dialog(sent).Words(), Does.Contain("Your draft is with Ben now"));
        await _contoso.ReviewCardAsync(Contoso.FastPost);
    }

    [Test]
    public async Task What_lacks_something_comes_back_in_the_dialog()
    {
        var data = Dialog(await OpenAsync("submitDraft", "<p>Hello</p>")).Data("Submit for review");
        data["text"] = "Hello";
        data["department"] = "engineering";
        var back = Dialog(await InvokeAsync("composeExtension/submitAction", new JsonObject { ["commandId"] = "submitDraft", ["data"] = data.DeepClone() }));
        Assert.That(back.Words(), Does.Contain("Disclosure").And.Contains("Choose at least one"));
        Assert.That(back.Field("text"), Is.EqualTo("Hello"));
    }

    [Test]
    public async Task What_can_be_mended_at_one_click_is_mended_in_the_dialog_too()
    {
        var data = Dialog(await OpenAsync("submitDraft", "<p>Hello</p>")).Data("Submit for review");
        data["text"] = "We utilize cake.";
        data["networks"] = "linkedin";
        data["department"] = "engineering";
        var back = Dialog(await InvokeAsync("composeExtension/submitAction", new JsonObject { ["commandId"] = "submitDraft", ["data"] = data.DeepClone() }));

        var mend = back.Data("Add #ContosoEmployee");
        foreach (var id in new[] { "text", "networks", "department" }) mend[id] = data[id]!.DeepClone();
        var mended = Dialog(await InvokeAsync("composeExtension/submitAction", new JsonObject { ["commandId"] = "submitDraft", ["data"] = mend.DeepClone() }));

        Assert.That(mended.Field("text"), Is.EqualTo("We utilize cake. #ContosoEmployee"));
        Assert.That(mended.Buttons(), Does.Contain("Write \"use\""));
        Assert.That(mended.ToJsonString(), Does.Not.Contain("Action.Execute"));
    }

    [Test]
    public async Task Works_where_the_bot_is_not_installed_for_who_has_met_it()
    {
        await _contoso.AsksAsync(_contoso.Ana, "hi");
        _contoso.Teams.General.Refusal = Refusal.BotNotInConversationRoster;

        await Eventually.IsSoAsync("Ana's own chat is known", async () => Dialog(await InvokeInAsync(_contoso.Ana, _contoso.Teams.General, "composeExtension/fetchTask", Command("nominateWin", "<p>x</p>"))).Buttons().Contains("Nominate"));
        var stranger = await InvokeInAsync(_contoso.Teams["sam"], _contoso.Teams.General, "composeExtension/fetchTask", Command("nominateWin", "<p>x</p>"));

        Assert.That(Dialog(stranger).Words(), Does.Contain("We have not met yet"));
    }

    [Test]
    public async Task A_value_that_is_none_is_answered_with_400()
    {
        var answer = await _contoso.Client.InvokesAsync(_contoso.Ana, _contoso.Teams.PersonalChat(_contoso.Ana), "composeExtension/query", JsonValue.Create("x"));
        Assert.That((int)answer.Status, Is.EqualTo(400));
    }

    private static JsonObject Command(string command, string html) => new()
    {
        ["commandId"] = command,
        ["commandContext"] = "message",
        ["messagePayload"] = new JsonObject
        {
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html },
            ["linkToMessage"] = "https://teams.microsoft.com/l/message/1",
        },
    };

    private static JsonObject Dialog(JsonObject answer) => answer["task"]!["value"]!["card"]!["content"]!.AsObject();

    private static JsonArray Results(JsonObject answer) => answer["composeExtension"]!["attachments"]?.AsArray() ?? [];

    private Task<JsonObject> OpenAsync(string command, string html) => InvokeAsync("composeExtension/fetchTask", Command(command, html));

    private Task<JsonObject> SearchAsync(string words) => InvokeAsync("composeExtension/query", new JsonObject
    {
        ["commandId"] = "library",
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = words.Length == 0 ? "initialRun" : "search", ["value"] = words.Length == 0 ? "true" : words }),
        ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
    });

    private Task<JsonObject> InvokeAsync(string name, JsonObject value) => InvokeInAsync(_contoso.Ana, _contoso.Teams.PersonalChat(_contoso.Ana), name, value);

    private async Task<JsonObject> InvokeInAsync(SimulatedPerson person, SimulatedConversation where, string name, JsonObject value)
    {
        var answer = await _contoso.Client.InvokesAsync(person, where, name, value);
        Assert.That((int)answer.Status, Is.EqualTo(200), answer.Content);
        return JsonNode.Parse(answer.Content)!.AsObject();
    }
}
