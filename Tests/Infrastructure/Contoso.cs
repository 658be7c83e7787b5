using System.Text.Json.Nodes;
using CoEBot.Center;
using CoEBot.Storage;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.TeamsSimulator.Graph;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoEBot.Tests.Infrastructure;

/// <summary>The demo's company at work: Teams, its people and the bot between them, fresh for one test.</summary>
internal sealed class Contoso : IAsyncDisposable
{
    private Contoso(SimulatedTeams teams, BotSettings settings, BotHost bot)
    {
        (Teams, Bot, Records) = (teams, bot, new(settings));
        Client = new(teams, bot.Messages, bot.Http, signs: false);
    }

    /// <summary>Inside the box of Engineering: one approval is enough.</summary>
    public const string FastPost = "We mended the build and learned a lot. #ContosoEmployee";

    /// <summary>Outside it: an advocate and a communicator.</summary>
    public const string FullRoutePost = "The launch of our new build is near. #ContosoEmployee";

    public SimulatedTeams Teams { get; }

    public BotHost Bot { get; }

    public TeamsClient Client { get; }

    public Records Records { get; }

    public SimulatedConversation Engineering => Teams.Channel("Engineering");

    /// <summary>An employee of Engineering.</summary>
    public SimulatedPerson Ana => Teams["ana"];

    /// <summary>Engineering's advocate.</summary>
    public SimulatedPerson Ben => Teams["ben"];

    /// <summary>The communicator.</summary>
    public SimulatedPerson Cleo => Teams["cleo"];

    /// <param name="settings">The bot's; anonymous ones unless given.</param>
    /// <param name="tenant">What Teams starts with; the demo unless given.</param>
    /// <param name="errors">Hears what the bot logs as an error.</param>
    /// <param name="clock">The bot's clock; the machine's unless given.</param>
    /// <param name="graph">Whom the bot asks in place of Microsoft Graph, where its settings let it ask.</param>
    /// <param name="trips">Counts what the bot asks of storage.</param>
    public static async Task<Contoso> OpenAsync(
        BotSettings? settings = null, SimulatedTenant? tenant = null, ErrorLog? errors = null, TimeProvider? clock = null, SimulatedGraph? graph = null, StorageTrips? trips = null)
    {
        var teams = await SimulatedTeams.StartAsync(tenant);
        settings ??= await BotSettings.AnonymousAsync();
        var bot = BotHost.Start(settings, services =>
        {
            if (errors is not null) services.AddSingleton<ILoggerProvider>(errors);
            if (clock is not null) services.AddSingleton(clock);
            if (graph is not null) GraphLine.Lead(services, graph);
            if (trips is not null) services.AddSingleton<IStartupFilter>(trips);
        });
        await bot.IsReadyAsync();
        return new(teams, settings, bot);
    }

    /// <summary>The id of the draft that this card's button carries.</summary>
    public static string DraftIdOf(JsonObject? card, string button) => (string)card.Data(button)["draftId"]!;

    /// <summary>Says something in the own chat.</summary>
    /// <returns>The bot's answer there.</returns>
    public Task<SimulatedMessage> AsksAsync(SimulatedPerson person, string words) => AsksAsync(person, Teams.PersonalChat(person), words);

    /// <summary>As above, in any conversation.</summary>
    public async Task<SimulatedMessage> AsksAsync(SimulatedPerson person, SimulatedConversation conversation, string words)
    {
        var before = conversation.Everything.Count;
        await Client.SaysAsync(person, conversation, words);
        return await conversation.WaitForAsync(message =>
            conversation.Everything.ToList().IndexOf(message) >= before && message.Activity["recipient"]?["id"]?.GetValue<string>() == person.Id);
    }

    /// <summary>Opens a form by <c>draft</c>, fills it for LinkedIn and submits it.</summary>
    public async Task<(SimulatedMessage Form, InvokeAnswer Answer)> SubmitsAsync(SimulatedPerson author, string text)
    {
        var form = await AsksAsync(author, "draft");
        return (form, await Client.ClicksAsync(author, form, "Submit for review", ("networks", "linkedin"), ("text", text)));
    }

    /// <summary>Has Ana submit this, and waits for its review card in Engineering's channel.</summary>
    public async Task<SimulatedMessage> PostedAsync(string text)
    {
        await SubmitsAsync(Ana, text);
        return await ReviewCardAsync(text);
    }

    /// <summary>The review card in Engineering's channel that shows this text, once it can be decided.</summary>
    public Task<SimulatedMessage> ReviewCardAsync(string text) =>
        Engineering.WaitForAsync(message => message.Card.Words().Contains(text, StringComparison.Ordinal) && message.Card.Buttons().Contains("Approve"));

    /// <summary>What the bot wrote to this person that says so.</summary>
    public Task<SimulatedMessage> HearsAsync(SimulatedPerson person, string words) =>
        Teams.PersonalChat(person).WaitForAsync(message => message.Card.Words().Contains(words, StringComparison.Ordinal));

    /// <summary>The posted card, as soon as everybody sees these words on it.</summary>
    public static Task<SimulatedMessage> ShowsAsync(SimulatedConversation where, SimulatedMessage posted, string words) =>
        where.WaitForAsync(message => message.Id == posted.Id && message.Card.Words().Contains(words, StringComparison.Ordinal));

    /// <summary>Ana's posts with a watched word, each approved by Ben and Cleo, and all that follows from it done.</summary>
    public async Task LaunchesAsync(int count, int from = 1)
    {
        foreach (var number in Enumerable.Range(from, count))
        {
            var text = $"The launch number {number} is near. #ContosoEmployee";
            var posted = await PostedAsync(text);
            var draftId = DraftIdOf(posted.Card, "Approve");
            await Client.ClicksAsync(Ben, posted, "Approve");
            var asked = await Teams.PersonalChat(Cleo).WaitForAsync(message =>
                message.Card.Words().Contains(text, StringComparison.Ordinal) && message.Card.Buttons().Contains("Approve"));
            await Client.ClicksAsync(Cleo, asked, "Approve");
            await Records.SettledAsync(draftId);
        }
    }

    /// <summary>This person writes which words are looked at twice in Engineering, up to the preview.</summary>
    public async Task<(SimulatedMessage Setup, InvokeAnswer Preview)> PreviewsWatchedAsync(SimulatedPerson person, string words)
    {
        var setup = await AsksAsync(person, "setup");
        var form = await Client.ClicksAsync(person, setup, action => (string?)action["data"]!["verb"] == "editBox" && (string?)action["data"]!["department"] == "engineering");
        return (setup, await Client.ClicksOnAsync(person, setup, form.Card!, "Preview", ("watched", words)));
    }

    /// <summary>Takes every role from this person, as an owner would.</summary>
    public async Task LosesRolesAsync(SimulatedPerson person)
    {
        var boxes = Bot.Services.GetRequiredService<BoxTable>();
        var before = (await boxes.FindCenterAsync(default))!;
        var after = before.Center with { People = [.. before.Center.People.Select(member => member.Id == person.AadObjectId ? member with { Roles = [] } : member)] };
        if (!await boxes.ChangeAsync(before, after, $"roles of {person.Id}", new() { Box = new() }, null, default)) throw new InvalidOperationException("The Center was changed meanwhile.");
        Bot.Services.GetRequiredService<CenterDirectory>().Changed();
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Teams.DisposeAsync();
    }
}
