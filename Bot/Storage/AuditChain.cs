using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoEBot.Storage;

/// <summary>
/// One event as the audit keeps it: pseudonymous, without words, bound by its hash to all events before it.
/// <paramref name="ContentHash"/> is salted with the revision's own salt, so that erasing the salt with the text leaves nothing to guess from.
/// <paramref name="StateHash"/> binds what the event led to, the whole snapshot, with the salt that lies beside it; the next event's snapshot takes its place, salt and all. It is
/// null in events from before it was kept.
/// </summary>
public sealed record AuditEvent(
    int Number, string Kind, string Person, DateTimeOffset At, int Revision, int Step, string ContentHash, string? NoteHash, string? StateHash = null);

/// <summary>The chain: each event's hash covers the one before. A changed, missing or added event breaks it; a cut tail shows in the head kept elsewhere.</summary>
public static class AuditChain
{
    /// <summary>What the first event follows.</summary>
    public const string Start = "";

    /// <summary>The hash after one more event. What is hashed begins with a head or, where the state is bound too, with a 2: no event can be taken for one of the other form.</summary>
    public static string Append(string head, AuditEvent happened)
    {
        var bound = string.Create(
            CultureInfo.InvariantCulture,
            $"{head}\n{happened.Number}\n{happened.Kind}\n{happened.Person}\n{happened.At.ToUniversalTime():O}\n{happened.Revision}\n{happened.Step}\n{happened.ContentHash}\n{happened.NoteHash}");
        return Hash(happened.StateHash is { } state ? $"2\n{bound}\n{state}" : bound);
    }

    /// <returns>The number of the first event that does not fit, or null where all do and the last one's hash is <paramref name="head"/>.</returns>
    public static int? FirstBreak(IReadOnlyList<(AuditEvent Event, string Hash)> events, string head)
    {
        var before = Start;
        for (var i = 0; i < events.Count; i++)
        {
            before = Append(before, events[i].Event);
            if (events[i].Event.Number != i + 1 || events[i].Hash != before) return i + 1;
        }

        return before == head ? null : events.Count + 1;
    }

    /// <summary>SHA-256 of a text, as 64 hex digits.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
