using Azure;
using Polly;
using Polly.Retry;

namespace CoEBot.Storage;

/// <summary>
/// Every call to storage goes through here: a passing fault is tried again twice with a jittered backoff, and what stays away becomes a
/// <see cref="StorageUnavailableException"/>. A repeated write may meet its own first try (409, 412); writers find that by their action key.
/// </summary>
public sealed class StorageCalls(TimeProvider time)
{
    private readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 2,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(120),
            ShouldHandle = static tried => ValueTask.FromResult(tried.Outcome.Exception is { } exception && IsPassing(exception)),
        })
        .Build();

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await _pipeline.ExecuteAsync(async token => await call(token), cancellation);
        }
        catch (Exception exception) when (IsPassing(exception) || IsMissingTable(exception))
        {
            throw new StorageUnavailableException($"Storage does not answer: {Cause(exception)}.", exception);
        }
    }

    /// <summary>No connection (0), throttled, or a fault of the service; a timeout of ours comes as a cancellation.</summary>
    private static bool IsPassing(Exception exception) => exception switch
    {
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => true,
        TaskCanceledException { CancellationToken.IsCancellationRequested: false } => true,
        AggregateException aggregate => aggregate.InnerExceptions.All(IsPassing),
        _ => false,
    };

    /// <summary>The tables are made at start; as long as they are not, there is no storage.</summary>
    private static bool IsMissingTable(Exception exception) => exception is RequestFailedException { ErrorCode: "TableNotFound" or "QueueNotFound" };

    /// <summary>The cause in a word or two; the services' own messages are pages with headers in them.</summary>
    private static string Cause(Exception exception) => exception switch
    {
        RequestFailedException { Status: 0 } => "no connection",
        RequestFailedException failed => $"{failed.Status} {failed.ErrorCode}",
        _ => exception.GetType().Name,
    };
}
