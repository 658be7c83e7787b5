using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.TeamsSimulator.Connector;
using CoEBot.TeamsSimulator.Faults;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Outbox;

/// <summary>The bot killed between its commit and the message: what was saved is told by the next process, once.</summary>
public sealed class KilledBotTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private BotSettings _settings = null!;
    private SimulatedTeams _teams = null!;

    [SetUp]
    public async Task StartAsync() => (_settings, _teams) = (await BotSettings.AnonymousAsync(), await SimulatedTeams.StartAsync());

    [TearDown]
    public async Task StopAsync() => await _teams.DisposeAsync();

    [Test]
    public async Task Posts_one_review_card_when_killed_before_it_was_sent()
    {
        string draftId;
        await using (var first = await BotProcess.StartAsync(_settings))
        {
            var form = await FormAsync(first);
            draftId = Contoso.DraftIdOf(form.Card, "Submit for review");
            await KilledDuringAsync(first, IsReviewCard, () => SubmitAsync(first, form));
        }

        await using var second = await BotProcess.StartAsync(_settings);
        var posted = await _teams.Channel("Engineering").WaitForAsync(ShowsPost, Patience);
        await new Records(_settings).SettledAsync(draftId);

        Assert.That(_teams.Channel("Engineering").Everything.Where(ShowsPost), Has.One.Items);
        var answer = await Client(second).ClicksAsync(_teams["ben"], posted, "Approve");
        Assert.That(answer.Card.Words(), Does.Contain("You approved"));
    }

    [Test]
    public async Task Tells_the_author_once_when_killed_before_the_news_was_sent()
    {
        string draftId;
        await using (var first = await BotProcess.StartAsync(_settings))
        {
            await SubmitAsync(first, await FormAsync(first));
            var posted = await _teams.Channel("Engineering").WaitForAsync(ShowsPost);
            draftId = Contoso.DraftIdOf(posted.Card, "Approve");
            await KilledDuringAsync(first, IsNews, () => Client(first).ClicksAsync(_teams["ben"], posted, "Approve"));
        }

        await using var second = await BotProcess.StartAsync(_settings);
        await AnaChat.WaitForAsync(TellsApproval, Patience);
        await new Records(_settings).SettledAsync(draftId);

        Assert.That(AnaChat.Everything.Where(TellsApproval), Has.One.Items);
        Assert.That(_teams.Channel("Engineering").Everything.Where(ShowsPost).Single().Card.Words(), Does.Contain("Ben approved Ana’s post"));
        Assert.That(await new Records(_settings).EventsAsync(draftId), Is.EqualTo(["Submitted", "Approved"]));
    }

    private SimulatedConversation AnaChat => _teams.PersonalChat(_teams["ana"]);

    private TeamsClient Client(BotProcess bot) => new(_teams, bot.Messages, bot.Http, signs: false);

    private async Task<SimulatedMessage> FormAsync(BotProcess bot)
    {
        await Client(bot).SaysAsync(_teams["ana"], "draft");
        return AnaChat.Messages[^1];
    }

    private Task<InvokeAnswer> SubmitAsync(BotProcess bot, SimulatedMessage form) =>
        Client(bot).ClicksAsync(_teams["ana"], form, "Submit for review", ("networks", "linkedin"), ("text", Contoso.FastPost));

    /// <summary>Acts, and kills the bot when its message is on the way: committed, and never taken by Teams.</summary>
    private async Task KilledDuringAsync(BotProcess bot, Func<ConnectorRequest, bool> send, Func<Task<InvokeAnswer>> act)
    {
        var gone = new TaskCompletionSource();
        _teams.Faults.Next(send, Fault.Hold(Task.Delay(Timeout.Infinite), gone.SetResult));
        var arrived = _teams.Requests.WaitForRequestAsync(send);
        await act();
        await arrived;
        await bot.KillAsync();
        await gone.Task.WaitAsync(Patience);
    }

    private static bool IsReviewCard(ConnectorRequest request) => request is { IsSend: true, Activity: { } activity } && (string?)activity["summary"] == "Ana asks for your review";

    private static bool IsNews(ConnectorRequest request) => request is { IsSend: true, Activity: { } activity } && (string?)activity["summary"] == "Ben approved your post";

    private static bool ShowsPost(SimulatedMessage message) => message.Card.Words().Contains(Contoso.FastPost, StringComparison.Ordinal);

    private static bool TellsApproval(SimulatedMessage message) => message.Card.Words().Contains("Ben approved your post", StringComparison.Ordinal);
}
