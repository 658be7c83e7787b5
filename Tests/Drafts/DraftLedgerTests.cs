using Azure.Storage.Queues;
using CoEBot.Center;
using CoEBot.Drafts;
using CoEBot.Storage;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CoEBot.Tests.Drafts;

/// <summary>What a click leaves behind that came second.</summary>
public sealed class DraftLedgerTests
{
    /// <summary>Else fifty who click at once leave forty-nine hints, each to be fetched, looked up and put back for a minute.</summary>
    [Test]
    public async Task A_click_that_was_overtaken_takes_its_hint_along()
    {
        var settings = (await BotSettings.AnonymousAsync()).With("Center:File", CenterFiles.WithTwoAdvocates()).With("Outbox:HintDelay", "00:10:00");
        await using var contoso = await Contoso.OpenAsync(settings);
        var posted = await contoso.PostedAsync(Contoso.FastPost);
        var card = posted.Card!;
        var rival = new Rival(() => contoso.Client.ClicksOnAsync(contoso.Ben, posted, card, "Approve"));
        await using var second = BotHost.Start(settings, services => services.AddSingleton<IDraftStore>(provider => new OvertakenStore(provider.GetRequiredService<DraftTable>(), rival)));
        await second.IsReadyAsync();

        var answer = await new TeamsClient(contoso.Teams, second.Messages, second.Http, signs: false).ClicksOnAsync(contoso.Teams["mia"], posted, card, "Approve");

        Assert.That((rival.HasClicked, answer.Card.Words().Contains("Ben decided this", StringComparison.Ordinal)), Is.EqualTo((true, true)), answer.Card.Words());
        var queue = new QueueClient(settings.Values["Storage:ConnectionString"], $"{settings.Values["Storage:TablePrefix"]}-work");
        // A hint that another worker came across is kept for a minute; one that is left behind, for ten.
        await Eventually.IsSoAsync("the queue is empty", async () => (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0, TimeSpan.FromMinutes(2));
    }

    /// <summary>Somebody who clicks between another one's look at the draft and their commit, once.</summary>
    private sealed class Rival(Func<Task> click)
    {
        public bool HasClicked { get; private set; }

        public async Task ComeAsync()
        {
            if (HasClicked) return;
            HasClicked = true;
            await click();
        }
    }

    private sealed class OvertakenStore(IDraftStore drafts, Rival rival) : IDraftStore
    {
        public Task<DraftFile?> FindAsync(string draftId, string? actionKey, CancellationToken cancellation) => drafts.FindAsync(draftId, actionKey, cancellation);

        public async Task<DraftFile?> CommitAsync(DraftFile? before, DraftChange change, CancellationToken cancellation)
        {
            await rival.ComeAsync();
            return await drafts.CommitAsync(before, change, cancellation);
        }

        public Task<DraftHistory> ReadHistoryAsync(DraftFile file, IEnumerable<Person> known, CancellationToken cancellation) => drafts.ReadHistoryAsync(file, known, cancellation);
    }
}
