using Microsoft.Extensions.Time.Testing;

namespace CoEBot.Tests.Infrastructure;

/// <summary>
/// A clock that shows what a test says and goes on from there as clocks do, so that pauses end and tries are repeated while the test waits. What was under way when it
/// is put forward may run out of time, as after a night of sleep.
/// </summary>
internal sealed class RunningClock : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public RunningClock(DateTimeOffset now)
    {
        Time = new(now);
        _running = RunAsync();
    }

    public FakeTimeProvider Time { get; }

    public DateTimeOffset Now => Time.GetUtcNow();

    public void PutTo(DateTimeOffset moment) => Time.SetUtcNow(moment);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        using var timer = new PeriodicTimer(Tick);
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token)) Time.Advance(Tick);
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }
}
