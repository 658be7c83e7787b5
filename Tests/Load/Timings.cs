using System.Diagnostics;

namespace CoEBot.Load;

/// <summary>How long something took, many times over, in milliseconds.</summary>
internal sealed class Timings
{
    private readonly List<double> _sorted;

    /// <param name="milliseconds">In any order.</param>
    public Timings(IEnumerable<double> milliseconds) => _sorted = [.. milliseconds.Order()];

    public double Median => At(0.5);

    public double P99 => At(0.99);

    public double Most => _sorted[^1];

    /// <summary>Does it once for each of these, one after the other.</summary>
    public static Timings Of<T>(IEnumerable<T> subjects, Action<T> action)
    {
        var times = new List<double>();
        foreach (var subject in subjects)
        {
            var start = Stopwatch.GetTimestamp();
            action(subject);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return new(times);
    }

    /// <summary>Does it for all of these at the same time.</summary>
    /// <returns>How long each took, and all of them together, in milliseconds.</returns>
    public static async Task<(IReadOnlyList<double> Each, double All)> AtOnceAsync<T>(IEnumerable<T> subjects, Func<T, Task> action)
    {
        var start = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(subjects.Select(subject => TimeAsync(() => action(subject))));
        return (times, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    /// <summary>How long it took, in milliseconds.</summary>
    public static async Task<double> TimeAsync(Func<Task> action)
    {
        var start = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private double At(double part) => _sorted[(int)Math.Min(_sorted.Count - 1, Math.Ceiling(part * _sorted.Count) - 1)];
}
