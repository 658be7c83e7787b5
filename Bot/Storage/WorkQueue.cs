using Azure;
using Azure.Storage.Queues;
using CoEBot.Outbox;

namespace CoEBot.Storage;

/// <summary>The queue <c>work</c>: the safety net under every commit. A message is the place's table and partition, parted by a bar.</summary>
public sealed class WorkQueue(StorageAccount account, StorageCalls calls)
{
    private readonly QueueClient _work = account.Queue("work");
    private readonly QueueClient _poison = account.Queue("work-poison");

    /// <param name="place">Where there will be work.</param>
    /// <param name="delay">How long it stays unseen: time for the commit, and for the replica that commits to do the work itself.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Hint> PutAsync(NoticePlace place, TimeSpan delay, CancellationToken cancellation) => calls.RunAsync(
        async token =>
        {
            var put = (await _work.SendMessageAsync($"{place.Table}|{place.Partition}", delay, timeToLive: TimeSpan.FromSeconds(-1), token)).Value;
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

    /// <summary>Look again after a while.</summary>
    public Task<bool> HideAsync(Hint hint, TimeSpan delay, CancellationToken cancellation) => calls.RunAsync(
        token => UnlessTaken(() => _work.UpdateMessageAsync(hint.MessageId, hint.Receipt, visibilityTimeout: delay, cancellationToken: token)), cancellation);

    /// <summary>Sets a hint aside that was taken too often without success, for a person to look at.</summary>
    public async Task PoisonAsync(Hint hint, CancellationToken cancellation)
    {
        await calls.RunAsync(token => _poison.SendMessageAsync($"{hint.Place.Table}|{hint.Place.Partition}", token), cancellation);
        await DropAsync(hint, cancellation);
    }

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
