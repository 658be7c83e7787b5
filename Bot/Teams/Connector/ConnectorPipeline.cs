using System.Net;
using Polly;
using Polly.Retry;

namespace CoEBot.Teams.Connector;

/// <summary>
/// When a request to the connector is tried again at once: throttled (after <c>Retry-After</c>, else a jittered backoff), a conflict of writers (412),
/// a passing fault of a gateway (502, 503, 504), or a connection that was never made. A lost answer is not: the message may stand there already.
/// </summary>
public static class ConnectorPipeline
{
    /// <summary>A longer wait than this is the outbox's business.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(8);

    public static ResiliencePipeline<HttpResponseMessage> Create(TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = 3,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(400),
                MaxDelay = LongestWait,
                ShouldHandle = static tried => ValueTask.FromResult(tried.Outcome switch
                {
                    { Result: { } response } => IsWorthAnotherTry(response),
                    { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } } => true,
                    _ => false,
                }),
                DelayGenerator = static tried => ValueTask.FromResult(RetryAfter(tried.Outcome.Result)),
            })
            .Build();

    /// <summary>What the header <c>Retry-After</c> asks for, in either of its forms.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage? response) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when response.Headers.Date is { } now && date > now => date - now,
        _ => null,
    };

    private static bool IsWorthAnotherTry(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
        && (RetryAfter(response) is not { } wait || wait <= LongestWait);
}
