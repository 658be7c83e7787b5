using CoEBot.Teams.Connector;

namespace CoEBot.Outbox;

/// <summary>What is to be done for a notice now.</summary>
public enum NoticeStep
{
    Nothing,
    Send,

    /// <summary>It stands and shows an older state.</summary>
    Update,

    /// <summary>Its time has not come, or another worker has it.</summary>
    Wait,
}

/// <summary>How a notice goes from one state to the next. Pure: the same notice, outcome and moment always lead to the same state.</summary>
public static class NoticeLife
{
    /// <summary>A message whose answer was lost this often is left: whoever sees it that often has seen it.</summary>
    private const int MostDoubts = 3;

    /// <summary>The longest look away from somebody else's lease; the other worker is usually done in a moment.</summary>
    private static readonly TimeSpan LongestGlance = TimeSpan.FromSeconds(5);

    public static NoticeStep Next(Notice notice, int version, bool keepsUpToDate, DateTimeOffset now) => notice switch
    {
        _ when Wait(notice, now) is not null => NoticeStep.Wait,
        { State: NoticeState.Pending or NoticeState.Sending or NoticeState.Unclear } => NoticeStep.Send,
        { State: NoticeState.Sent, ActivityId: not null } when keepsUpToDate && notice.Shows < version => NoticeStep.Update,
        _ => NoticeStep.Nothing,
    };

    /// <summary>How long until it is worth another look; null where nothing is waited for.</summary>
    public static TimeSpan? Wait(Notice notice, DateTimeOffset now) => notice switch
    {
        { State: NoticeState.Blocked or NoticeState.Failed } => null,
        { LeasedUntil: { } lease } when lease > now => lease - now < LongestGlance ? lease - now : LongestGlance,
        { NotBefore: { } moment } when moment > now => moment - now,
        _ => null,
    };

    /// <summary>After a send. <paramref name="version"/> is what the card showed.</summary>
    public static Notice AfterSend(Notice tried, SendOutcome outcome, int version, DateTimeOffset now, int mostAttempts)
    {
        var free = tried with { LeasedUntil = null };
        return outcome switch
        {
            SendOutcome.Sent sent => free with
            {
                State = NoticeState.Sent,
                ConversationId = sent.ConversationId,
                ActivityId = sent.ActivityId,
                Shows = version,
                Code = null,
            },
            SendOutcome.Gone gone => free with { State = NoticeState.Blocked, Code = gone.Code },
            SendOutcome.Blocked blocked => free with { State = NoticeState.Blocked, Code = blocked.Code },
            SendOutcome.NotInstalled closed => free with { State = NoticeState.Blocked, Code = closed.Code },
            SendOutcome.Refused refused => free with { State = NoticeState.Failed, Code = refused.Code },
            SendOutcome.TooLarge large => free with { State = NoticeState.Failed, Code = large.Code },
            SendOutcome.Unclear when tried.Doubts + 1 >= MostDoubts => free with { State = NoticeState.Failed, Doubts = tried.Doubts + 1, Code = nameof(SendOutcome.Unclear) },
            SendOutcome.Unclear => Later(free with { State = NoticeState.Unclear, Doubts = tried.Doubts + 1 }, outcome, now),
            _ when tried.Attempt >= mostAttempts => free with { State = NoticeState.Failed, Code = outcome.GetType().Name },
            _ => Later(free with { State = NoticeState.Pending }, outcome, now),
        };
    }

    /// <summary>
    /// After a message that stands was to be brought up to date. One that is gone is left alone, one that cannot be reached rests, and a state that Teams refuses is
    /// passed over for the next; everything else is tried again, less and less often.
    /// </summary>
    public static Notice AfterUpdate(Notice tried, SendOutcome outcome, int version, DateTimeOffset now)
    {
        var free = tried with { LeasedUntil = null };
        return outcome switch
        {
            SendOutcome.Sent => free with { Shows = version, Setbacks = 0, Code = null },
            SendOutcome.Gone gone => free with { ActivityId = null, Code = gone.Code },
            SendOutcome.Blocked blocked => free with { State = NoticeState.Blocked, Code = blocked.Code },
            SendOutcome.NotInstalled closed => free with { State = NoticeState.Blocked, Code = closed.Code },
            SendOutcome.TooLarge large => free with { Shows = version, Setbacks = 0, Code = large.Code },
            SendOutcome.Refused { Status: < 500 } refused => free with { Shows = version, Setbacks = 0, Code = refused.Code },
            _ => Later(free with { Setbacks = free.Setbacks + 1 }, outcome, now),
        };
    }

    /// <summary>Its reader is back: what never came is to be sent, and what stands may show an older state.</summary>
    public static Notice Woken(Notice resting) => resting with { State = resting.ActivityId is null ? NoticeState.Pending : NoticeState.Sent, Code = null };

    /// <summary>Its reader has quiet hours. A worker that died over it may have sent it or not, which is all that is known then.</summary>
    public static Notice Held(Notice notice, DateTimeOffset until) =>
        notice with { State = notice.State == NoticeState.Sending ? NoticeState.Unclear : notice.State, NotBefore = until, LeasedUntil = null };

    /// <summary>It is an entry of its reader's digest.</summary>
    public static Notice InDigest(Notice notice) => notice with { State = NoticeState.Digested, NotBefore = null, LeasedUntil = null, Code = null };

    /// <summary>The digest it was in is over, and so is it.</summary>
    public static Notice AfterDigest(Notice told, Notice digest) => InDigest(told) with { State = digest.State, Code = digest.Code };

    /// <summary>When Teams said, else after twice as long as the last time, up to five minutes.</summary>
    public static Notice Later(Notice notice, SendOutcome outcome, DateTimeOffset now)
    {
        var tries = notice.State == NoticeState.Sent ? notice.Setbacks : notice.Attempt;
        var backoff = TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, Math.Min(tries, 10))));
        return notice with { NotBefore = now + ((outcome as SendOutcome.Throttled)?.RetryAfter ?? backoff), Code = outcome.GetType().Name };
    }
}
