using System.Globalization;
using System.Text.Json.Nodes;
using CoEBot.Drafts;
using CoEBot.Outbox;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.TeamsSimulator.Limits;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Conversation;

/// <summary>
/// Many drafts, each with fifty clicks at once that contradict each other, redelivered with the same and with new activity ids, on three replicas. A few drafts by default;
/// <c>COEBOT_CLICK_DRAFTS=1000</c> tries as many.
/// </summary>
public sealed class ConflictingClicksTests
{
    private const int ClicksOnEach = 50;

    /// <summary>So many drafts are fought over at the same moment.</summary>
    private const int AtOnce = 4;

    private const int MostTries = 5;

    private static int _triedAgain;

    private static readonly int Drafts = int.TryParse(Environment.GetEnvironmentVariable("COEBOT_CLICK_DRAFTS"), CultureInfo.InvariantCulture, out var drafts) ? drafts : 16;

    [Test]
    public async Task However_many_click_each_draft_is_decided_once_and_its_author_hears_once()
    {
        // Teams' limits on a chat and on one person's clicks are tried elsewhere; here they would only stretch the time.
        var settings = (await BotSettings.AnonymousAsync())
            .With("Center:File", CenterFiles.WithTwoAdvocates())
            .With("Connector:ThreadWindows:0:Count", "100000").With("Connector:ThreadWindows:0:Span", "00:00:01")
            .With("Connector:PerSecond", "1000").With("Inbound:PersonBurst", "1000000").With("Inbound:TenantBurst", "1000000");
        await using var contoso = await Contoso.OpenAsync(settings, SimulatedTenant.Demo with { RateLimits = RateLimits.None });
        await using var second = BotHost.Start(settings);
        await using var third = BotHost.Start(settings);
        await Task.WhenAll(second.IsReadyAsync(), third.IsReadyAsync());
        TeamsClient[] replicas = [contoso.Client, .. new[] { second, third }.Select(bot => new TeamsClient(contoso.Teams, bot.Messages, bot.Http, signs: false))];

        var blank = await contoso.AsksAsync(contoso.Ana, "draft");
        await Parallel.ForEachAsync(Enumerable.Range(0, Drafts), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) => await FightAsync(contoso, replicas, blank, number));
        await TestContext.Out.WriteLineAsync($"{Drafts} drafts, {ClicksOnEach} clicks on each; {_triedAgain} clicks were made again since storage did not keep up.");
    }

    private static async Task FightAsync(Contoso contoso, TeamsClient[] replicas, SimulatedMessage blank, int number)
    {
        var text = $"We mended build {number:D4} and learned a lot. #ContosoEmployee";
        var (posted, card) = await SubmittedAsync(contoso, blank, text);
        var draftId = Contoso.DraftIdOf(card, "Approve");

        var answers = await Task.WhenAll(Enumerable.Range(0, ClicksOnEach / 2).Select(click => ClickTwiceAsync(replicas, contoso, posted, card, number + click)));

        var draft = (await contoso.Records.FindAsync(draftId))!;
        var decision = draft.Decisions.Single();
        await contoso.Records.SettledAsync(draftId);
        var notices = await contoso.Records.NoticesAsync(draftId);
        Assert.Multiple(() =>
        {
            Assert.That(answers.SelectMany(pair => pair).Select(answer => answer.StatusCode), Is.All.EqualTo(200));
            Assert.That(answers.SelectMany(pair => pair).Select(answer => answer.Card.Words()), Is.All.Contains($"{decision.By.FirstName} decided this").Or.Contains("You "));
            Assert.That(notices.Select(notice => (notice.Kind, notice.Attempt, notice.State)), Is.EquivalentTo(new[]
            {
                (DraftNotice.Review, 1, NoticeState.Sent), (DraftNotice.News, 1, NoticeState.Sent),
            }));
        });
        Assert.That(await contoso.Records.EventsAsync(draftId), Is.EqualTo(["Submitted", decision.Kind.ToString()]));
        Assert.That(await contoso.Records.ChainHoldsAsync(draftId));
        Assert.That(contoso.Teams.PersonalChat(contoso.Ana).Everything.Count(message => message.Id is not null && IsNewsOf(message, text)), Is.EqualTo(1));
    }

    private static async Task<(SimulatedMessage Posted, JsonObject Card)> SubmittedAsync(Contoso contoso, SimulatedMessage blank, string text)
    {
        // The same form for all, each with an id of its own.
        var fresh = JsonNode.Parse(blank.Card!.ToJsonString().Replace((string)blank.Card.Data("Submit for review")["draftId"]!, Ids.From(text), StringComparison.Ordinal))!.AsObject();
        await contoso.Client.ClicksOnAsync(contoso.Ana, blank, fresh, "Submit for review", ("networks", "linkedin"), ("text", text));
        var posted = await contoso.ReviewCardAsync(text);
        return (posted, posted.Card!);
    }

    /// <summary>A click, and the same once more to another replica: now by Teams' retry with its activity id, now by an impatient finger with a new one.</summary>
    private static async Task<InvokeAnswer[]> ClickTwiceAsync(TeamsClient[] replicas, Contoso contoso, SimulatedMessage posted, JsonObject card, int number)
    {
        var (here, there, mia) = (replicas[number % 3], replicas[(number + 1) % 3], contoso.Teams["mia"]);
        var first = await AnsweredAsync(() => (number % 5) switch
        {
            0 => here.ClicksOnAsync(contoso.Ben, posted, card, "Approve"),
            1 => here.ClicksOnAsync(mia, posted, card, "reject", ("reason", "No.")),
            2 => here.ClicksOnAsync(contoso.Ben, posted, card, "requestChanges", ("note", "Shorter.")),
            3 => here.ClicksOnAsync(contoso.Ben, posted, card, "reject", ("reason", "Not now.")),
            _ => here.ClicksOnAsync(mia, posted, card, "Approve"),
        });
        return [first, await AnsweredAsync(() => there.RedeliverAsync(first.Activity!, newId: number % 2 == 0))];
    }

    /// <summary>An emulator with many thousands of rows may not keep up with the clicks; who is told so tries again, as the card says.</summary>
    private static async Task<InvokeAnswer> AnsweredAsync(Func<Task<InvokeAnswer>> click)
    {
        var answer = await click();
        for (var again = 0; again < MostTries && answer.Card.Words().Contains("I cannot reach my records", StringComparison.Ordinal); again++)
        {
            Interlocked.Increment(ref _triedAgain);
            answer = await click();
        }

        return answer;
    }

    private static bool IsNewsOf(SimulatedMessage message, string text) =>
        message.Card.Words() is var words && words.Contains(text, StringComparison.Ordinal) && (words.Contains("approved your post", StringComparison.Ordinal)
            || words.Contains("asks for changes", StringComparison.Ordinal) || words.Contains("said no to this draft", StringComparison.Ordinal));
}
