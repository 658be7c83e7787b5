using System.Net;
using System.Net.Http.Headers;
using Azure.Identity;
using Microsoft.Kiota.Abstractions;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace CoEBot.People;

/// <summary>
/// How a question to Graph is asked, from the outside in: with an end to it all, tried again twice where that may help, and with an end to each try. Every question only reads, so it may
/// always be asked again: when throttled (after <c>Retry-After</c>, else a jittered backoff), after a fault of the service, and where no answer came.
/// It stands in the place of the library's own retry handler, which waits by no clock of ours.
/// </summary>
internal static class GraphPipeline
{
    private const int Retries = 2;

    public static ResiliencePipeline Create(GraphOptions options, TimeProvider time) => new ResiliencePipelineBuilder { TimeProvider = time }
        .AddTimeout(options.Budget)
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromSeconds(1),
            MaxDelay = options.LongestWait,
            ShouldHandle = tried => ValueTask.FromResult(IsPassing(tried.Outcome.Exception) && !(RetryAfter(tried.Outcome.Exception, time) >= options.LongestWait)),
            DelayGenerator = tried => ValueTask.FromResult(RetryAfter(tried.Outcome.Exception, time)),
        })
        .AddTimeout(options.Timeout)
        .Build();

    /// <summary>What the header <c>Retry-After</c> asks for, in either of its forms.</summary>
    public static TimeSpan? RetryAfter(Exception? failure, TimeProvider time)
    {
        var values = (failure as ApiException)?.ResponseHeaders.FirstOrDefault(header => header.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value;
        return RetryConditionHeaderValue.TryParse(values?.FirstOrDefault(), out var asked) ? asked switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
            _ => null,
        }
        : null;
    }

    /// <summary>A failure in a few words; the services' own messages may name people.</summary>
    public static string Words(Exception failure) => failure switch
    {
        ApiException { ResponseStatusCode: (int)HttpStatusCode.Forbidden } => "403, so an administrator has yet to consent to the application permission Presence.Read.All",
        ApiException { ResponseStatusCode: > 0 and var status } => $"{status} {(HttpStatusCode)status}",
        AuthenticationFailedException => "no token for it; check Bot:Credential and what it needs",
        TimeoutRejectedException or OperationCanceledException => "no answer in time",
        HttpRequestException or IOException => "no connection",
        _ => $"an answer that cannot be read ({failure.GetType().Name})",
    };

    /// <summary>A connection that takes too long to make is told as a cancellation whose cause is a timeout.</summary>
    private static bool IsPassing(Exception? failure) => failure
        is ApiException { ResponseStatusCode: 429 or >= 500 } or HttpRequestException or IOException or TimeoutRejectedException or OperationCanceledException { InnerException: TimeoutException };
}
