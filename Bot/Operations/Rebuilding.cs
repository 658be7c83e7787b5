using System.Collections.Concurrent;
using System.Text.Json;
using CoEBot.Drafts;
using CoEBot.Storage;

namespace CoEBot.Operations;

/// <summary>
/// The command <c>rebuild</c>: writes everything anew that follows from drafts (lists, library, wins, appointments, proposals). It may run beside the bot and be repeated, since a
/// projection ignores what is older than what it has seen; for the same reason it takes nothing away that is newer than the drafts.
/// </summary>
public sealed class Rebuilding(DraftRecords records, IDraftStore drafts, IEnumerable<IDraftProjection> projections, StorageOpening storage)
{
    /// <summary>Each of them waits for storage most of the time.</summary>
    private const int AtOnce = 8;

    private const int ToldEvery = 1_000;

    /// <returns>Whether all drafts could be read.</returns>
    /// <exception cref="OperationException">There is no Center there.</exception>
    public async Task<bool> RunAsync(TextWriter output, CancellationToken cancellation)
    {
        if (!await storage.JoinAsync(cancellation)) throw new OperationException("No Center was opened here yet, so there is nothing to rebuild.");
        var (done, leftOut) = (0, 0);
        await foreach (var ids in records.IdsAsync(cancellation).Chunk(ToldEvery).WithCancellation(cancellation))
        {
            var unreadable = new ConcurrentQueue<string>();
            await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (draftId, token) =>
            {
                if (!await ProjectAsync(draftId, token)) unreadable.Enqueue(draftId);
            });
            foreach (var draftId in unreadable) await output.WriteLineAsync($"{draftId}: its records cannot be read; \"verify\" says what is wrong with them.");
            (done, leftOut) = (done + ids.Length, leftOut + unreadable.Count);
            if (ids.Length == ToldEvery) await output.WriteLineAsync($"{Counted.Of(done, "draft")} so far.");
        }

        await output.WriteLineAsync($"{Counted.Of(done, "draft")}: {(leftOut == 0 ? "all that follows from them is written anew." : $"{Counted.Of(leftOut, "draft")} left out.")}");
        return leftOut == 0;
    }

    private async Task<bool> ProjectAsync(string draftId, CancellationToken cancellation)
    {
        try
        {
            if (await drafts.FindAsync(draftId, null, cancellation) is { } file)
                await Task.WhenAll(projections.Select(projection => projection.ProjectAsync(file, cancellation)));
            return true;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or KeyNotFoundException or JsonException)
        {
            return false;
        }
    }
}
