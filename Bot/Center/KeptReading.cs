namespace CoEBot.Center;

/// <summary>
/// What is read from storage and kept for a moment, at most <paramref name="age"/> old. It is read again before it grows too old, so that a click finds it read;
/// all who ask while it is being read wait for one answer.
/// </summary>
/// <param name="read">Reads it, and says whether it may be kept.</param>
/// <param name="age">How old it may grow.</param>
/// <param name="time">The clock.</param>
public sealed class KeptReading<T>(Func<Task<(T Value, bool MayBeKept)>> read, TimeSpan age, TimeProvider time)
    where T : class
{
    private readonly Lock _gate = new();
    private volatile Kept? _kept;
    private Task<T>? _reading;
    private int _forgotten;

    /// <summary>As it was last read, however long ago.</summary>
    public T? Last => _kept?.Value;

    public async ValueTask<T> ReadAsync(CancellationToken cancellation)
    {
        if (_kept is { } kept && time.GetUtcNow() - kept.ReadAt < age) return kept.Value;
        var (reading, wasRunning) = ReadOnce();
        try
        {
            return await reading.WaitAsync(cancellation);
        }
        catch (StorageUnavailableException) when (wasRunning)
        {
            // It began before we asked, and may have failed for what is mended since.
            return await ReadOnce().Reading.WaitAsync(cancellation);
        }
    }

    /// <summary>For who has just written: the next who asks here reads what is so now, also while an older reading is under way.</summary>
    public void Forget()
    {
        lock (_gate) (_kept, _reading, _forgotten) = (null, null, _forgotten + 1);
    }

    /// <summary>Reads it at once, so that the first click finds it too, and again and again before it is too old.</summary>
    public async Task KeepFreshAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(age * 0.6, time);
        do
        {
            try
            {
                await ReadOnce().Reading.WaitAsync(stopping);
            }
            catch (StorageUnavailableException)
            {
                // Who asks next reads by themselves, and is told.
            }
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    /// <summary>One read at a time, whoever asks; nobody's giving up ends it for the others.</summary>
    private (Task<T> Reading, bool WasRunning) ReadOnce()
    {
        lock (_gate)
        {
            var running = _reading is { IsCompleted: false };
            return (running ? _reading! : _reading = ReadFromStorageAsync(_forgotten), running);
        }
    }

    private async Task<T> ReadFromStorageAsync(int forgotten)
    {
        var (value, mayBeKept) = await read();
        lock (_gate)
            if (mayBeKept && forgotten == _forgotten) _kept = new(value, time.GetUtcNow());
        return value;
    }

    private sealed record Kept(T Value, DateTimeOffset ReadAt);
}
