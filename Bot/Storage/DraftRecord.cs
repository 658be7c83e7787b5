namespace CoEBot.Storage;

/// <summary>What the records hold of one draft that binds it, letter for letter as it lies there: whoever checks it takes nothing for granted.</summary>
/// <param name="DraftId">The name of its partition.</param>
/// <param name="Snapshot">What is so; null where it is gone.</param>
/// <param name="Events">The audit, by the order of keys.</param>
/// <param name="Revisions">The words, by the order of keys.</param>
/// <param name="Head">Its chain's head as it is kept elsewhere, read before all the others; null where none is.</param>
public sealed record DraftRecord(
    string DraftId, RecordedSnapshot? Snapshot, IReadOnlyList<RecordedEvent> Events, IReadOnlyList<RecordedRevision> Revisions, RecordedHead? Head);

/// <summary>The snapshot's row.</summary>
/// <param name="Json">The draft; null where there is none.</param>
/// <param name="Salt">The salt of the state's hash; null in records from before the state was bound.</param>
/// <param name="Head">The hash of the last event.</param>
public sealed record RecordedSnapshot(string? Json, string? Salt, string? Head);

/// <summary>An event's row.</summary>
/// <param name="Key">The row's name.</param>
/// <param name="Event">What happened; null where the row is not as one is written.</param>
/// <param name="Hash">The hash that was written with it.</param>
public sealed record RecordedEvent(string Key, AuditEvent? Event, string Hash);

/// <summary>A revision's row. Where its words were erased, their salt went with them, and the hash stays.</summary>
/// <param name="Key">The row's name.</param>
/// <param name="Json">The words; null where they were erased.</param>
/// <param name="Salt">What was hashed before them; null where it was erased.</param>
/// <param name="BoundWith">What was hashed after them.</param>
/// <param name="ContentHash">The hash of all three.</param>
public sealed record RecordedRevision(string Key, string? Json, string? Salt, string? BoundWith, string? ContentHash)
{
    public bool IsErased => Json is null && Salt is null;

    /// <summary>A revision's row by its number.</summary>
    public static string KeyOf(int number) => $"revision|{Rows.Ordered(number)}";
}

/// <summary>A chain's head as it was projected: after this many events it was this hash.</summary>
public sealed record RecordedHead(int Version, string Hash);
