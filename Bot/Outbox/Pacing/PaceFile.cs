using CoEBot.Center;

namespace CoEBot.Outbox.Pacing;

/// <summary>A notice and where it lies.</summary>
public readonly record struct PlacedNotice(NoticePlace Place, string Id);

/// <summary>One of a day's messages: whoever writes its row may send the notice.</summary>
public sealed record PaceSlot(DateOnly Day, int Number, PlacedNotice Notice);

/// <summary>A notice that is told in a digest.</summary>
public sealed record DigestEntry(string Digest, int Number, PlacedNotice Notice);

/// <summary>What is kept of a person's pace, as read at one moment.</summary>
/// <param name="Settings">Their own settings.</param>
/// <param name="Slots">The last days' messages.</param>
/// <param name="Digests">Their digests: one that is open or on its way, rarely another.</param>
/// <param name="Entries">What the digests tell, in the order in which it came.</param>
public sealed record PaceFile(PersonSettings Settings, IReadOnlyList<PaceSlot> Slots, IReadOnlyList<NoticeFile> Digests, IReadOnlyList<DigestEntry> Entries)
{
    /// <summary>The digest that takes more: one that is not being sent at this moment, and of which it is certain that nobody saw it.</summary>
    public NoticeFile? Open => Digests.FirstOrDefault(digest => digest.Notice.State is NoticeState.Pending or NoticeState.Blocked);

    public IEnumerable<DigestEntry> EntriesOf(Notice digest) => Entries.Where(entry => entry.Digest == digest.Id);
}
