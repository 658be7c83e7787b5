using System.Globalization;
using System.Text.Json.Nodes;
using CoEBot.Drafts;
using CoEBot.Outbox;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.Tests.Infrastructure;
using CoEBot.Wins;

namespace CoEBot.Tests.Outbox;

/// <summary>A Center whose bot is killed again and again while people work with it, and what is to be true of it in the end.</summary>
internal sealed class KilledCenter : IAsyncDisposable
{
    private const int DraftsOfARound = 4;

    /// <summary>Sends of a round after which the bot is killed at the latest: all its review cards and announcements, and news of the rounds before.</summary>
    private const int MostSends = 8;

    /// <summary>From a bot that is ready to one that has done all the work of a round.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(10);

    /// <summary>About as long as a send, its answer and the record of it take together.</summary>
    private static readonly TimeSpan ASend = TimeSpan.FromMilliseconds(15);

    private readonly BotSettings _settings;
    private readonly SimulatedTeams _teams;
    private readonly Records _records;
    private readonly Random _random;
    private readonly List<string> _drafts = [];
    private readonly List<string> _weeks = [];

    /// <summary>Drafts of which somebody was told that they are kept.</summary>
    private readonly HashSet<string> _answered = [];

    /// <summary>At how many kills a notice was on its way: taken to be sent, and no answer written down.</summary>
    private readonly Dictionary<(NoticePlace Place, string Id), int> _onTheWay = [];

    private KilledCenter(BotSettings settings, SimulatedTeams teams, Random random) => (_settings, _teams, _records, _random) = (settings, teams, new(settings), random);

    /// <summary>Notices that reached their readers.</summary>
    public int Notices { get; private set; }

    /// <summary>Messages beyond the first of a notice.</summary>
    public int Repeated { get; private set; }

    private SimulatedConversation Engineering => _teams.Channel("Engineering");

    public static async Task<KilledCenter> OpenAsync(Random random) => new(await BotSettings.AnonymousAsync(), await SimulatedTeams.StartAsync(), random);

    public async Task WorkUntilKilledAsync()
    {
        var (fresh, waiting) = (Enumerable.Range(0, DraftsOfARound).Select(_ => Ids.New()).ToList(), _drafts.ToList());
        _drafts.AddRange(fresh);
        _weeks.Add(string.Create(CultureInfo.InvariantCulture, $"2030-W{_weeks.Count + 10}"));
        await using (var bot = await BotProcess.StartAsync(_settings))
        {
            var end = EndAsync(_random.Next(MostSends + 1));
            var client = Client(bot);
            var work = new List<Task> { TriesAsync(() => client.SaysAsync(_teams["ana"], "hi")), TriesAsync(() => AnnounceAsync(client, _weeks[^1])) };
            work.AddRange(fresh.Select(draft => TriesAsync(async () =>
            {
                if ((await SubmitAsync(client, draft)).Card.Words().Contains("Your draft is with Ben", StringComparison.Ordinal)) lock (_answered) _answered.Add(draft);
            })));
            // Two decisions of the same step at once, one of them delivered again.
            foreach (var card in waiting.Select(ReviewCard).OfType<SimulatedMessage>())
            {
                work.Add(TriesAsync(() => SeesAndClicksAsync(client, card, "Approve")));
                work.Add(TriesAsync(async () => await client.RedeliverAsync((await SeesAndClicksAsync(client, card, "Request changes", ("note", "Say it shorter."))).Activity!, newId: true)));
            }

            await end;
            await bot.KillAsync();
            await Task.WhenAll(work);
        }

        foreach (var place in Places)
            foreach (var notice in (await _records.NoticesAsync(place)).Where(notice => notice.State == NoticeState.Sending))
                _onTheWay[(place, notice.Id)] = _onTheWay.GetValueOrDefault((place, notice.Id)) + 1;
    }

    /// <summary>Lets a bot that nobody kills finish, and looks at everything.</summary>
    public async Task FinishAsync()
    {
        foreach (var draft in _answered) Assert.That(await _records.FindAsync(draft), Is.Not.Null, $"the draft {draft} was answered, and is lost");
        await using var bot = await BotProcess.StartAsync(_settings);
        var client = Client(bot);
        await client.SaysAsync(_teams["ana"], "hi");
        // Teams sends again what was not answered; here everything, under new ids.
        foreach (var draft in _drafts) await SubmitAsync(client, draft);
        foreach (var week in _weeks) await AnnounceAsync(client, week);
        foreach (var draft in _drafts)
        {
            await Engineering.WaitForAsync(message => Shows(message, Words(draft)), TimeSpan.FromSeconds(30));
            if (ReviewCard(draft) is { } open) await SeesAndClicksAsync(client, open, "Approve");
        }

        foreach (var draft in _drafts) await LookAtAsync(draft);
        foreach (var week in _weeks) await LookAtAnnouncementsAsync(week);
    }

    public async ValueTask DisposeAsync() => await _teams.DisposeAsync();

