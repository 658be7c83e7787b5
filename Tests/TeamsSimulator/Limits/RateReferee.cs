using System.Collections.Concurrent;
using CoEBot.TeamsSimulator.Connector;

namespace CoEBot.TeamsSimulator.Limits;

/// <summary>
/// Holds requests against <see cref="RateLimits"/> by exact sliding windows, in the plainest way: the moments at which something was let in, counted anew
/// for each request. What is refused counts nowhere.
/// </summary>
internal sealed class RateReferee(SimulatedTeams teams)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Thread, bool IsRead), List<DateTimeOffset>> _threads = [];
    private readonly List<DateTimeOffset> _tenant = [];
    private readonly ConcurrentQueue<ConnectorRequest> _refused = new();

    /// <summary>Whom it sent away, in order.</summary>
    public IReadOnlyList<ConnectorRequest> Refused => [.. _refused];

    /// <returns>The refusal; null lets the request in, and counts it.</returns>
    public ConnectorAnswer? Judge(ConnectorRequest request)
    {
        lock (_gate)
        {
            var limits = teams.Tenant.RateLimits;
            var now = teams.Tenant.Clock.GetUtcNow();
            var held = Held(request, limits);
            var wait = held.Max(log => log.Windows.Select(window => WaitFor(window, log.Moments, request.Messages, now)).DefaultIfEmpty().Max());
            if (wait > TimeSpan.Zero)
            {
                _refused.Enqueue(request);
                return ConnectorError.Throttled.Answer with { RetryAfter = limits.TellsWhen ? wait : null };
            }

            foreach (var (windows, moments) in held)
            {
                moments.RemoveAll(moment => windows.All(window => moment <= now - window.Period));
                moments.AddRange(Enumerable.Repeat(now, request.Messages));
            }

            return null;
        }
    }

    /// <summary>How long until so many more fit. A moment leaves a window exactly its period later. What no window could ever hold needs an empty one.</summary>
    private static TimeSpan WaitFor(RateWindow window, IReadOnlyList<DateTimeOffset> moments, int more, DateTimeOffset now)
    {
        var inside = moments.Where(moment => moment > now - window.Period).Order().ToList();
        var tooMany = Math.Min(inside.Count + more - window.Most, inside.Count);
        return tooMany > 0 ? inside[tooMany - 1] + window.Period - now : TimeSpan.Zero;
    }

    private List<(IReadOnlyList<RateWindow> Windows, List<DateTimeOffset> Moments)> Held(ConnectorRequest request, RateLimits limits)
    {
        var held = new List<(IReadOnlyList<RateWindow>, List<DateTimeOffset>)> { (limits.PerTenant, _tenant) };
        if (ThreadOf(request, limits) is not { } thread)
            return held;
        if (!_threads.TryGetValue((thread, request.IsRead), out var moments))
            moments = _threads[(thread, request.IsRead)] = [];
        var times = request.IsRead ? limits.ReadsPerWrite : 1;
        held.Add(([.. limits.PerThread.Select(window => window with { Most = window.Most * times })], moments));
        return held;
    }

    /// <summary>A team's thread is its General channel, as they share their id; a personal chat that is to be created is the one with that person.</summary>
    private string? ThreadOf(ConnectorRequest request, RateLimits limits) => request.Operation == ConnectorOperation.CreateConversation
        ? teams.Person(request.FirstMemberId) is { } person ? teams.PersonalChat(person).Id : null
        : limits.ChannelConversationsCountAlone ? request.ConversationId : request.ConversationId?.Split(";messageid=", 2)[0];
}
