using Azure;
using Azure.Storage.Queues;
using CoEBot.Outbox;

namespace CoEBot.Storage;

/// <summary>The queue <c>work</c>: the safety net under every commit. A message is the place's table and partition, parted by a bar.</summary>
public sealed class WorkQueue(StorageAccount account, StorageCalls calls)
{
    /// <summary>The queue hides nothing for longer (https://learn.microsoft.com/rest/api/storageservices/update-message, 2026-11).</summary>
    private static readonly TimeSpan LongestHidden = TimeSpan.FromDays(7);

    private readonly QueueClient _work = account.Queue("work");
    private readonly QueueClient _poison = account.Queue("work-poison");

    /// <param name="place">Where there will be work.</param>
    /// <param name="delay">How long it stays unseen: time for the commit, and for the replica that commits to do the work itself.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Hint> PutAsync(NoticePlace place, TimeSpan delay, CancellationToken cancellation) => calls.RunAsync(
        async token =>
        {
            var put = (await _work.SendMessageAsync($"{place.Table}|{place.Partition}", Hidden(delay), timeToLive: TimeSpan.FromSeconds(-1), token)).Value;
            return new Hint(place, put.MessageId, put.PopReceipt, put.InsertionTime, 0);
        },
        cancellation);

    /// <summary>Takes hints that are due; each is unseen by others for <paramref name="lease"/>.</summary>
    public Task<IReadOnlyList<Hint>> TakeAsync(int count, TimeSpan lease, CancellationToken cancellation) => calls.RunAsync<IReadOnlyList<Hint>>(
        async token =>
        {
            var taken = (await _work.ReceiveMessagesAsync(count, lease, token)).Value;
            return [.. taken.Select(message => new Hint(PlaceOf(message.MessageText), message.MessageId, message.PopReceipt, message.InsertedOn!.Value, message.DequeueCount))];
        },
        cancellation);

    /// <summary>The work is done. A hint that another worker took meanwhile stays with that worker.</summary>
    public Task<bool> DropAsync(Hint hint, CancellationToken cancellation) => calls.RunAsync(
        token => UnlessTaken(() => _work.DeleteMessageAsync(hint.MessageId, hint.Receipt, token)), cancellation);

    /// <summary>Look again after a while; after a week at the latest.</summary>
    public Task<bool> HideAsync(Hint hint, TimeSpan delay, CancellationToken cancellation) => calls.RunAsync(
        token => UnlessTaken(() => _work.UpdateMessageAsync(hint.MessageId, hint.Receipt, visibilityTimeout: Hidden(delay), cancellationToken: token)), cancellation);

    /// <summary>Sets a hint aside that was taken too often without success, for a person to look at.</summary>
    public async Task PoisonAsync(Hint hint, CancellationToken cancellation)
    {
        await calls.RunAsync(token => _poison.SendMessageAsync($"{hint.Place.Table}|{hint.Place.Partition}", token), cancellation);
        await DropAsync(hint, cancellation);
    }

    /// <summary>The queue counts in whole seconds and drops what is left: a hint that is to rest for half a second would be there again at once, over and over.</summary>
    internal static TimeSpan Hidden(TimeSpan delay) =>
        delay <= TimeSpan.Zero ? TimeSpan.Zero : delay >= LongestHidden ? LongestHidden : TimeSpan.FromSeconds(Math.Ceiling(delay.TotalSeconds));

    private static NoticePlace PlaceOf(string message) => message.Split('|', 2) is [var table, var partition] ? new(table, partition) : new(message, "");

    /// <summary>False where the message is gone, or another worker has taken it since: both are the normal race of a queue.</summary>
    private static async Task<bool> UnlessTaken<T>(Func<Task<T>> call)
    {
        try
        {
            await call();
            return true;
        }
        catch (RequestFailedException gone) when (gone.Status == 404 || gone.ErrorCode == "PopReceiptMismatch")
        {
            return false;
        }
    }
}
