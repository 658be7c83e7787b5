using CoEBot.Cards.Elements;
using CoEBot.Outbox.Pacing;
using CoEBot.Storage;
using CoEBot.Teams.Connector;
using Microsoft.Extensions.Options;

namespace CoEBot.Outbox;

/// <summary>What is left to do at a place.</summary>
public abstract record Delivered
{
    private Delivered()
    {
    }

    /// <summary>All is sent, or rests until its reader is back.</summary>
    public sealed record Settled : Delivered;

    /// <summary>There are no records (yet).</summary>
    public sealed record NothingThere : Delivered;

    /// <summary>Something is left for later.</summary>
    public sealed record Later(TimeSpan After) : Delivered;
}

/// <summary>
/// Sends what is pending at a place, brings posted cards up to date, and settles the records. Each send is leased by If-Match before and recorded after, so of many
/// workers one sends; a worker that dies in between leaves a lease that runs out, and that notice alone may be sent twice. Before the first send into a person's chat
/// their pace is asked.
/// </summary>
public sealed class NoticeDelivery(
    NoticeTable notices, NoticeSender sender, AddressBook addresses, PaceKeeper pace, NoticeSources sources, TimeProvider time, IOptions<OutboxOptions> options,
    ILogger<NoticeDelivery> logger)
{
    private static readonly SendOutcome NoStorage = new SendOutcome.Unavailable("StorageAway");

    /// <param name="place">Where to look.</param>
    /// <param name="stopping">Asked between two notices. What was begun is brought to its end, since an answer that is not waited for is a message sent twice.</param>
    public async Task<Delivered> DeliverAsync(NoticePlace place, CancellationToken stopping)
    {
        if (sources.Find(place.Table) is not { } source) return new Delivered.NothingThere();
        // One moment for the whole look: what comes due while somebody looks has its turn at the next.
        var now = time.GetUtcNow();
        // The notices before the records: then the records are at least as new as every notice among them.
        var files = await notices.ListAsync(place, stopping);
        if (await source.LoadAsync(place.Partition, stopping) is not { } subject) return new Delivered.NothingThere();

        var waits = new List<TimeSpan>();
        foreach (var file in files)
        {
            stopping.ThrowIfCancellationRequested();
            if (await TakeStepAsync(place, file, subject, now) is { } wait) waits.Add(wait);
        }

        await subject.SettleAsync(stopping);
        return waits.Count == 0 ? new Delivered.Settled() : new Delivered.Later(waits.Min());
    }

    /// <returns>How long until it is this notice's turn again; null where it is done.</returns>
    private async Task<TimeSpan?> TakeStepAsync(NoticePlace place, NoticeFile file, INoticeSubject subject, DateTimeOffset now)
    {
        var step = NoticeLife.Next(file.Notice, subject.Version, subject.KeepsUpToDate(file.Notice), now);
        if (step is NoticeStep.Nothing or NoticeStep.Wait) return NoticeLife.Wait(file.Notice, now);
        if (subject.Compose(file.Notice) is not { } card)
            return step == NoticeStep.Update ? null : await RecordAsync(place, file, file.Notice with { State = NoticeState.Failed, Code = "NothingToSay", LeasedUntil = null });
        if (step == NoticeStep.Send && await HeldBackAsync(place, file.Notice) is { } held) return await RecordAsync(place, file, held);

        var leased = file.Notice with
        {
            State = step == NoticeStep.Send ? NoticeState.Sending : file.Notice.State,
            Attempt = file.Notice.Attempt + (step == NoticeStep.Send ? 1 : 0),
            LeasedUntil = time.GetUtcNow() + options.Value.Lease,
            NotBefore = null,
        };
        if (await notices.UpdateAsync(place, file, leased, CancellationToken.None) is not { } mine) return TimeSpan.FromSeconds(1);
        var after = step == NoticeStep.Send ? await SendAsync(mine.Notice, card, subject.Version) : await UpdateAsync(mine.Notice, card, subject.Version);
        if (after.State == NoticeState.Blocked) await addresses.RestAsync(Addressee.Of(after.Audience), after.Code == NoticeSender.NeverMet, place, CancellationToken.None);
        var wait = await RecordAsync(place, mine, after);
        if (after.State == NoticeState.Blocked) await addresses.RecheckAsync(place, CancellationToken.None);
        return wait;
    }

    /// <summary>The notice as it waits for the end of quiet hours or for its reader's digest; null where it may go out now.</summary>
    private async Task<Notice?> HeldBackAsync(NoticePlace place, Notice notice) => notice.Audience is not Audience.InChat chat
        ? null
        : await pace.AskAsync(new(place, notice.Id), chat.PersonId, CancellationToken.None) switch
        {
            PaceVerdict.Later later => NoticeLife.Held(notice, later.At),
            PaceVerdict.InDigest => NoticeLife.InDigest(notice),
            _ => null,
        };

    private async Task<Notice> SendAsync(Notice notice, AdaptiveCard card, int version)
    {
        var outcome = await TriedAsync(sender.SendAsync(notice.Audience, card, notice.LeasedUntil, CancellationToken.None));
        logger.Sent(notice.Kind, outcome.GetType().Name, notice.Attempt);
        return NoticeLife.AfterSend(notice, outcome, version, time.GetUtcNow(), options.Value.MostAttempts);
    }

    private async Task<Notice> UpdateAsync(Notice notice, AdaptiveCard card, int version) =>
        NoticeLife.AfterUpdate(notice, await TriedAsync(sender.UpdateAsync(notice, card, CancellationToken.None)), version, time.GetUtcNow());

    /// <summary>Addresses are read and written before anything is sent: where storage fails at that, it is certain that nothing was, and nobody needs to wait for the lease to run out.</summary>
    private static async Task<SendOutcome> TriedAsync(Task<SendOutcome> tried)
    {
        try
        {
            return await tried;
        }
        catch (StorageUnavailableException)
        {
            return NoStorage;
        }
    }

    /// <summary>How long until a notice that was just recorded is to be looked at; no time at all where its moment came while it was written, null where it is done.</summary>
    private TimeSpan? Left(Notice recorded) => recorded is { State: not (NoticeState.Blocked or NoticeState.Failed), NotBefore: { } moment }
        ? TimeSpan.FromTicks(Math.Max(0, (moment - time.GetUtcNow()).Ticks))
        : null;

    /// <summary>Records what came of it, for as long as the lease lasts: an answer that is not recorded is a message sent twice.</summary>
    private async Task<TimeSpan?> RecordAsync(NoticePlace place, NoticeFile before, Notice after)
    {
        while (true)
        {
            try
            {
                return await notices.UpdateAsync(place, before, after, CancellationToken.None) is null ? TimeSpan.FromSeconds(1) : Left(after);
            }
            catch (StorageUnavailableException) when (time.GetUtcNow() < before.Notice.LeasedUntil)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), time);
            }
        }
    }
}
