using CoEBot.Center;
using CoEBot.Outbox;
using CoEBot.Storage;

namespace CoEBot.Wins;

/// <summary>Takes nominations and celebrations. Both are safe to repeat: a win has the id of its form, a celebration is one row for each person.</summary>
public sealed class WinDesk(WinTable wins, OutboxLanes outbox, TimeProvider time)
{
    public async Task<WinVerdict> NominateAsync(string winId, Department? department, string? people, string? story, Actor actor, CancellationToken cancellation)
    {
        var verdict = WinRules.Nominate(Ids.IsValid(winId) ? winId : Ids.New(), department, people, story, actor, time.GetUtcNow());
        if (verdict is WinVerdict.Accepted accepted) await wins.AddAsync(accepted.Win, cancellation);
        return verdict;
    }

    /// <returns>The win with its new count; null where there is none.</returns>
    public async Task<WinFile?> CelebrateAsync(string winId, Actor actor, CancellationToken cancellation)
    {
        if (!Ids.IsValid(winId) || await wins.FindAsync(winId, actor.Person.Id, cancellation) is not { } file) return null;
        if (file.Celebrated) return file;
        var hints = await Task.WhenAll(file.ShownIn.Select(key => outbox.HintAsync(new(AnnouncementNotices.TableName, key), cancellation)));
        var isNew = await wins.CheerAsync(winId, actor.Person.Id, cancellation);
        foreach (var hint in hints) outbox.Begin(hint);
        return file with { Celebrated = true, Cheers = file.Cheers + (isNew ? 1 : 0) };
    }

    public async Task<(IReadOnlyList<WinFile> Wins, string? After)> ListAsync(Actor actor, string? after, int count, CancellationToken cancellation)
    {
        var (ids, next) = await wins.ListAsync(after, count, cancellation);
        var files = await Task.WhenAll(ids.Select(id => wins.FindAsync(id, actor.Person.Id, cancellation)));
        return ([.. files.OfType<WinFile>()], next);
    }
}
