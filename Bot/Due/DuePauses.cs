namespace CoEBot.Due;

/// <summary>How long an item that failed is left alone: longer each time, and a day once it failed so often that somebody should look. It is never given up.</summary>
public static class DuePauses
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Poisoned = TimeSpan.FromDays(1);

    /// <param name="takes">How often it was taken without success.</param>
    /// <param name="mostTakes">Where its failing stops being a passing thing.</param>
    public static TimeSpan After(int takes, int mostTakes) =>
        takes >= mostTakes ? Poisoned
        : takes >= 12 ? Longest
        : First * Math.Pow(2, Math.Max(0, takes - 1)) is var pause && pause < Longest ? pause : Longest;
}
