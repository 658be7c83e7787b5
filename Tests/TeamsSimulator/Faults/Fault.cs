using CoEBot.TeamsSimulator.Connector;

namespace CoEBot.TeamsSimulator.Faults;

/// <summary>A way in which one request to the connector goes wrong.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>The bot's message is taken and shown, but the connection breaks before the answer.</summary>
    public static Fault AcceptThenCut { get; } = new Cut(Accepts: true);

    /// <summary>The connection breaks before anything is taken.</summary>
    public static Fault DropBeforeAccept { get; } = new Cut(Accepts: false);

    /// <summary>Refused with this status, nothing taken.</summary>
    /// <param name="status">Such as 412, 429, 500, 502.</param>
    /// <param name="retryAfter">For the header <c>Retry-After</c>, rounded up to whole seconds; none where null.</param>
    /// <param name="code">The error's code; without it the answer has no body, as a gateway's.</param>
    public static Fault Status(int status, TimeSpan? retryAfter = null, string? code = null) => new Refuse(
        (code is null ? new ConnectorAnswer(status) : ConnectorAnswer.Error(status, code, code)) with { RetryAfter = retryAfter });

    /// <summary>Refused with this error, nothing taken.</summary>
    /// <param name="error">One of the documented ones, or any.</param>
    /// <param name="retryAfter">As above.</param>
    public static Fault Error(ConnectorError error, TimeSpan? retryAfter = null) => new Refuse(error.Answer with { RetryAfter = retryAfter });

    /// <summary>Refused with a 403 of this kind, nothing taken.</summary>
    public static Fault Refused(Refusal refusal) => new Refuse(refusal.Answer);

    /// <summary>Waits for <paramref name="release"/> before it is taken. A client that went away meanwhile has left nothing behind.</summary>
    /// <param name="release">Ends the hold.</param>
    /// <param name="clientGone">Called once it is noticed that the client went away.</param>
    public static Fault Hold(Task release, Action? clientGone = null) => new Wait(gone => release.WaitAsync(gone), clientGone);

    /// <summary>Taken only after this time, by the real clock. A client that went away meanwhile has left nothing behind.</summary>
    public static Fault Delay(TimeSpan delay) => new Wait(gone => Task.Delay(delay, gone), ClientGone: null);

    /// <summary>What to answer; null breaks the connection.</summary>
    internal abstract Task<ConnectorAnswer?> ApplyAsync(Func<ConnectorAnswer> accept, CancellationToken clientGone);

    private sealed record Refuse(ConnectorAnswer Answer) : Fault
    {
        internal override Task<ConnectorAnswer?> ApplyAsync(Func<ConnectorAnswer> accept, CancellationToken clientGone) =>
            Task.FromResult<ConnectorAnswer?>(Answer);
    }

    private sealed record Cut(bool Accepts) : Fault
    {
        internal override Task<ConnectorAnswer?> ApplyAsync(Func<ConnectorAnswer> accept, CancellationToken clientGone)
        {
            if (Accepts)
                accept();
            return Task.FromResult<ConnectorAnswer?>(null);
        }
    }

    private sealed record Wait(Func<CancellationToken, Task> Until, Action? ClientGone) : Fault
    {
        internal override async Task<ConnectorAnswer?> ApplyAsync(Func<ConnectorAnswer> accept, CancellationToken clientGone)
        {
            try
            {
                await Until(clientGone);
            }
            catch (OperationCanceledException) when (clientGone.IsCancellationRequested)
            {
                ClientGone?.Invoke();
                return null;
            }

            return clientGone.IsCancellationRequested ? null : accept();
        }
    }
}
