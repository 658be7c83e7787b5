using System.Threading.Channels;
using CoEBot.Storage;
using Microsoft.Extensions.Options;

namespace CoEBot.Outbox;

/// <summary>Work on one place.</summary>
/// <param name="Place">Where to look.</param>
/// <param name="Hint">The message that led here, if one did.</param>
/// <param name="IsVain">Nothing was committed there: only the hint is to go.</param>
public readonly record struct LaneWork(NoticePlace Place, Hint? Hint, bool IsVain = false);

/// <summary>
/// The way from a commit to its delivery within this replica: some lanes, one place always in the same, so that a place's notices and updates never overtake
/// each other here. Nothing is lost with them: the hint on the queue, put before the commit, outlives the process.
/// </summary>
public sealed class OutboxLanes(WorkQueue queue, IOptions<OutboxOptions> options)
{
    private const int MostWaiting = 64;

    private readonly Channel<LaneWork>[] _lanes = [.. Enumerable.Range(0, options.Value.Lanes).Select(_ => Channel.CreateUnbounded<LaneWork>())];

    /// <summary>The lanes, for the worker.</summary>
    public IReadOnlyList<ChannelReader<LaneWork>> Readers => [.. _lanes.Select(lane => lane.Reader)];

    /// <summary>Whether there is enough to do without fetching more: what stays on the queue is there for other replicas too.</summary>
    public bool AreBusy => _lanes.Sum(lane => lane.Reader.Count) > MostWaiting;

    /// <summary>Puts a hint on the queue. To be called before the commit it points to.</summary>
    public Task<Hint> HintAsync(NoticePlace place, CancellationToken cancellation) => queue.PutAsync(place, options.Value.HintDelay, cancellation);

    /// <summary>Delivers at once what the hint points to. To be called after the commit.</summary>
    public void Begin(Hint hint) => Enter(new(hint.Place, hint));

    /// <summary>Takes a hint back. To be called where it is certain that nothing was committed, and that nothing of it can land any more.</summary>
    public void TakeBack(Hint hint) => Enter(new(hint.Place, hint, IsVain: true));

    public void Enter(LaneWork work) => _lanes[(uint)work.Place.GetHashCode() % _lanes.Length].Writer.TryWrite(work);
}
