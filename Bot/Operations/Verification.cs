using CoEBot.Storage;

namespace CoEBot.Operations;

/// <summary>The command <c>verify</c>: checks every draft's record and writes a line for whatever does not hold. It reads only, and may run beside the bot.</summary>
public sealed class Verification(DraftRecords records, TimeProvider time)
{
    /// <summary>A draft may change while it is read, and change again; what is wrong stays wrong.</summary>
    private const int Looks = 3;

    /// <returns>Whether all of it holds.</returns>
    public async Task<bool> RunAsync(TextWriter output, CancellationToken cancellation)
    {
        var (drafts, events, broken, erased, unbound) = (0, 0, 0, 0, 0);
        await foreach (var read in records.ReadAsync(cancellation))
        {
            var (record, found) = await LookAsync(read, cancellation);
            foreach (var problem in found.Problems) await output.WriteLineAsync($"{record.DraftId}: {problem}");
            (drafts, events, broken) = (drafts + 1, events + record.Events.Count, broken + (found.Problems.Count > 0 ? 1 : 0));
            (erased, unbound) = (erased + found.Erased, unbound + (found.IsStateBound || found.Problems.Count > 0 ? 0 : 1));
        }

        await output.WriteLineAsync($"{Counted.Of(drafts, "draft")}, {Counted.Of(events, "event")}: {(broken == 0 ? "none changed." : $"{Counted.Of(broken, "draft")} not as written.")}");
        if (erased > 0) await output.WriteLineAsync($"The words of {Counted.Of(erased, "revision")} were erased; their events hold.");
        if (unbound > 0) await output.WriteLineAsync($"{Counted.Of(unbound, "draft")} last changed before snapshots were bound: the chain holds, the snapshot follows with the next event.");
        return broken == 0;
    }

    private async Task<(DraftRecord Record, CheckedRecord Found)> LookAsync(DraftRecord record, CancellationToken cancellation)
    {
        var found = RecordCheck.Of(record, time.GetUtcNow());
        for (var look = 1; found.Problems.Count > 0 && look < Looks; look++)
        {
            record = await records.FindAsync(record.DraftId, cancellation);
            found = RecordCheck.Of(record, time.GetUtcNow());
        }

        return (record, found);
    }
}
