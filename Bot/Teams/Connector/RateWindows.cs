using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using Polly;

namespace CoEBot.Teams.Connector;

/// <summary>
/// Keeps Teams' rate windows, so that a throttled answer is the exception: each request waits for its turn in its own chat or channel, then in the whole app. Where the turn is further away than
/// anybody should wait it is answered here as Teams would, 429 with <c>Retry-After</c>. A 429 from Teams holds up the chat or channel it was for.
/// </summary>
internal sealed class RateWindows(ConnectorOptions options, TimeProvider time) : ResilienceStrategy<HttpResponseMessage>
{
    /// <summary>Where the request goes, as one of the conversation's threads; set by whoever asks.</summary>
    public static readonly ResiliencePropertyKey<ThreadKey> Thread = new("thread");

    /// <summary>Without <c>Retry-After</c>: about a second, and not the same for all.</summary>
    private static readonly TimeSpan Backoff = TimeSpan.FromSeconds(1);

    /// <summary>Threads remembered before the idle ones are forgotten.</summary>
    private const int ManyThreads = 20_000;

    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly SlidingWindows _app = new([new(options.PerSecond, TimeSpan.FromSeconds(1))], options.Slack);
    private readonly Dictionary<ThreadKey, Line> _threads = [];
    private DateTimeOffset _nextSweep = DateTimeOffset.MinValue;

    protected override ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback, ResilienceContext context, TState state)
    {
        var thread = context.Properties.GetValue(Thread, default);
        return thread.IsRead
            ? ReadAsync(LineOf(thread), () => callback(context, state), context.CancellationToken)
            : WriteAsync(LineOf(thread), () => callback(context, state), context.CancellationToken);
    }

    /// <summary>
    /// What is written into one place goes one after the other, and counts from the moment of its answer: it has reached Teams by then, so however unevenly it travelled, no window is exceeded
    /// there, and where no try fails it arrives in its order.
    /// </summary>
    private async ValueTask<Outcome<HttpResponseMessage>> WriteAsync(Line line, Func<ValueTask<Outcome<HttpResponseMessage>>> request, CancellationToken cancellation)
    {
        using var turn = await line.EnterAsync(options.LongestWait, cancellation);
        if (turn is null) return TryLater(options.LongestWait);
        if (await OpensAsync(line, cancellation) is { } wait) return TryLater(wait);
        var outcome = await request();
        lock (line) line.Windows.Note(time.GetUtcNow());
        return Heeded(line, outcome);
    }

    /// <summary>Readers do not wait for each other's answers.</summary>
    private async ValueTask<Outcome<HttpResponseMessage>> ReadAsync(Line line, Func<ValueTask<Outcome<HttpResponseMessage>>> request, CancellationToken cancellation)
    {
        using (var turn = await line.EnterAsync(options.LongestWait, cancellation))
        {
            if (turn is null) return TryLater(options.LongestWait);
            if (await OpensAsync(line, cancellation) is { } wait) return TryLater(wait);
            lock (line) line.Windows.Note(time.GetUtcNow());
        }

        return Heeded(line, await request());
    }

    /// <returns>How long the turn is away, where that is too long; null once it has come.</returns>
    private async Task<TimeSpan?> OpensAsync(Line line, CancellationToken cancellation)
    {
        if (UntilNext(line) is { } wait && wait > options.LongestWait) return wait;
        while (UntilNext(line) is { } left) await Task.Delay(left, time, cancellation);
        return await EnterAppAsync(cancellation);
    }

    /// <summary>Where Teams asks for patience, nobody else tries either.</summary>
    private Outcome<HttpResponseMessage> Heeded(Line line, Outcome<HttpResponseMessage> outcome)
    {
        if (outcome.Result is { StatusCode: HttpStatusCode.TooManyRequests } throttled)
            lock (line) line.Windows.Pause(time.GetUtcNow() + (ConnectorPipeline.RetryAfter(throttled) ?? Backoff * (0.5 + Random.Shared.NextDouble())));
        return outcome;
    }

    private TimeSpan? UntilNext(Line line)
    {
        lock (line)
        {
            var now = time.GetUtcNow();
            return line.Windows.Next(now) is var next && next > now ? next - now : null;
        }
    }

    /// <returns>As above; who is sent away takes no place in the line.</returns>
    private async Task<TimeSpan?> EnterAppAsync(CancellationToken cancellation)
    {
        TimeSpan wait;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var next = _app.Next(now);
            wait = next - now;
            if (wait > options.LongestWait) return wait;
            _app.Note(next);
        }

        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellation);
        return null;
    }

    private Line LineOf(ThreadKey thread)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_threads.Count > ManyThreads && now >= _nextSweep) ForgetIdle(now);
            if (!_threads.TryGetValue(thread, out var line)) _threads.Add(thread, line = new(new(Windows(thread), thread.IsRead ? options.Slack : TimeSpan.Zero)));
            line.LastAsked = now;
            return line;
        }
    }

    /// <summary>What was not asked for in an hour holds nobody up, and nobody is on the way to it.</summary>
    private void ForgetIdle(DateTimeOffset now)
    {
        _nextSweep = now + TimeSpan.FromMinutes(1);
        foreach (var (thread, line) in _threads)
        {
            lock (line)
            {
                if (line.Windows.IsIdle(now) && now - line.LastAsked > Forgotten) _threads.Remove(thread);
            }
        }
    }

    private IReadOnlyList<RateWindow> Windows(ThreadKey thread) =>
        thread.IsRead ? [.. options.Windows.Select(window => window with { Count = window.Count * 2 })] : options.Windows;

    private static Outcome<HttpResponseMessage> TryLater(TimeSpan wait) =>
        Outcome.FromResult(new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = new RetryConditionHeaderValue(wait) } });

    /// <summary>Those who want into one thread, one at a time.</summary>
    [SuppressMessage("Reliability", "CA1001", Justification = "A semaphore whose wait handle nobody asks for holds nothing to dispose of.")]
    private sealed class Line(SlidingWindows windows)
    {
        private readonly SemaphoreSlim _gate = new(1);

        public SlidingWindows Windows => windows;

        public DateTimeOffset LastAsked { get; set; }

        /// <returns>The turn, which ends when it is disposed of; null where it did not come in time.</returns>
        public async Task<Turn?> EnterAsync(TimeSpan patience, CancellationToken cancellation) => await _gate.WaitAsync(patience, cancellation) ? new(_gate) : null;
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}

/// <summary>
/// What Teams counts together: what is written into one chat or one channel with all its threads, and apart from it what is read there
/// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit: "a thread" is a chat or a channel of a team).
/// </summary>
internal readonly record struct ThreadKey(string Conversation, bool IsRead)
{
    public static ThreadKey Writes(string conversation) => new(conversation.Split(';')[0], IsRead: false);

    public static ThreadKey Reads(string conversation) => new(conversation.Split(';')[0], IsRead: true);
}
