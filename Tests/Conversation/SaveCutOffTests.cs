using System.Text.Json.Nodes;
using CoEBot.Center.Editing;
using CoEBot.Storage;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CoEBot.Tests.Conversation;

/// <summary>
/// A process that ends right after a version is saved leaves the words it was made of behind, over HTTP. They are no words that wait to be saved. The end is made by putting
/// them back where they lay before the click.
/// </summary>
public sealed class SaveCutOffTests
{
    private const string Unsaved = "Not saved yet";

    private static readonly TestCaseData[] Parts = [new("Box", "watched", "launch, retro"), new("Route", "fastLane", "communicator"), new("Plan", "rhythmHour", "11")];

    private Contoso _contoso = null!;

    private SimulatedPerson Cleo => _contoso.Cleo;

    private SimulatedPerson Olga => _contoso.Teams["olga"];

    [SetUp]
    public async Task OpenAsync() => _contoso = await Contoso.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [TestCaseSource(nameof(Parts))]
    public async Task The_click_that_comes_again_lets_go_of_what_it_saved(string part, string field, string words)
    {
        var list = await _contoso.AsksAsync(Cleo, "setup");
        var preview = await PreviewsAsync(Cleo, list, part, field, words);
        var saved = await CutOffAsync(part, () => _contoso.Client.ClicksOnAsync(Cleo, list, preview.Card!, "Save"));

        var again = await _contoso.Client.RedeliverAsync(saved.Activity!, newId: true);

        Assert.That(again.Card.Words(), Does.Contain("Saved as version"));
        Assert.That((await EditsAsync(Cleo, part)).Card.Words(), Does.Not.Contain(Unsaved));
    }

    [TestCaseSource(nameof(Parts))]
    public async Task Without_that_click_the_form_is_fresh_all_the_same(string part, string field, string words)
    {
        var list = await _contoso.AsksAsync(Cleo, "setup");
        var before = (await EditsAsync(Olga, part)).Card.Field(field)!;
        var preview = await PreviewsAsync(Cleo, list, part, field, words);
        await CutOffAsync(part, () => _contoso.Client.ClicksOnAsync(Cleo, list, preview.Card!, "Save"));
        var olgas = await _contoso.AsksAsync(Olga, "setup");
        var reversed = await PreviewsAsync(Olga, olgas, part, field, before);
        await _contoso.Client.ClicksOnAsync(Olga, olgas, reversed.Card!, "Save");

        var form = await EditsAsync(Cleo, part);

        Assert.That(form.Card.Words(), Does.Not.Contain(Unsaved));
        Assert.That(form.Card.Field(field), Is.EqualTo(before), "what Olga took back is not brought up again");
    }

    [TestCaseSource(nameof(Parts))]
    public async Task What_was_set_aside_comes_back(string part, string field, string words)
    {
        var list = await _contoso.AsksAsync(Cleo, "setup");
        var before = (await EditsAsync(Cleo, part)).Card.Field(field);
        var first = (int)(await EditsAsync(Cleo, part)).Card.Data("Preview")["version"]!;
        var changed = await PreviewsAsync(Cleo, list, part, field, words);
        await _contoso.Client.ClicksOnAsync(Cleo, list, changed.Card!, "Save");
        var typed = part switch { "Box" => "launch, retro, outage", "Route" => "advocate\ncommunicator", _ => "15" };
        await PreviewsAsync(Cleo, list, part, field, typed);
        var older = await InvokesAsync(Cleo, Of($"rollBack{part}", ("version", first)));
        var saved = await CutOffAsync(part, () => _contoso.Client.ClicksOnAsync(Cleo, list, older.Card!, "Save"));

        await _contoso.Client.RedeliverAsync(saved.Activity!, newId: true);
        await _contoso.Client.RedeliverAsync(saved.Activity!, newId: true);
        var form = await EditsAsync(Cleo, part);

        Assert.That(saved.Card.Words(), Does.Contain("Saved as version"));
        Assert.That(form.Card.Words(), Does.Contain(Unsaved));
        Assert.That(form.Card.Field(field), Is.EqualTo(typed).And.Not.EqualTo(before));
    }

    [TestCaseSource(nameof(Parts))]
    public async Task Words_that_were_written_since_stay(string part, string field, string words)
    {
        var list = await _contoso.AsksAsync(Cleo, "setup");
        var preview = await PreviewsAsync(Cleo, list, part, field, words);
        var saved = await _contoso.Client.ClicksOnAsync(Cleo, list, preview.Card!, "Save");
        var typed = part switch { "Box" => "launch, retro, outage", "Route" => "advocate\ncommunicator", _ => "15" };
        await PreviewsAsync(Cleo, list, part, field, typed);

        await _contoso.Client.RedeliverAsync(saved.Activity!, newId: true);
        var form = await EditsAsync(Cleo, part);

        Assert.That(form.Card.Words(), Does.Contain(Unsaved));
        Assert.That(form.Card.Field(field), Is.EqualTo(typed));
    }

    /// <summary>The click, and Cleo's words where they lay before it.</summary>
    private async Task<InvokeAnswer> CutOffAsync(string part, Func<Task<InvokeAnswer>> click) => part switch
    {
        "Box" => await CutOffAsync(_contoso.Bot.Services.GetRequiredService<BoxTable>(), click),
        "Route" => await CutOffAsync(_contoso.Bot.Services.GetRequiredService<RouteTable>(), click),
        _ => await CutOffAsync(_contoso.Bot.Services.GetRequiredService<PlanTable>(), click),
    };

    private async Task<InvokeAnswer> CutOffAsync<TVersion, TText>(HistoryTable<TVersion, Proposal<TText>> table, Func<Task<InvokeAnswer>> click)
        where TVersion : class
        where TText : class
    {
        var words = (await table.FindProposalAsync("engineering", Cleo.AadObjectId!, default))!;
        var answer = await click();
        await table.PutProposalAsync("engineering", Cleo.AadObjectId!, words, default);
        return answer;
    }

    private async Task<InvokeAnswer> PreviewsAsync(SimulatedPerson person, SimulatedMessage list, string part, string field, string words) =>
        await _contoso.Client.ClicksOnAsync(person, list, (await EditsAsync(person, part)).Card!, "Preview", (field, words));

    private Task<InvokeAnswer> EditsAsync(SimulatedPerson person, string part) => InvokesAsync(person, Of($"edit{part}"));

    private static JsonObject Of(string verb, params (string Id, int Value)[] more)
    {
        var data = new JsonObject { ["verb"] = verb, ["department"] = "engineering" };
        foreach (var (id, value) in more) data[id] = value;
        return data;
    }

    private Task<InvokeAnswer> InvokesAsync(SimulatedPerson person, JsonObject data)
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = data["verb"]!.DeepClone(), ["data"] = data };
        return _contoso.Client.InvokesAsync(person, _contoso.Teams.PersonalChat(person), "adaptiveCard/action", new JsonObject { ["action"] = action, ["trigger"] = "manual" });
    }
}
