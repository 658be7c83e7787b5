namespace CoEBot.Outbox;

/// <summary>Where notices are saved: beside the records that they tell of, in the same partition, so that both are written or neither.</summary>
/// <param name="Table">The table's short name, which also names the <see cref="INoticeSource"/>.</param>
/// <param name="Partition">The partition's key.</param>
public readonly record struct NoticePlace(string Table, string Partition);

/// <summary>
/// Something to tell somebody. It holds no words: the card is made from the records at the moment of sending, so it is true whenever it arrives.
/// Sending is at-least-once; only a send whose answer never arrived is repeated.
/// </summary>
public sealed record Notice
{
    /// <summary>Unique in its place, in the order of saving.</summary>
    public required string Id { get; init; }

    /// <summary>Which card, in the source's own words.</summary>
    public required string Kind { get; init; }

    public required Audience Audience { get; init; }

    /// <summary>What it was saved for, in the source's own count.</summary>
    public int About { get; init; }

    public NoticeState State { get; init; } = NoticeState.Pending;

    /// <summary>How often sending was begun.</summary>
    public int Attempt { get; init; }

    /// <summary>How often in a row bringing it up to date failed.</summary>
    public int Setbacks { get; init; }

    /// <summary>How often no answer came to a send.</summary>
    public int Doubts { get; init; }

    /// <summary>Until when the worker that took it has it to itself.</summary>
    public DateTimeOffset? LeasedUntil { get; init; }

    /// <summary>Not before this moment: Teams asked for patience, its reader has quiet hours, or it is a digest.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Where the message stands, once sent.</summary>
    public string? ConversationId { get; init; }

    public string? ActivityId { get; init; }

    /// <summary>The version of the records that the message shows, or was to show when Teams refused it.</summary>
    public int Shows { get; init; }

    /// <summary>Teams' code of the last failure.</summary>
    public string? Code { get; init; }

    /// <summary>Whether it came to its end, good or bad.</summary>
    public bool IsOver => State is NoticeState.Sent or NoticeState.Failed;

    /// <summary>Whether its own message stands, or may in a moment. One that rests is made anew, or brought up to date, when its reader is back.</summary>
    public bool MayStand => State is NoticeState.Pending or NoticeState.Sending or NoticeState.Unclear || this is { State: NoticeState.Sent, ActivityId: not null };
}

/// <summary>The life of a notice, each step written by If-Match.</summary>
public enum NoticeState
{
    Pending,

    /// <summary>A worker took it. If its lease runs out, the message may have been sent or not, and is sent again.</summary>
    Sending,

    /// <summary>It was sent, or told in a digest (then without an <see cref="Notice.ActivityId"/>).</summary>
    Sent,

    /// <summary>The reader's number of messages for the day was used up: it is an entry of their next digest, and ends with that.</summary>
    Digested,

    /// <summary>The person or the channel cannot be reached; it rests until they are back, sent already (then with an <see cref="Notice.ActivityId"/>) or not.</summary>
    Blocked,

    /// <summary>No answer came: it may stand there. It is sent again after a while.</summary>
    Unclear,

    /// <summary>Given up; <see cref="Notice.Code"/> says why.</summary>
    Failed,
}

/// <summary>For whom a notice is.</summary>
public abstract record Audience
{
    private Audience()
    {
    }

    /// <summary>A person's own chat, by Entra object id.</summary>
    public sealed record InChat(string PersonId) : Audience;

    /// <summary>A new thread in a channel.</summary>
    public sealed record InChannel(string ChannelId) : Audience;
}

/// <summary>A notice as read; <paramref name="Tag"/> is what an update compares.</summary>
public sealed record NoticeFile(Notice Notice, string Tag);
