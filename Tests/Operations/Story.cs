using CoEBot.Drafts;
using CoEBot.Storage;
using CoEBot.Tests.Storage;

namespace CoEBot.Tests.Operations;

/// <summary>A draft that much happens to: written, sent, sent back, sent again with words of its own for X, other words proposed and declined, approved. Its records are the real ones.</summary>
internal static class Story
{
    public const int Events = 8;

    /// <summary>A moment after the bench's own, when the last event has only just happened.</summary>
    public static readonly DateTimeOffset JustAfter = new(2026, 11, 23, 9, 1, 0, TimeSpan.Zero);

    /// <summary>A day later: what was to be kept elsewhere is.</summary>
    public static readonly DateTimeOffset LongAfter = JustAfter.AddDays(1);

    public static async Task<string> WriteAsync(StorageBench bench) => (await ReadAsync(bench))[^1].DraftId;

    /// <summary>The draft's record after each of its events, the last with the head that is kept elsewhere.</summary>
    public static async Task<IReadOnlyList<DraftRecord>> ReadAsync(StorageBench bench)
    {
        var (records, id) = (new List<DraftRecord>(), Ids.New());
        var file = await AddAsync(bench.SaveAsync(id, null, "Hello"));
        file = await AddAsync(bench.SubmitAsync(id, file, "Hello, world"));
        file = await AddAsync(bench.DecideAsync(file, DecisionKind.ChangesRequested, "Say more"));
        file = await AddAsync(bench.SaveAsync(id, file, "Hello, wide world"));
        file = await AddAsync(bench.SubmitAsync(id, file, "Hello, wide and open world", "Hello, X"));
        file = await AddAsync(bench.ProposeAsync(file, "Hello, open world", "Shorter"));
        file = await AddAsync(bench.DeclineEditAsync(file));
        file = await AddAsync(bench.DecideAsync(file, DecisionKind.Approved));
        await bench.Lists.ProjectAsync(file, default);
        return [.. records, await bench.Records.FindAsync(id, default)];

        async Task<DraftFile> AddAsync(Task<DraftFile?> committing)
        {
            var committed = (await committing)!;
            records.Add(await bench.Records.FindAsync(id, default));
            return committed;
        }
    }
}
