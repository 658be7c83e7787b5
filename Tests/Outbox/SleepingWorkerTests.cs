using CoEBot.Drafts;
using CoEBot.Outbox;
using CoEBot.Storage;
using CoEBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CoEBot.Tests.Outbox;

/// <summary>A worker is as slow as it likes: what strikes while it looks is not missed, and what it slept through is not its own any more.</summary>
public sealed class SleepingWorkerTests
{
    private static readonly DateTimeOffset Wednesday = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset ThursdayMorning = new(2026, 11, 26, 9, 0, 1, TimeSpan.Zero);

    /// <summary>The hour strikes before the look, or after so many readings of the clock; a look at what waits has no more than two or three.</summary>
    [Test]
    public async Task A_digest_whose_hour_strikes_while_somebody_looks_is_sent_or_left_for_later()
    {
        var clock = new StrikingClock(Wednesday);
        // What was sent at the later moment is still to come for who counts by the other.
        var settings = (await BotSettings.AnonymousAsync()).With("Pace:MostADay", "0")
            .With("Connector:PerSecond", "1000").With("Connector:ThreadWindows:0:Count", "1000").With("Connector:ThreadWindows:0:Span", "00:00:01");
        await using var contoso = await Contoso.OpenAsync(settings, clock: clock);
        var delivery = contoso.Bot.Services.GetRequiredService<NoticeDelivery>();
        var place = contoso.Bot.Services.GetRequiredService<PaceTable>().Place(contoso.Ana.AadObjectId!);
        for (var readings = 0; readings < 4; readings++)
        {
            var posted = await contoso.PostedAsync($"{Contoso.FastPost} Number {readings}.");
            var draft = Contoso.DraftIdOf(posted.Card, "Approve");
            await contoso.Client.ClicksAsync(contoso.Ben, posted, "Approve");
            await NewsIsAsync(contoso, draft, NoticeState.Digested);

            var delivered = await clock.StrikesAsync(readings, ThursdayMorning, () => delivery.DeliverAsync(place, default));
            var isTold = await StateAsync(contoso, draft) == NoticeState.Sent;
            Assert.That(delivered is Delivered.Later || isTold, $"after {readings} readings: {delivered}");

            var later = ThursdayMorning;
            await Eventually.IsSoAsync($"what was left after {readings} readings is told", async () =>
            {
                await clock.StrikesAsync(0, later = later.AddMinutes(10), () => delivery.DeliverAsync(place, default));
                return await StateAsync(contoso, draft) == NoticeState.Sent;
            });
        }
    }

    [Test]
    public async Task Who_slept_through_the_lease_sends_nothing()
    {
        await using var line = await StorageLine.LayAsync();
        var clock = new MovedClock(Wednesday);
        var settings = (await BotSettings.AnonymousAsync()).On(line.ConnectionString);
        await using var contoso = await Contoso.OpenAsync(settings, clock: clock);
        await contoso.Client.SaysAsync(contoso.Ana, "hi");
        foreach (var home in new[] { contoso.Engineering, contoso.Teams.General })
            await home.WaitForAsync(message => message.Card.Words().Contains("has something to tell", StringComparison.Ordinal));
        var sleeps = 1;
        // Between the lease and the send the channel's address is looked up.
        line.Lose(request =>
        {
            if (request.Contains("conversations(PartitionKey='channel", StringComparison.Ordinal) && Interlocked.Decrement(ref sleeps) == 0) clock.MoveTo(Wednesday.AddMinutes(10));
            return false;
        });

        var (_, answer) = await contoso.SubmitsAsync(contoso.Ana, Contoso.FastPost);
        var draft = Contoso.DraftIdOf(answer.Card, "Show the draft");
        await contoso.ReviewCardAsync(Contoso.FastPost);
        await contoso.Records.SettledAsync(draft);

        Assert.That(sleeps, Is.LessThan(1), "it slept");
        Assert.That((await contoso.Records.NoticesAsync(draft)).Single().Attempt, Is.EqualTo(2), "the first found that its lease was over");
        Assert.That(contoso.Engineering.Everything.Count(message => message.Card.Words().Contains(Contoso.FastPost, StringComparison.Ordinal)), Is.EqualTo(1));
    }

    private static Task NewsIsAsync(Contoso contoso, string draft, NoticeState state) =>
        Eventually.IsSoAsync($"the news of {draft} is {state}", async () => await StateAsync(contoso, draft) == state);

    private static async Task<NoticeState?> StateAsync(Contoso contoso, string draft) =>
        (await contoso.Records.NoticesAsync(draft)).SingleOrDefault(notice => notice.Kind == DraftNotice.News)?.State;

    /// <summary>A clock that strikes in the midst of one piece of work, for that work alone.</summary>
    private sealed class StrikingClock(DateTimeOffset now) : TimeProvider
    {
        private readonly AsyncLocal<Strike?> _strike = new();
        private readonly TimeSpan _ahead = now - System.GetUtcNow();

        public async Task<T> StrikesAsync<T>(int readings, DateTimeOffset then, Func<Task<T>> work)
        {
            _strike.Value = new(readings, then);
            try
            {
                return await work();
            }
            finally
            {
                _strike.Value = null;
            }
        }

        public override DateTimeOffset GetUtcNow() => _strike.Value is { } strike && strike.HasCome() ? strike.Then : System.GetUtcNow() + _ahead;

        private sealed class Strike(int readings, DateTimeOffset then)
        {
            private int _left = readings;

            public DateTimeOffset Then => then;

            public bool HasCome() => Interlocked.Decrement(ref _left) < 0;
        }
    }
}
