using System.Net.Sockets;
using Azure;
using Azure.Identity;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace CoEBot.Storage;

/// <summary>
/// Every call to storage goes through here: a passing fault is tried again twice with a jittered backoff, all within <see cref="Budget"/>, and what stays away
/// becomes a <see cref="StorageUnavailableException"/>. A repeated write may meet its own first try (409, 412); writers find that by their action key.
/// </summary>
public sealed class StorageCalls(TimeProvider time)
{
    /// <summary>A person waits for some of these calls, and Teams gives up on an answer after ten seconds.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(6);

    private readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddTimeout(Budget)
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 2,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(120),
            ShouldHandle = static tried => ValueTask.FromResult(tried.Outcome.Exception is { } exception && IsPassing(exception, tried.Context.CancellationToken)),
        })
        .Build();

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await _pipeline.ExecuteAsync(async token => await call(token), cancellation);
        }
        catch (Exception exception) when (IsPassing(exception, cancellation) || IsMissingTable(exception))
        {
            throw new StorageUnavailableException($"Storage does not answer: {Cause(exception)}.", exception);
        }
    }

    /// <summary>
    /// No connection (0, or what the socket said), throttled, a fault of the service, no token for it, or a timeout. The storage library tells its own timeout as a cancellation with a
    /// cancelled token of its own, so whether somebody gave up is asked of the caller's token alone.
    /// </summary>
    private static bool IsPassing(Exception exception, CancellationToken caller) => exception switch
    {
        OperationCanceledException or TimeoutRejectedException => !caller.IsCancellationRequested,
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => true,
        IOException or SocketException or HttpRequestException => true,
        AuthenticationFailedException => true,
        AggregateException aggregate => aggregate.InnerExceptions.All(inner => IsPassing(inner, caller)),
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
