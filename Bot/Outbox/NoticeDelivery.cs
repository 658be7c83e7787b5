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
/// workers one sends; a worker that dies in between leaves a lease that runs out, and that notice alone may be sent twice.
/// </summary>
public sealed class NoticeDelivery(
    NoticeTable notices, NoticeSender sender, AddressBook addresses, IEnumerable<INoticeSource> sources, TimeProvider time, IOptions<OutboxOptions> options, ILogger<NoticeDelivery> logger)
{
    private readonly Dictionary<string, INoticeSource> _sources = sources.ToDictionary(source => source.Table);

    /// <param name="place">Where to look.</param>
    /// <param name="cancellation">Ends the wait; what was begun is found again by its lease.</param>
    public async Task<Delivered> DeliverAsync(NoticePlace place, CancellationToken cancellation)
    {
        if (!_sources.TryGetValue(place.Table, out var source) || await source.LoadAsync(place.Partition, cancellation) is not { } subject) return new Delivered.NothingThere();
        TimeSpan? later = null;
        foreach (var file in await notices.ListAsync(place, cancellation))
        {
            var wait = Next(file.Notice, subject) switch
            {
                Step.Send => await SendAsync(place, file, subject, cancellation),
                Step.Update => await UpdateAsync(place, file, subject, cancellation),
                Step.Wait when WaitOf(file.Notice) is { } left => left,
                _ => null,
            };
            if (wait is { } after && (later is null || after < later)) later = after;
        }

        await subject.SettleAsync(cancellation);
        return later is { } pause ? new Delivered.Later(pause) : new Delivered.Settled();
    }

    private enum Step
    {
        Nothing,
        Send,
        Update,
        Wait,
    }

    private Step Next(Notice notice, INoticeSubject subject) => notice switch
    {
        _ when WaitOf(notice) is not null => Step.Wait,
        { State: NoticeState.Pending or NoticeState.Sending or NoticeState.Unclear } => Step.Send,
        { State: NoticeState.Sent, ActivityId: not null } when notice.Shows < subject.Version && subject.KeepsUpToDate(notice) => Step.Update,
        _ => Step.Nothing,
    };

    /// <summary>How long somebody else's lease, or the patience Teams asked for, still lasts.</summary>
    private TimeSpan? WaitOf(Notice notice)
    {
        var until = new[] { notice.LeasedUntil, notice.NotBefore }.Max();
        return notice.State is not (NoticeState.Blocked or NoticeState.Failed) && until > time.GetUtcNow() ? until - time.GetUtcNow() : null;
    }

    private async Task<TimeSpan?> SendAsync(NoticePlace place, NoticeFile file, INoticeSubject subject, CancellationToken cancellation)
    {
        if (subject.Compose(file.Notice) is not { } card)
            return await RecordAsync(place, file, file.Notice with { State = NoticeState.Failed, Code = "NothingToSay", LeasedUntil = null }, cancellation);
        var leased = file.Notice with { State = NoticeState.Sending, Attempt = file.Notice.Attempt + 1, LeasedUntil = time.GetUtcNow() + options.Value.Lease, NotBefore = null };
        if (await notices.UpdateAsync(place, file, leased, cancellation) is not { } mine) return TimeSpan.FromSeconds(1);

        var outcome = await sender.SendAsync(mine.Notice.Audience, card, cancellation);
        logger.Sent(mine.Notice.Kind, outcome.GetType().Name, mine.Notice.Attempt);
        var after = After(mine.Notice with { LeasedUntil = null }, outcome, subject.Version);
        if (after.State == NoticeState.Blocked && !await addresses.RestAsync(Addressee.Of(after.Audience), place, cancellation))
            after = Again(after, NoticeState.Pending, Backoff(after.Attempt), outcome);
        return await RecordAsync(place, mine, after, cancellation);
    }

    private async Task<TimeSpan?> UpdateAsync(NoticePlace place, NoticeFile file, INoticeSubject subject, CancellationToken cancellation)
    {
        if (subject.Compose(file.Notice) is not { } card) return null;
        var leased = file.Notice with { LeasedUntil = time.GetUtcNow() + options.Value.Lease };
        if (await notices.UpdateAsync(place, file, leased, cancellation) is not { } mine) return TimeSpan.FromSeconds(1);

        var outcome = await sender.UpdateAsync(mine.Notice, card, cancellation);
        var free = mine.Notice with { LeasedUntil = null };
        return await RecordAsync(
            place, mine,
            outcome switch
            {
                SendOutcome.Sent => free with { Shows = subject.Version },
                SendOutcome.Throttled { RetryAfter: var wait } => free with { NotBefore = time.GetUtcNow() + (wait ?? TimeSpan.FromSeconds(5)) },
                SendOutcome.Unavailable or SendOutcome.Unclear => free with { NotBefore = time.GetUtcNow() + TimeSpan.FromSeconds(5) },
                _ => free with { ActivityId = null, Code = outcome.GetType().Name },
            },
            cancellation);
    }

    private Notice After(Notice tried, SendOutcome outcome, int version) => outcome switch
    {
        SendOutcome.Sent sent => tried with { State = NoticeState.Sent, ConversationId = sent.ConversationId, ActivityId = sent.ActivityId, Shows = version, Code = null },
        SendOutcome.Gone gone => tried with { State = NoticeState.Blocked, Code = gone.Code },
        SendOutcome.Blocked blocked => tried with { State = NoticeState.Blocked, Code = blocked.Code },
        SendOutcome.Refused refused => tried with { State = NoticeState.Failed, Code = refused.Code },
        _ when tried.Attempt >= options.Value.MostAttempts => tried with { State = NoticeState.Failed, Code = outcome.GetType().Name },
        SendOutcome.Throttled { RetryAfter: { } wait } => Again(tried, NoticeState.Pending, wait, outcome),
        SendOutcome.Unclear => Again(tried, NoticeState.Unclear, Backoff(tried.Attempt), outcome),
        _ => Again(tried, NoticeState.Pending, Backoff(tried.Attempt), outcome),
    };

    private Notice Again(Notice tried, NoticeState state, TimeSpan after, SendOutcome outcome) =>
        tried with { State = state, NotBefore = time.GetUtcNow() + after, Code = outcome.GetType().Name };

    private static TimeSpan Backoff(int attempt) => TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, attempt)));

    /// <returns>How long until it is this notice's turn again; null where it is done.</returns>
    private async Task<TimeSpan?> RecordAsync(NoticePlace place, NoticeFile before, Notice after, CancellationToken cancellation) =>
        await notices.UpdateAsync(place, before, after, cancellation) is null ? TimeSpan.FromSeconds(1) : WaitOf(after);
}
