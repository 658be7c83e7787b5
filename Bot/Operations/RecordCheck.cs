using System.Text.Json;
using CoEBot.Drafts;
using CoEBot.Storage;

namespace CoEBot.Operations;

/// <summary>What a check found of one draft.</summary>
/// <param name="Problems">What is not as it was written, a sentence each, without names and words.</param>
/// <param name="Erased">Revisions whose words were erased: their events still hold, their words can no longer be compared.</param>
/// <param name="IsStateBound">Whether its last event binds its snapshot; not so in records that were last changed before the state was bound.</param>
public sealed record CheckedRecord(IReadOnlyList<string> Problems, int Erased, bool IsStateBound);

/// <summary>
/// Holds what lies in storage against the chain: each event against the one before, the words and the snapshot against the events, the end of the chain against the snapshot and
/// against the head kept elsewhere. Pure.
/// </summary>
public static class RecordCheck
{
    /// <summary>The head is kept elsewhere moments after an event. If storage or Teams was away it takes longer; what is older than this was not kept.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    public static CheckedRecord Of(DraftRecord record, DateTimeOffset now) => record switch
    {
        { Snapshot: null, Events: [], Revisions: [] } => new(["the draft is gone, and the head of its chain is still kept."], 0, false),
        _ => new(
            [.. Events(record), .. Revisions(record), .. Snapshot(record), .. Head(record, now)],
            record.Revisions.Count(revision => revision.IsErased), record.Events is [.., { Event.StateHash: not null }]),
    };

    /// <summary>Each event follows the one before as that was written, so that a change is told where it was made.</summary>
    private static IEnumerable<string> Events(DraftRecord record)
    {
        if (record.Events.Count == 0) yield return "it has no events.";
        var (before, place) = (AuditChain.Start, 1);
        foreach (var written in record.Events)
        {
            if (written.Event is not { } happened) yield return $"the row {written.Key} is no event as they are written.";
            else if (happened.Number != place) yield return $"event {place} is missing, or another stands in its place.";
            else if (AuditChain.Append(before, happened) != written.Hash) yield return $"event {place} was changed, or what it follows.";
            (before, place) = (written.Hash, (written.Event?.Number ?? place) + 1);
        }
    }

    /// <summary>The words are those that their events are about, and no others lie among them.</summary>
    private static IEnumerable<string> Revisions(DraftRecord record)
    {
        var known = new HashSet<string>();
        foreach (var happened in record.Events.Select(written => written.Event).OfType<AuditEvent>())
        {
            var key = RecordedRevision.KeyOf(happened.Revision);
            known.Add(key);
            if (record.Revisions.FirstOrDefault(revision => revision.Key == key)?.ContentHash != happened.ContentHash)
                yield return $"revision {happened.Revision} is missing, or is not the one that event {happened.Number} is about.";
        }

        foreach (var revision in record.Revisions)
        {
            if (!known.Contains(revision.Key)) yield return $"no event is about the row {revision.Key}.";
            if (!revision.IsErased && !IsWhatWasHashed(revision)) yield return $"the row {revision.Key} was changed: it is not what its hash was made of.";
        }
    }

    /// <summary>The parts of what is hashed cannot be taken for each other: a salt has one length, and no line ends inside a document.</summary>
    private static bool IsWhatWasHashed(RecordedRevision revision) =>
        revision is { Json: { } json, BoundWith: { } boundWith } && Ids.IsValid(revision.Salt)
        && !json.Contains('\n') && boundWith is "" or ['\n', ..]
        && AuditChain.Hash(revision.Salt + json + boundWith) == revision.ContentHash;

    private static IEnumerable<string> Snapshot(DraftRecord record)
    {
        if (record.Snapshot is not { } snapshot || Draft(snapshot) is not { } draft)
        {
            yield return "its snapshot is missing or cannot be read.";
            yield break;
        }

        var last = record.Events.Count > 0 ? record.Events[^1] : null;
        if (draft.Id != record.DraftId) yield return "its snapshot is another draft's.";
        if (draft.Version != record.Events.Count) yield return $"its snapshot counts {draft.Version} events, and {record.Events.Count} are there.";
        if (last is not null && snapshot.Head != last.Hash) yield return "its snapshot follows another event than the last.";
        if (last is { Event.StateHash: { } state } && (!Ids.IsValid(snapshot.Salt) || AuditChain.Hash(snapshot.Salt + snapshot.Json) != state))
            yield return "its snapshot is not what the last event led to.";
    }

    private static Draft? Draft(RecordedSnapshot snapshot)
    {
        try
        {
            return snapshot.Json is { } json ? JsonSerializer.Deserialize(json, DraftJson.Default.Draft) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The head kept elsewhere stands in the chain, and at its end once there was time to bring it there.</summary>
    private static IEnumerable<string> Head(DraftRecord record, DateTimeOffset now)
    {
        var settled = record.Events is [.., { Event: { } last }] && now - last.At > Grace;
        if (record.Head is not { } head)
        {
            if (settled) yield return "the head of its chain is not kept elsewhere.";
        }
        else if (head.Version > record.Events.Count) yield return $"the head kept elsewhere is of event {head.Version}, and {record.Events.Count} are there.";
        else if (head.Version < 1 || record.Events[head.Version - 1].Hash != head.Hash) yield return "the head kept elsewhere is not in its chain.";
        else if (head.Version < record.Events.Count && settled) yield return $"the head kept elsewhere is still of event {head.Version}, and {record.Events.Count} are there.";
    }
}
