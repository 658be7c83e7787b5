using System.Collections.Immutable;
using CoEBot.TeamsSimulator.Connector;

namespace CoEBot.TeamsSimulator.Faults;

/// <summary>Every request that reached the connector, noted on arrival: also those that a fault then refused, cut or held.</summary>
public sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly List<(Func<ConnectorRequest, bool> Matcher, TaskCompletionSource<ConnectorRequest> Arrival)> _awaited = [];
    private ImmutableList<ConnectorRequest> _requests = [];

    /// <summary>In order of arrival.</summary>
    public IReadOnlyList<ConnectorRequest> All => Volatile.Read(ref _requests);

    /// <summary>How often the bot asked for this.</summary>
    public int Count(ConnectorOperation operation) => All.Count(request => request.Operation == operation);

    /// <summary>The first request that matches, be it past or to come.</summary>
    /// <param name="matcher">Called once for each request.</param>
    /// <param name="timeout">Thirty seconds unless given: a slow machine is no defect.</param>
    /// <exception cref="TimeoutException">None came in time; the message counts what did.</exception>
    public async Task<ConnectorRequest> WaitForRequestAsync(Func<ConnectorRequest, bool> matcher, TimeSpan? timeout = null)
    {
        var arrival = new TaskCompletionSource<ConnectorRequest>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_requests.Find(request => matcher(request)) is { } past)
                return past;
            _awaited.Add((matcher, arrival));
        }

        try
        {
            return await arrival.Task.WaitAsync(timeout ?? TimeSpan.FromSeconds(30));
        }
        catch (TimeoutException)
        {
            var seen = All.CountBy(request => request.Operation).Select(count => $"{count.Value} {count.Key}");
            throw new TimeoutException($"The awaited request did not come. Seen: {string.Join(", ", seen)}.");
        }
        finally
        {
            lock (_gate)
                _awaited.RemoveAll(awaited => awaited.Arrival == arrival);
        }
    }

    internal void Note(ConnectorRequest request)
    {
        lock (_gate)
        {
            Volatile.Write(ref _requests, _requests.Add(request));
            foreach (var (matcher, arrival) in _awaited)
            {
                if (matcher(request))
                    arrival.TrySetResult(request);
            }
        }
    }
}
