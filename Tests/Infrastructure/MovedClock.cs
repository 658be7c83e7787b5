namespace CoEBot.Tests.Infrastructure;

/// <summary>A clock that runs as fast as any other and can be put to any moment: what waits for seconds waits for seconds, and what waits for a day need not.</summary>
internal sealed class MovedClock(DateTimeOffset now) : TimeProvider
{
    private long _ahead = (now - System.GetUtcNow()).Ticks;

    public void MoveTo(DateTimeOffset moment) => Interlocked.Exchange(ref _ahead, (moment - System.GetUtcNow()).Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));
}
