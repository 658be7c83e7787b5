using System.Text.Json.Nodes;
using CoEBot.Outbox;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.TeamsSimulator.Connector;
using CoEBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using static CoEBot.Tests.Infrastructure.Extension;

namespace CoEBot.Tests.Conversation;

/// <summary>The messaging extension over HTTP.</summary>
public sealed class ExtensionTests
{
    private Contoso _contoso = null!;
    private Extension _extension = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _contoso = await Contoso.OpenAsync();
        _extension = new(_contoso);
    }

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [Test]
    public async Task An_empty_library_says_so()
    {
        var answer = await _extension.SearchAsync("");
        Assert.That(Sentence(answer), Does.StartWith("The library is empty yet"));
    }

    [Test]
    public async Task An_approved_post_is_found_by_its_words_and_inserted_as_a_card()
    {
        await _contoso.Client.ClicksAsync(_contoso.Ben, await _contoso.PostedAsync(Contoso.FastPost), "Approve");
        await Eventually.IsSoAsync("the post is on the shelf", async () => Results(await _extension.SearchAsync("")).Count == 1);

        var found = Results(await _extension.SearchAsync("learn mend"));
        var none = Results(await _extension.SearchAsync("nothing like it"));

        Assert.That(none, Is.Empty);
        Assert.That(found.Single()!["content"]!.AsObject().Words(), Does.Contain(Contoso.FastPost));
        Assert.That((string?)found.Single()!["preview"]!["contentType"], Is.EqualTo("application/vnd.microsoft.card.hero"));
    }

    [Test]
    public async Task A_message_becomes_the_seed_of_a_draft_that_is_submitted_from_the_dialog()
    {
        var opened = await _extension.OpenAsync("submitDraft", "<p>We mended <b>the build</b>.</p>");
        var form = Dialog(opened);
        Assert.That(form.Field("text"), Is.EqualTo("We mended the build."));
        Assert.That(form.ToJsonString(), Does.Not.Contain("Action.Execute"));

        var data = form.Data("Submit for review");
        data["text"] = Contoso.FastPost;
        data["networks"] = "linkedin";
        data["department"] = "engineering";
        var sent = await _extension.InvokeAsync("composeExtension/submitAction", new JsonObject { ["commandId"] = "submitDraft", ["data"] = data.DeepClone() });

        Assert.That(Dialog(sent).Words(), Does.Contain("Your draft is with Ben now"));
        await _contoso.ReviewCardAsync(Contoso.FastPost);
    }

    [Test]
    public async Task What_lacks_something_comes_back_in_the_dialog()
    {
        var data = Dialog(await _extension.OpenAsync("submitDraft", "<p>Hello</p>")).Data("Submit for review");
        data["text"] = "Hello";
        data["department"] = "engineering";
        var back = Dialog(await _extension.InvokeAsync("composeExtension/submitAction", new JsonObject { ["commandId"] = "submitDraft", ["data"] = data.DeepClone() }));
        Assert.That(back.Words(), Does.Contain("Disclosure").And.Contains("Choose at least one"));
        Assert.That(back.Field("text"), Is.EqualTo("Hello"));
    }

    [Test]
    public async Task What_can_be_mended_at_one_click_is_mended_in_the_dialog_too()
    {
        var data = Dialog(await _extension.OpenAsync("submitDraft", "<p>Hello</p>")).Data("Submit for review");
        data["text"] = "We utilize cake.";
        data["networks"] = "linkedin";
        data["department"] = "engineering";
        var back = Dialog(await _extension.InvokeAsync("composeExtension/submitAction", new JsonObject { ["commandId"] = "submitDraft", ["data"] = data.DeepClone() }));

        var mend = back.Data("Add #ContosoEmployee");
        foreach (var id in new[] { "text", "networks", "department" }) mend[id] = data[id]!.DeepClone();
        var mended = Dialog(await _extension.InvokeAsync("composeExtension/submitAction", new JsonObject { ["commandId"] = "submitDraft", ["data"] = mend.DeepClone() }));

        Assert.That(mended.Field("text"), Is.EqualTo("We utilize cake. #ContosoEmployee"));
        Assert.That(mended.Buttons(), Does.Contain("Write \"use\""));
        Assert.That(mended.ToJsonString(), Does.Not.Contain("Action.Execute"));
    }

    [Test]
    public async Task Works_where_the_bot_is_not_installed_for_who_has_met_it()
    {
        await _contoso.AsksAsync(_contoso.Ana, "hi");
        _contoso.Teams.General.Refusal = Refusal.BotNotInConversationRoster;

        await Eventually.IsSoAsync("Ana's own chat is known", async () => Dialog(await _extension.InvokeAsync(_contoso.Ana, _contoso.Teams.General, "composeExtension/fetchTask", Command("nominateWin", "<p>x</p>"))).Buttons().Contains("Nominate"));
    }

    [Test]
    public async Task A_chat_with_a_colleague_is_not_taken_for_the_own_chat_with_the_bot()
    {
        var book = _contoso.Bot.Services.GetRequiredService<AddressBook>();
        await _contoso.AsksAsync(_contoso.Ana, "hi");
        var elsewhere = new TeamsClient(_contoso.Teams, _contoso.Bot.Messages, _contoso.Bot.Http, signs: false) { Alter = activity => activity["conversation"]!["id"] = "19:a1_a2@unq.gbl.spaces" };
        await elsewhere.InvokesAsync(_contoso.Ana, _contoso.Teams.PersonalChat(_contoso.Ana), "composeExtension/query", Query(""));

        // Addresses are learnt in the order of what happened, so once Cleo's is known, Ana's is settled.
        await _contoso.AsksAsync(_contoso.Cleo, "hi");
        await Eventually.IsSoAsync("Cleo's chat is known", async () => await ChatAsync(_contoso.Cleo) is not null);

        Assert.That(await ChatAsync(_contoso.Ana), Is.EqualTo(_contoso.Teams.PersonalChat(_contoso.Ana).Id));

        async Task<string?> ChatAsync(SimulatedPerson person) => (await book.FindAsync(Addressee.Person(person.AadObjectId!), default))?.ConversationId;
    }

    [Test]
    public async Task A_value_that_is_none_is_answered_with_400()
    {
        var answer = await _contoso.Client.InvokesAsync(_contoso.Ana, _contoso.Teams.PersonalChat(_contoso.Ana), "composeExtension/query", JsonValue.Create("x"));
        Assert.That((int)answer.Status, Is.EqualTo(400));
    }
}
