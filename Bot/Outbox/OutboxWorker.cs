using System.Threading.Channels;
using CoEBot.Storage;
using Microsoft.Extensions.Options;

namespace CoEBot.Outbox;

/// <summary>Works through the lanes, fetches due hints from the queue, and from time to time searches the tables.</summary>
public sealed class OutboxWorker(
    StorageOpening storage, OutboxLanes lanes, NoticeDelivery delivery, NoticeTable notices, WorkQueue queue, IEnumerable<INoticeSource> sources,
    TimeProvider time, IOptions<OutboxOptions> options, ILogger<OutboxWorker> logger) : BackgroundService
{
    /// <summary>A hint that found nothing is kept this long: a commit that timed out may still land.</summary>
    private static readonly TimeSpan OldEnough = TimeSpan.FromMinutes(1);

    /// <summary>Takes of one hint before a person should look at it.</summary>
    private const int MostTakes = 100;

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
                var delivered = await delivery.DeliverAsync(work.Place, stopping);
                if (work.Hint is { } hint) await CloseAsync(hint, delivered, stopping);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The pump's edge: the hint stays on the queue, comes again, and is set aside if it never succeeds.
                logger.WorkFailed(work.Place.Table, failure);
            }
        }
    }

    private Task<bool> CloseAsync(Hint hint, Delivered delivered, CancellationToken stopping) => delivered switch
    {
        Delivered.Later later => queue.HideAsync(hint, later.After, stopping),
        Delivered.NothingThere when time.GetUtcNow() - hint.PutAt is var age && age < OldEnough => queue.HideAsync(hint, OldEnough - age, stopping),
        _ => queue.DropAsync(hint, stopping),
    };

    private async Task FetchAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var found = await WhileStorageAnswers(() => queue.TakeAsync(16, options.Value.Lease, stopping));
            foreach (var hint in found ?? [])
            {
                if (hint.Taken <= MostTakes)
                {
                    lanes.Enter(new(hint.Place, hint));
                    continue;
                }

                logger.Poisoned(hint.Place.Table, hint.Taken);
                await WhileStorageAnswers(async () => { await queue.PoisonAsync(hint, stopping); return hint; });
            }

            if (found is not { Count: > 0 }) await Task.Delay(options.Value.Poll, time, stopping);
        }
    }

    private async Task SweepAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(options.Value.Sweep, time);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            foreach (var source in sources)
            {
                await WhileStorageAnswers(async () =>
                {
                    await foreach (var place in notices.FindWaitingAsync(source.Table, stopping)) lanes.Enter(new(place, null));
                    return source;
                });
            }
        }
    }

    /// <summary>Storage away is nothing to stop for: everything is looked at again in the next round.</summary>
    private async Task<T?> WhileStorageAnswers<T>(Func<Task<T>> look)
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
    }
}
