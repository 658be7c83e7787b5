using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace CoEBot.Teams.Connector;

/// <summary>
/// How a request to the connector is made, from the outside in: tried again where that is right; not tried at all while most requests fail; in its turn; and with an end to waiting.
/// Again means: throttled (after <c>Retry-After</c>, else a jittered backoff), a conflict of writers (412), a passing fault of a gateway (502, 503, 504), or a connection that was never made.
/// A lost answer is asked for again only where that does no harm; else the message may stand there already.
/// </summary>
internal static class ConnectorPipeline
{
    /// <summary>Whether the request may be made twice; set by whoever asks.</summary>
    public static readonly ResiliencePropertyKey<bool> IsRepeatable = new("repeatable");

    public static ResiliencePipeline<HttpResponseMessage> Create(ConnectorOptions options, TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = Math.Max(1, options.Retries),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(400),
                MaxDelay = options.LongestWait,
                ShouldHandle = tried => ValueTask.FromResult(options.Retries > 0 && IsWorthAnotherTry(tried.Outcome, tried.Context, options.LongestWait)),
                DelayGenerator = static tried => ValueTask.FromResult(RetryAfter(tried.Outcome.Result)),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                FailureRatio = 0.5,
                MinimumThroughput = 20,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = options.Break,
                ShouldHandle = static tried => ValueTask.FromResult(IsServiceDown(tried.Outcome)),
            })
            .AddStrategy(_ => new RateWindows(options, time), new RateWindowsOptions())
            .AddTimeout(options.Timeout)
            .Build();

    /// <summary>What the header <c>Retry-After</c> asks for, in either of its forms.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage? response) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when response.Headers.Date is { } now && date > now => date - now,
        _ => null,
    };

    private static bool IsWorthAnotherTry(Outcome<HttpResponseMessage> outcome, ResilienceContext context, TimeSpan longestWait) => outcome switch
    {
        { Result: { } response } => IsPassing(response.StatusCode) && (RetryAfter(response) is not { } wait || wait <= longestWait),
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } } => true,
        { Exception: HttpRequestException or TimeoutRejectedException } => context.Properties.GetValue(IsRepeatable, false),
        _ => false,
    };

    private static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>Being throttled is no sign of it, and neither is a refusal.</summary>
    private static bool IsServiceDown(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result: { } response } => response.StatusCode >= HttpStatusCode.InternalServerError,
        { Exception: HttpRequestException or TimeoutRejectedException } => true,
        _ => false,
    };

    private sealed class RateWindowsOptions : ResilienceStrategyOptions
    {
        public RateWindowsOptions() => Name = nameof(RateWindows);
    }
}
