using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace CoEBot.Teams.Connector;

/// <summary>
/// How a request to the connector is made, from the outside in: with an end to it all; tried again where that is right; in its turn; not at all while most requests fail; and with an end to each try.
/// Again means: throttled (after <c>Retry-After</c>, else a jittered backoff), a conflict of writers (412), a passing fault of a gateway (502, 503, 504), or a request that never left.
/// A lost answer is asked for again only where that does no harm; else the message may stand there already.
/// </summary>
internal static class ConnectorPipeline
{
    /// <summary>Whether the request may be made twice; set by whoever asks.</summary>
    public static readonly ResiliencePropertyKey<bool> IsRepeatable = new("repeatable");

    public static ResiliencePipeline<HttpResponseMessage> Create(ConnectorOptions options, TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddTimeout(options.Budget)
            .AddRetry(Again(options))
            .AddStrategy(_ => new RateWindows(options, time), new RateWindowsOptions())
            // Within the turn: what never reached Teams says nothing of how Teams is.
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                FailureRatio = 0.5,
                MinimumThroughput = 20,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = options.Break,
                ShouldHandle = static tried => ValueTask.FromResult(IsServiceDown(tried.Outcome)),
            })
            .AddTimeout(options.Timeout)
            .Build();

    /// <summary>Whether the connection was never made: the request has not reached Teams. A connect timeout is told as a cancellation whose cause is a timeout.</summary>
    public static bool NeverLeft(Exception? failure) => failure
        is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError }
        or OperationCanceledException { InnerException: TimeoutException };

    /// <summary>What the header <c>Retry-After</c> asks for, in either of its forms.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage? response) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when response.Headers.Date is { } now && date > now => date - now,
        _ => null,
    };

    private static RetryStrategyOptions<HttpResponseMessage> Again(ConnectorOptions options) => new()
    {
        MaxRetryAttempts = Math.Max(1, options.Retries),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = TimeSpan.FromMilliseconds(400),
        MaxDelay = options.LongestWait,
        ShouldHandle = tried => ValueTask.FromResult(options.Retries > 0 && IsWorthAnotherTry(tried.Outcome, tried.Context, options.LongestWait)),
        DelayGenerator = static tried => ValueTask.FromResult(RetryAfter(tried.Outcome.Result)),
    };

    private static bool IsWorthAnotherTry(Outcome<HttpResponseMessage> outcome, ResilienceContext context, TimeSpan longestWait) => outcome switch
    {
        { Result: { } response } => IsPassing(response.StatusCode) && (RetryAfter(response) is not { } wait || wait < longestWait),
        { Exception: { } failure } when NeverLeft(failure) => true,
        { Exception: HttpRequestException or TimeoutRejectedException } => context.Properties.GetValue(IsRepeatable, false),
        _ => false,
    };

    private static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>Being throttled is no sign of it, and neither is a refusal. Who stops waiting for an answer has waited long enough to tell.</summary>
    private static bool IsServiceDown(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result: { } response } => response.StatusCode >= HttpStatusCode.InternalServerError,
        { Exception: HttpRequestException or TimeoutRejectedException or OperationCanceledException } => true,
        _ => false,
    };

    private sealed class RateWindowsOptions : ResilienceStrategyOptions
    {
        public RateWindowsOptions() => Name = nameof(RateWindows);
    }
}
