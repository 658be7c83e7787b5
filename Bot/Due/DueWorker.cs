using System.Runtime.CompilerServices;
using CoEBot.Storage;
using Microsoft.Extensions.Options;

namespace CoEBot.Due;

/// <summary>
/// Keeps the appointments. Each item is leased by If-Match before its work, and removed or moved after, so of many replicas one does it; one that dies in between
/// leaves a lease that runs out. An item that fails rests, longer each time, and holds up no other.
/// </summary>
public sealed class DueWorker(
    DueTable table, IEnumerable<IDueWork> works, StorageOpening storage, TimeProvider time, IOptions<DueOptions> options, ILogger<DueWorker> logger) : BackgroundService
{
    private const int PageLength = 64;

    /// <summary>Work that asks to come back at once does so after a breath, or it would run in a circle.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, IDueWork> _works = works.ToDictionary(work => work.Kind);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await storage.Opened.WaitAsync(stoppingToken);
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = options.Value.AtOnce, CancellationToken = stoppingToken };
        await Parallel.ForEachAsync(ComingDueAsync(stoppingToken), atOnce, async (row, _) => await TakeAsync(row, stoppingToken));
    }

    /// <summary>Rows as they come due, for ever. The next is fetched only when there is a hand free for it.</summary>
    private async IAsyncEnumerable<DueRow> ComingDueAsync([EnumeratorCancellation] CancellationToken stopping)
    {
        while (true)
        {
            var rows = await LookAsync(stopping);
            // Replicas that look at the same moment begin at different ends.
            Random.Shared.Shuffle(rows);
            foreach (var row in rows) yield return row;
            if (rows.Length < PageLength) await Task.Delay(options.Value.Poll, time, stopping);
        }
    }

    /// <summary>A look that fails is nothing to stop looking for.</summary>
    private async Task<DueRow[]> LookAsync(CancellationToken stopping)
    {
        try
        {
            return [.. await table.ListAsync(time.GetUtcNow(), PageLength, stopping)];
        }
        catch (StorageUnavailableException away)
        {
            logger.StorageAway(away.Message);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            logger.LookFailed(failure);
        }

        return [];
    }

    private async Task TakeAsync(DueRow row, CancellationToken stopping)
    {
        try
        {
            if (await table.UpdateAsync(row, row with { Next = time.GetUtcNow() + options.Value.Lease, Takes = row.Takes + 1 }, stopping) is { } mine)
                await WorkAsync(mine, stopping);
        }
        catch (StorageUnavailableException away)
        {
            // What was not written down is found again when the lease runs out.
            logger.StorageAway(away.Message);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            logger.LookFailed(failure);
        }
    }

    private async Task WorkAsync(DueRow mine, CancellationToken stopping)
    {
        using var lease = new CancellationTokenSource(options.Value.Lease, time);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping, lease.Token);
        try
        {
            var work = _works.GetValueOrDefault(mine.Item.Kind) ?? throw new InvalidOperationException($"Nobody here does the work \"{mine.Item.Kind}\".");
            await SettleAsync(mine, await work.RunAsync(mine.Item.Key, patience.Token), stopping);
        }
        catch (StorageUnavailableException away)
        {
            // No fault of the item's: it is not counted against it.
            logger.StorageAway(away.Message);
            await table.UpdateAsync(mine, mine with { Next = time.GetUtcNow() + options.Value.Poll, Takes = mine.Takes - 1 }, stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            await RestAsync(mine, failure, stopping);
        }
    }

    private async Task SettleAsync(DueRow mine, DateTimeOffset? again, CancellationToken stopping)
    {
        if (again is null)
        {
            await table.RemoveAsync(mine, stopping);
            return;
        }

        var soonest = time.GetUtcNow() + Breath;
        var next = mine.Item with { At = again > soonest ? again.Value : soonest };
        if (DueTable.IsSameRow(mine, next.At))
        {
            // One that was written anew meanwhile stays as it is, and comes up again.
            await table.UpdateAsync(mine, new(next), stopping);
            return;
        }

        // In this order, so that one of them is there whatever happens in between.
        await table.ScheduleAsync(next, stopping);
        await table.RemoveAsync(mine, stopping);
    }

    private async Task RestAsync(DueRow mine, Exception failure, CancellationToken stopping)
    {
        var pause = DuePauses.After(mine.Takes, options.Value.MostTakes);
        if (mine.Takes >= options.Value.MostTakes) logger.Poisoned(mine.Item.Kind, mine.Takes, mine.Partition, failure);
        else logger.Failed(mine.Item.Kind, mine.Takes, pause, failure);
        await table.UpdateAsync(mine, mine with { Next = time.GetUtcNow() + pause }, stopping);
    }
}
