namespace CoEBot.Tests.Infrastructure;

/// <summary>Waits for what gives no signal.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks again and again until it is so.</summary>
    /// <param name="what">What is waited for, in words.</param>
    /// <param name="isSo">The question.</param>
    /// <param name="patience">How long it may take; thirty seconds unless given.</param>
    /// <exception cref="TimeoutException">It was not so all that time.</exception>
    public static async Task IsSoAsync(string what, Func<Task<bool>> isSo, TimeSpan? patience = null)
    {
        var longest = patience ?? Patience;
        using var deadline = new CancellationTokenSource(longest);
        using var timer = new PeriodicTimer(Pause);
        while (!await isSo())
        {
            try
            {
                await timer.WaitForNextTickAsync(deadline.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Waited {longest.TotalSeconds} s in vain: {what}.");
            }
        }
    }
}