    /// <summary>When so many sends have reached Teams, and a moment after, which is a matter of chance; with none, somewhere in what comes before the first.</summary>
    private async Task EndAsync(int sends)
    {
        var (seen, moment) = (0, ASend * _random.NextDouble());
        if (sends == 0) await Task.Delay(LongestLife * _random.NextDouble() / 10);
        else await Task.WhenAny(_teams.Requests.WaitForRequestAsync(request => request.IsSend && Interlocked.Increment(ref seen) == sends), Task.Delay(LongestLife));
        await Task.Delay(moment);
    }

    private IEnumerable<NoticePlace> Places => [.. _drafts.Select(draft => new NoticePlace(DraftNotices.TableName, draft)), .. _weeks.SelectMany(week => Homes.Select(home => Announcement(home.Department, week)))];

    private IReadOnlyList<(string Department, SimulatedConversation Channel)> Homes => [("engineering", Engineering), ("marketing", _teams.General)];

    private async Task LookAtAsync(string draft)
    {
        await _records.SettledAsync(draft);
        var events = await _records.EventsAsync(draft);
        Assert.That(events[0] == "Submitted" && events is [_, "Approved" or "ChangesRequested"], $"{draft}: {string.Join(", ", events)}");
        Assert.That(await _records.ChainHoldsAsync(draft), draft);
        var place = new NoticePlace(DraftNotices.TableName, draft);
        foreach (var notice in await _records.NoticesAsync(place))
            Came(place, notice, (notice.Kind == DraftNotice.News ? _teams.PersonalChat(_teams["ana"]) : Engineering).Everything.Count(message => Shows(message, Words(draft))));
        Assert.That((await _records.NoticesAsync(place)).Select(notice => notice.Kind), Is.EqualTo([DraftNotice.Review, DraftNotice.News]), draft);
    }

    private async Task LookAtAnnouncementsAsync(string week)
    {
        foreach (var (department, channel) in Homes)
        {
            var place = Announcement(department, week);
            await Eventually.IsSoAsync($"{place} is told", async () => await _records.NoticesAsync(place) is [{ State: NoticeState.Sent }]);
            Came(place, (await _records.NoticesAsync(place)).Single(), channel.Everything.Count(message => Shows(message, Opening(week))));
        }
    }

    /// <summary>At least once; and once more at the most for each time that it was on its way when the bot was killed.</summary>
    private void Came(NoticePlace place, Notice notice, int messages)
    {
        Assert.That(notice.State, Is.EqualTo(NoticeState.Sent), $"{place} {notice}");
        Assert.That(messages, Is.InRange(1, 1 + _onTheWay.GetValueOrDefault((place, notice.Id))), $"{place} {notice}");
        (Notices, Repeated) = (Notices + 1, Repeated + messages - 1);
    }

    private SimulatedMessage? ReviewCard(string draft) => Engineering.Everything.FirstOrDefault(message => Shows(message, Words(draft)) && message.Card.Buttons().Contains("Approve"));

    /// <summary>On the card as it was found: an answer from before a kill may bring it up to date in the same moment.</summary>
    private Task<InvokeAnswer> SeesAndClicksAsync(TeamsClient client, SimulatedMessage seen, string action, params IEnumerable<(string Id, string Value)> inputs) =>
        client.ClicksOnAsync(_teams["ben"], seen, seen.Card!, action, inputs);

    private Task<InvokeAnswer> SubmitAsync(TeamsClient client, string draft) => InvokesAsync(client, _teams["ana"], new()
    {
        ["verb"] = "submitDraft",
        ["draftId"] = draft,
        ["revision"] = 0,
        ["department"] = "engineering",
        ["networks"] = "linkedin",
        ["text"] = $"{Words(draft)} #ContosoEmployee",
    });

    private Task<InvokeAnswer> AnnounceAsync(TeamsClient client, string week) =>
        InvokesAsync(client, _teams["sam"], new() { ["verb"] = "sendAnnouncement", ["week"] = week, ["opening"] = Opening(week) });

    private Task<InvokeAnswer> InvokesAsync(TeamsClient client, SimulatedPerson person, JsonObject data)
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = data["verb"]!.DeepClone(), ["data"] = data };
        return client.InvokesAsync(person, _teams.PersonalChat(person), "adaptiveCard/action", new JsonObject { ["action"] = action, ["trigger"] = "manual" });
    }

    private static async Task TriesAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (HttpRequestException)
        {
            // Killed before it answered.
        }
    }

    private TeamsClient Client(BotProcess bot) => new(_teams, bot.Messages, bot.Http, signs: false);

    private static NoticePlace Announcement(string department, string week) => new(AnnouncementNotices.TableName, AnnouncementNotices.Key(department, AnnouncementWeek.Parse(week)!.Value));

    private static bool Shows(SimulatedMessage message, string words) => message.Card.Words().Contains(words, StringComparison.Ordinal);

    private static string Words(string draft) => $"Draft {draft}.";

    private static string Opening(string week) => $"This was week {week}.";
}
