using System.Threading.Channels;
using CoEBot.Storage;
using Microsoft.Extensions.Options;

namespace CoEBot.Outbox;

/// <summary>Works through the lanes, fetches due hints from the queue, and from time to time searches the tables.</summary>
public sealed class OutboxWorker(
    StorageOpening storage, OutboxLanes lanes, NoticeDelivery delivery, NoticeTable notices, WorkQueue queue, NoticeSources sources,
    TimeProvider time, IOptions<OutboxOptions> options, ILogger<OutboxWorker> logger) : BackgroundService
{
    /// <summary>A hint that found nothing is kept this long: a commit that timed out may still land.</summary>
    private static readonly TimeSpan OldEnough = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await storage.Opened.WaitAsync(stoppingToken);
        await Task.WhenAll([.. lanes.Readers.Select(lane => WorkAsync(lane, stoppingToken)), FetchAsync(stoppingToken), SweepAsync(stoppingToken)]);
    }

    private async Task WorkAsync(ChannelReader<LaneWork> lane, CancellationToken stopping)
    {
        await foreach (var work in lane.ReadAllAsync(stopping))
        {
            try
            {
                await DoAsync(work, stopping);
            }
            catch (StorageUnavailableException away)
            {
                logger.StorageAway(away.Message);
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                // The pump's edge: the hint stays on the queue, comes again, and is set aside if it never succeeds.
                logger.WorkFailed(work.Place.Table, failure);
                if (work.Hint is { } hint && hint.Taken >= options.Value.MostTakes) await SetAsideAsync(hint, stopping);
            }
        }
    }

    private async Task DoAsync(LaneWork work, CancellationToken stopping)
    {
        if (work is { IsVain: true, Hint: { } vain })
        {
            await queue.DropAsync(vain, stopping);
            return;
        }

        var delivered = await delivery.DeliverAsync(work.Place, stopping);
        if (work.Hint is { } hint) await CloseAsync(hint, delivered, stopping);
    }

    private Task<bool> CloseAsync(Hint hint, Delivered delivered, CancellationToken stopping) => delivered switch
    {
        Delivered.Later later => queue.HideAsync(hint, later.After, stopping),
        Delivered.NothingThere or Delivered.Settled when Youth(hint) is { } left => queue.HideAsync(hint, left, stopping),
        _ => queue.DropAsync(hint, stopping),
    };

    /// <summary>
    /// How long a hint from the queue must still be kept: the commit it was put for may not have landed yet, whether there are records already or not. One that this
    /// replica began after its own commit has done its work.
    /// </summary>
    private TimeSpan? Youth(Hint hint) => hint.Taken > 0 && OldEnough - (time.GetUtcNow() - hint.PutAt) is var left && left > TimeSpan.Zero ? left : null;

    private async Task FetchAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var found = lanes.AreBusy ? null : await TryAsync(() => queue.TakeAsync(16, options.Value.Lease, stopping), stopping);
            foreach (var hint in found ?? []) lanes.Enter(new(hint.Place, hint));
            if (found is not { Count: > 0 }) await Task.Delay(options.Value.Poll, time, stopping);
        }
    }

    private Task<Hint?> SetAsideAsync(Hint hint, CancellationToken stopping)
    {
        logger.Poisoned(hint.Place.Table, hint.Taken);
        return TryAsync(async () => { await queue.PoisonAsync(hint, stopping); return hint; }, stopping);
    }

    private async Task SweepAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(options.Value.Sweep, time);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            foreach (var table in sources.Tables)
            {
                await TryAsync(async () =>
                {
                    await foreach (var place in notices.FindWaitingAsync(table, stopping)) lanes.Enter(new(place, null));
                    return table;
                }, stopping);
            }
        }
    }

    /// <summary>A look that fails is nothing to stop looking for: everything is looked at again in the next round.</summary>
    private async Task<T?> TryAsync<T>(Func<Task<T>> look, CancellationToken stopping)
        where T : class
    {
        try
        {
            return await look();
        }
        catch (StorageUnavailableException away)
        {
            logger.StorageAway(away.Message);
            return null;
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            logger.WorkFailed("work", failure);
            return null;
        }
    }
}
