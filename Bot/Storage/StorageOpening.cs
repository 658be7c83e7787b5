using System.Security.Cryptography;
using Azure;

namespace CoEBot.Storage;

/// <summary>Makes the tables and queues where they are missing, and learns the Center's secret. Safe to repeat, and by many replicas at once.</summary>
public sealed class StorageOpening(StorageAccount account, StorageCalls calls, CenterTable center, Pseudonyms pseudonyms)
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done once storage was opened for the first time since the start.</summary>
    public Task Opened => _opened.Task;

    public async Task OpenAsync(CancellationToken cancellation)
    {
        await Task.WhenAll(
        [
            .. StorageAccount.Tables.Select(name => calls.RunAsync(token => account.Table(name).CreateIfNotExistsAsync(token), cancellation)),
            .. StorageAccount.Queues.Select(name => calls.RunAsync(token => account.Queue(name).CreateIfNotExistsAsync(cancellationToken: token), cancellation)),
        ]);
        pseudonyms.Use(await center.SecretAsync(RandomNumberGenerator.GetBytes(32), cancellation));
        _opened.TrySetResult();
    }

    /// <summary>Learns the secret of a Center that was opened before, and makes nothing.</summary>
    /// <returns>False where there is none.</returns>
    public async Task<bool> JoinAsync(CancellationToken cancellation)
    {
        if (await center.FindSecretAsync(cancellation) is not { } secret) return false;
        pseudonyms.Use(secret);
        _opened.TrySetResult();
        return true;
    }

    /// <summary>Whether tables and queues answer at this moment.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            await center.FindAsync(cancellation);
            await calls.RunAsync(token => account.Queue("work").GetPropertiesAsync(token), cancellation);
            return true;
        }
        catch (Exception exception) when (exception is StorageUnavailableException or RequestFailedException)
        {
            return false;
        }
    }
}
