using CoEBot.Drafts;
using CoEBot.Storage;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.TeamsSimulator.Connector;
using CoEBot.TeamsSimulator.Faults;
using CoEBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CoEBot.Tests.Outbox;

/// <summary>Storage does what it is asked and does not say so, tells a thing twice, and is shared by replicas whose clocks differ: every notice arrives, once.</summary>
public sealed class UnreliableStorageTests
{
    private const int Drafts = 6;

    [Test]
    public async Task Loses_and_doubles_nothing_while_the_answer_to_one_write_in_three_is_lost()
    {
        await using var line = await StorageLine.LayAsync();
        var settings = (await BotSettings.AnonymousAsync()).On(line.ConnectionString);
        await using var contoso = await Contoso.OpenAsync(settings);
        var forms = new List<SimulatedMessage>();
        for (var draft = 0; draft < Drafts; draft++) forms.Add(await contoso.AsksAsync(contoso.Ana, "draft"));
        var number = 0;
        line.Lose(request => !request.StartsWith("GET", StringComparison.Ordinal) && Interlocked.Increment(ref number) % 3 == 0);

        await Task.WhenAll(forms.Select((form, draft) => UntilAsync("Your draft is with Ben", () => SubmitsAsync(contoso, form, draft))));
        foreach (var draft in Enumerable.Range(0, Drafts))
        {
            await ApprovesAsync(contoso, await contoso.ReviewCardAsync(Post(draft)));
        }

        await SettledAsync(contoso, forms);

        Assert.That(number, Is.GreaterThan(3 * Drafts));
        Assert.Multiple(() =>
        {
            foreach (var draft in Enumerable.Range(0, Drafts)) Assert.That((Cards(contoso, draft), News(contoso, draft)), Is.EqualTo((1, 1)), $"draft {draft}");
        });
        foreach (var form in forms) Assert.That(await contoso.Records.EventsAsync(Id(form)), Is.EqualTo(["Submitted", "Approved"]));
    }

    [Test]
    public async Task Two_replicas_whose_clocks_differ_send_once_what_the_queue_shows_to_both_over_and_over()
    {
        var settings = await BotSettings.AnonymousAsync();
        await using var contoso = await Contoso.OpenAsync(settings);
        await using var ahead = BotHost.Start(settings, services => services.AddSingleton<TimeProvider>(new MovedClock(DateTimeOffset.UtcNow.AddSeconds(3))));
        await ahead.IsReadyAsync();
        var queue = contoso.Bot.Services.GetRequiredService<WorkQueue>();
        var forms = new List<SimulatedMessage>();
        for (var draft = 0; draft < Drafts; draft++) forms.Add(await contoso.AsksAsync(contoso.Ana, "draft"));

        await Task.WhenAll(forms.Select(async (form, draft) =>
        {
            await SubmitsAsync(contoso, form, draft);
            for (var again = 0; again < 5; again++) await queue.PutAsync(new(DraftNotices.TableName, Id(form)), TimeSpan.Zero, default);
        }));
        await SettledAsync(contoso, forms);

        Assert.That(Enumerable.Range(0, Drafts).Select(draft => Cards(contoso, draft)), Is.All.EqualTo(1));
    }

    /// <summary>Who waits fails in nothing: its hint is never set aside, however often somebody looks.</summary>
    [Test]
    public async Task A_hint_to_what_Teams_asks_patience_for_is_not_set_aside()
    {
        await using var contoso = await Contoso.OpenAsync((await BotSettings.AnonymousAsync()).With("Outbox:MostTakes", "2").With("Connector:Retries", "0"));
        contoso.Teams.Faults.Next(IsReviewCard, [.. Enumerable.Repeat(Fault.Status(429, TimeSpan.FromSeconds(1)), 6)]);
        var form = await contoso.AsksAsync(contoso.Ana, "draft");

        await SubmitsAsync(contoso, form, 0);
        await SettledAsync(contoso, [form]);

        Assert.That((contoso.Teams.Faults.Remaining, Cards(contoso, 0)), Is.EqualTo((0, 1)));
    }

    private static string Post(int draft) => $"{Contoso.FastPost} Number {draft}.";

    private static string Id(SimulatedMessage form) => Contoso.DraftIdOf(form.Card, "Submit for review");

    /// <summary>Whoever is told that storage is away tries again.</summary>
    private static Task UntilAsync(string words, Func<Task<InvokeAnswer>> click) =>
        Eventually.IsSoAsync(words, async () => (await click()).Card.Words().Contains(words, StringComparison.Ordinal));

    /// <summary>
    /// He clicks what his card offers, "Approve" or "Try again". His decision may have been kept though nobody could tell him so:
    /// then the posted card changes under his hands, offers nothing more and says that he approved.
    /// </summary>
    private static Task ApprovesAsync(Contoso contoso, SimulatedMessage posted) => Eventually.IsSoAsync("Ben sees that he approved", async () =>
    {
        var seen = contoso.Engineering[posted.Id].CardFor(contoso.Ben)!;
        var button = seen.Buttons().FirstOrDefault(title => title is "Approve" or "Try again");
        var shown = button is null ? seen : (await contoso.Client.ClicksOnAsync(contoso.Ben, posted, seen, button)).Card;
        if (button is null) TestContext.Progress.WriteLine("NOBUTTON " + shown.Words().Replace("\n", " | "));
        return shown.Words().Contains("You approved", StringComparison.Ordinal);
    });

    private static Task<InvokeAnswer> SubmitsAsync(Contoso contoso, SimulatedMessage form, int draft) =>
        contoso.Client.ClicksAsync(contoso.Ana, form, "Submit for review", ("networks", "linkedin"), ("text", Post(draft)));

    private static async Task SettledAsync(Contoso contoso, IEnumerable<SimulatedMessage> forms)
    {
        foreach (var form in forms) await contoso.Records.SettledAsync(Id(form));
    }

    private static int Cards(Contoso contoso, int draft) => contoso.Engineering.Everything.Count(message => message.Card.Words().Contains(Post(draft), StringComparison.Ordinal));

    private static int News(Contoso contoso, int draft) => contoso.Teams.PersonalChat(contoso.Ana).Everything.Count(message =>
        message.Card.Words().Contains("Ben approved your post", StringComparison.Ordinal) && message.Card.Words().Contains(Post(draft), StringComparison.Ordinal));

    private static bool IsReviewCard(ConnectorRequest request) => request is { IsSend: true, Activity: { } activity } && (string?)activity["summary"] == "Ana asks for your review";
}
