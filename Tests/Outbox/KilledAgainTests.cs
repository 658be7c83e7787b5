using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Outbox;

/// <summary>The bot killed in the midst of work, again and again on the same records.</summary>
public sealed class KilledAgainTests
{
    private const int DraftsInARound = 4;

    private BotSettings _settings = null!;
    private SimulatedTeams _teams = null!;

    [SetUp]
    public async Task StartAsync() => (_settings, _teams) = (await BotSettings.AnonymousAsync(), await SimulatedTeams.StartAsync());

    [TearDown]
    public async Task StopAsync() => await _teams.DisposeAsync();

    [Test]
    public async Task Has_one_draft_and_a_card_for_everything_that_was_submitted()
    {
        var drafts = new List<string>();
        foreach (var killedAtCard in (int[])[1, 2, 4]) drafts.AddRange(await RoundAsync(killedAtCard));

        await using var last = await BotProcess.StartAsync(_settings);
        var records = new Records(_settings);
        foreach (var draft in drafts)
        {
            // Teams sends again what was not answered; here everything, under new ids.
            await SubmitAsync(last, draft);
            await records.SettledAsync(draft);
            Assert.That(await records.EventsAsync(draft), Is.EqualTo(["Submitted"]));
            Assert.That(await records.ChainHoldsAsync(draft));
            // Only a send whose answer never arrived is repeated.
            var attempts = (await records.NoticesAsync(draft)).Single().Attempt;
            Assert.That(_teams.Channel("Engineering").Everything.Count(message => message.Card.Words().Contains(draft, StringComparison.Ordinal)), Is.InRange(1, attempts));
        }
    }

    /// <summary>Ana submits drafts at once, and the bot is killed when so many of this round's review cards have reached Teams.</summary>
    private async Task<IReadOnlyList<string>> RoundAsync(int killedAtCard)
    {
        var drafts = Enumerable.Range(0, DraftsInARound).Select(_ => Ids.New()).ToList();
        await using var bot = await BotProcess.StartAsync(_settings);
        await Client(bot).SaysAsync(_teams["ana"], "hi");
        var cards = 0;
        var reached = _teams.Requests.WaitForRequestAsync(request =>
            request.IsSend && drafts.Any(draft => request.Activity!.ToJsonString().Contains($"Draft {draft}", StringComparison.Ordinal)) && ++cards == killedAtCard);

        var submits = drafts.Select(draft => TriesAsync(bot, draft)).ToList();
        await reached;
        await bot.KillAsync();
        await Task.WhenAll(submits);
        return drafts;
    }

    /// <summary>The text names the draft, so that its card is known again.</summary>
    private Task<InvokeAnswer> SubmitAsync(BotProcess bot, string draft)
    {
        var data = new JsonObject
        {
            ["verb"] = "submitDraft",
            ["draftId"] = draft,
            ["revision"] = 0,
            ["department"] = "engineering",
            ["networks"] = "linkedin",
            ["text"] = $"Draft {draft} #ContosoEmployee",
        };
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "submitDraft", ["data"] = data };
        var chat = _teams.PersonalChat(_teams["ana"]);
        return Client(bot).InvokesAsync(_teams["ana"], chat, "adaptiveCard/action", new JsonObject { ["action"] = action, ["trigger"] = "manual" });
    }

    private async Task TriesAsync(BotProcess bot, string draft)
    {
        try
        {
            await SubmitAsync(bot, draft);
        }
        catch (HttpRequestException)
        {
            // Killed before it answered.
        }
    }

    private TeamsClient Client(BotProcess bot) => new(_teams, bot.Messages, bot.Http, signs: false);
}
