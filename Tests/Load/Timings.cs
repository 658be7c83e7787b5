using System.Diagnostics;

namespace CoEBot.Load;

/// <summary>How long something took, many times over, in milliseconds.</summary>
internal sealed class Timings
{
    private readonly List<double> _sorted;

    private Timings(List<double> sorted) => _sorted = sorted;

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

        times.Sort();
        return new(times);
    }

    private double At(double part) => _sorted[(int)Math.Min(_sorted.Count - 1, Math.Ceiling(part * _sorted.Count) - 1)];
}
