namespace CoEBot.Due;

/// <summary>Something to look after at a moment: a reminder, an end, a card that comes back. It says where to look and when, never what to do; that is in the records.</summary>
/// <param name="Kind">Whose work it is: <see cref="IDueWork.Kind"/>.</param>
/// <param name="Key">An id of ours, in that work's own words; it becomes part of a row's key.</param>
/// <param name="At">Not before this moment.</param>
public sealed record DueItem(string Kind, string Key, DateTimeOffset At);

/// <summary>A due item as it lies in the records.</summary>
public sealed record DueRow(DueItem Item)
{
    /// <summary>When it may be taken: its own moment, or the end of a lease or of a pause.</summary>
    public DateTimeOffset Next { get; init; } = Item.At;

    /// <summary>How often it was taken since it last succeeded.</summary>
    public int Takes { get; init; }

    /// <summary>Where it lies: <see cref="Storage.DueTable"/>'s own business.</summary>
    public string Partition { get; init; } = "";

    /// <summary>What an update compares.</summary>
    public string Tag { get; init; } = "";
}

/// <summary>Work that comes due. It decides from the records whether anything is to be done: it is called too early, too late, twice, or by two replicas at once.</summary>
public interface IDueWork
{
    string Kind { get; }

    /// <returns>
    /// When to come back for this key; null where there is nothing more to come back for. A moment that follows from the records, and not from this one, makes one of several
    /// appointments for the same key.
    /// </returns>
    Task<DateTimeOffset?> RunAsync(string key, CancellationToken cancellation);
}
