using System.Net;
using System.Net.Http.Headers;
using Polly;

namespace CoEBot.Teams.Connector;

/// <summary>
/// Keeps Teams' rate windows, so that a throttled answer is the exception: each request waits for its turn in its own thread, then in the whole app. Where its thread's turn is further away than
/// anybody should wait it is answered here as Teams would, 429 with <c>Retry-After</c>. A 429 from Teams holds up the thread it was for. First come, first served.
/// </summary>
internal sealed class RateWindows(ConnectorOptions options, TimeProvider time) : ResilienceStrategy<HttpResponseMessage>
{
    /// <summary>Where the request goes, as one of the conversation's threads; set by whoever asks.</summary>
    public static readonly ResiliencePropertyKey<ThreadKey> Thread = new("thread");

    /// <summary>Without <c>Retry-After</c>: about a second, and not the same for all.</summary>
    private static readonly TimeSpan Backoff = TimeSpan.FromSeconds(1);

    /// <summary>Threads remembered before the idle ones are forgotten.</summary>
    private const int ManyThreads = 20_000;

    private readonly Lock _gate = new();
    private readonly SlidingWindows _app = new([new(options.PerSecond, TimeSpan.FromSeconds(1))], options.Slack);
    private readonly Dictionary<ThreadKey, Line> _threads = [];

    protected override async ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback, ResilienceContext context, TState state)
    {
        var line = context.Properties.TryGetValue(Thread, out var thread) ? LineOf(thread) : null;
        try
        {
            if (line is not null && await EnterAsync(line, context.CancellationToken) is { } wait) return Outcome.FromResult(TryLater(wait));
            if (line is null) await EnterAppAsync(context.CancellationToken);
        }
        catch (OperationCanceledException gaveUp)
        {
            return Outcome.FromException<HttpResponseMessage>(gaveUp);
        }

        var outcome = await callback(context, state);
        if (line is not null && outcome.Result is { StatusCode: HttpStatusCode.TooManyRequests } throttled)
            lock (line) line.Windows.Pause(time.GetUtcNow() + (ConnectorPipeline.RetryAfter(throttled) ?? Backoff * (0.5 + Random.Shared.NextDouble())));
        return outcome;
    }

    /// <returns>How long the turn is away, where that is too long; null once it has come.</returns>
    private async Task<TimeSpan?> EnterAsync(Line line, CancellationToken cancellation)
    {
        await line.Turn.WaitAsync(cancellation);
        try
        {
            if (UntilNext(line) is { } wait && wait > options.LongestWait) return wait;
            while (UntilNext(line) is { } left) await Task.Delay(left, time, cancellation);
            await EnterAppAsync(cancellation);
            lock (line) line.Windows.Note(time.GetUtcNow());
            return null;
        }
        finally
        {
            line.Turn.Release();
        }
    }

    private TimeSpan? UntilNext(Line line)
    {
        lock (line)
        {
            var now = time.GetUtcNow();
            return line.Windows.Next(now) is var next && next > now ? next - now : null;
        }
    }

    private async Task EnterAppAsync(CancellationToken cancellation)
    {
        TimeSpan wait;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var next = _app.Next(now);
            _app.Note(next);
            wait = next - now;
        }

        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellation);
    }

    private Line LineOf(ThreadKey thread)
    {
        lock (_gate)
        {
            if (_threads.Count > ManyThreads) ForgetIdle();
            if (!_threads.TryGetValue(thread, out var line)) _threads.Add(thread, line = new(new(Windows(thread), options.Slack)));
            return line;
        }
    }

    private void ForgetIdle()
    {
        var now = time.GetUtcNow();
        foreach (var (thread, line) in _threads)
        {
            lock (line)
            {
                if (line.Windows.IsIdle(now) && line.Turn.CurrentCount == 1) _threads.Remove(thread);
            }
        }
    }

    private IReadOnlyList<RateWindow> Windows(ThreadKey thread) =>
        thread.IsRead ? [.. options.Windows.Select(window => window with { Count = window.Count * 2 })] : options.Windows;

    private static HttpResponseMessage TryLater(TimeSpan wait) => new(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new RetryConditionHeaderValue(wait) } };

    private sealed record Line(SlidingWindows Windows)
    {
        /// <summary>One at a time finds out when it may go.</summary>
        public SemaphoreSlim Turn { get; } = new(1);
    }
}

/// <summary>What Teams counts together: what is written into one thread of a conversation, and apart from it what is read there.</summary>
internal readonly record struct ThreadKey(string Conversation, bool IsRead);
