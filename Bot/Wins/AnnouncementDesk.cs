using CoEBot.Cards;
using CoEBot.Center;
using CoEBot.Library;
using CoEBot.Outbox;
using CoEBot.Storage;

namespace CoEBot.Wins;

/// <summary>
/// Writes the week's announcements and sends each once: its key is the department and the ISO week, inserted if absent, so it does not matter who
/// sends it, how often, or from which replica.
/// </summary>
public sealed class AnnouncementDesk(AnnouncementTable table, WinTable wins, LibraryTable library, OutboxLanes outbox, CenterDirectory centers, TimeProvider time)
{
    /// <summary>Each waits for storage most of the time; one after the other they would be slower than Teams lets them be sent.</summary>
    private const int AtOnce = 8;

    /// <summary>So many are sent between two looks at what the strategists say meanwhile.</summary>
    private const int BetweenLooks = 2 * AtOnce;

    /// <summary>The newest wins that are looked at.</summary>
    private const int MostWins = 50;

    /// <summary>What a week's announcements are made of, as it is now.</summary>
    public async Task<AnnouncementMatter> GatherAsync(AnnouncementWeek week, CancellationToken cancellation)
    {
        var (center, now) = (await centers.ReadAsync(cancellation), time.GetUtcNow());
        return new(week, await table.FindPlanAsync(week, cancellation), center.Goals, await WinsAsync(now, cancellation), await PostsAsync(center, now, cancellation), now);
    }

    /// <param name="departments">Whose channels hear of it.</param>
    /// <param name="matter">What it is made of.</param>
    /// <param name="sentBy">Who sends it; null where it goes out by itself.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>To how many it goes out now; the others have had it before.</returns>
    public async Task<int> SendAsync(IEnumerable<Department> departments, AnnouncementMatter matter, Person? sentBy, CancellationToken cancellation)
    {
        var sent = 0;
        await Parallel.ForEachAsync(departments, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (department, token) =>
        {
            if (await SendAsync(department, matter, sentBy, token)) Interlocked.Increment(ref sent);
        });
        return sent;
    }

    /// <summary>Sends what goes out by itself, for as long as nobody holds it: what strategists say while it goes out counts for the departments that are still to hear.</summary>
    /// <returns>Who has heard of the week now; the others are held back.</returns>
    public async Task<IReadOnlyList<Department>> SendByItselfAsync(AnnouncementWeek week, IEnumerable<Department> departments, CancellationToken cancellation)
    {
        var heard = new List<Department>();
        if (await IsHeldAsync(week, cancellation)) return heard;
        var matter = await GatherAsync(week, cancellation);
        foreach (var next in departments.Chunk(BetweenLooks))
        {
            var plan = await table.FindPlanAsync(week, cancellation);
            if (plan is { IsHeld: true }) break;
            await SendAsync(next, matter with { Plan = plan }, sentBy: null, cancellation);
            heard.AddRange(next);
        }

        return heard;
    }

    private async Task<bool> SendAsync(Department department, AnnouncementMatter matter, Person? sentBy, CancellationToken cancellation)
    {
        var key = AnnouncementNotices.Key(department.Key, matter.Week);
        if (await table.FindAsync(key, cancellation) is not null) return false;
        var announcement = matter.For(department, sentBy);
        var hint = await outbox.HintAsync(new(AnnouncementNotices.TableName, key), cancellation);
        if (!await table.AddAsync(key, announcement, AnnouncementNotices.Notice(department), cancellation)) return false;
        outbox.Begin(hint);
        return true;
    }

    /// <summary>Whether the strategists hold this week's back.</summary>
    public async Task<bool> IsHeldAsync(AnnouncementWeek week, CancellationToken cancellation) => await table.FindPlanAsync(week, cancellation) is { IsHeld: true };

    public Task PlanAsync(AnnouncementWeek week, string? opening, bool isHeld, Actor actor, CancellationToken cancellation) =>
        table.SavePlanAsync(week, new() { Opening = opening is { Length: > FieldLimits.Opening } ? opening[..FieldLimits.Opening] : opening, IsHeld = isHeld, By = actor.Person, At = time.GetUtcNow() }, cancellation);

    /// <summary>Whether that department has heard of that week.</summary>
    public async Task<bool> IsSentAsync(Department department, AnnouncementWeek week, CancellationToken cancellation) =>
        await table.FindAsync(AnnouncementNotices.Key(department.Key, week), cancellation) is not null;

    /// <summary>The last seven days' wins.</summary>
    private async Task<IReadOnlyList<Win>> WinsAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var (ids, _) = await wins.ListAsync(null, MostWins, cancellation);
        var files = await Task.WhenAll(ids.Select(id => wins.FindAsync(id, null, cancellation)));
        return [.. files.OfType<WinFile>().Select(file => file.Win).Where(win => now - win.At < TimeSpan.FromDays(7))];
    }

    private async Task<IReadOnlyCollection<LibraryPost>> PostsAsync(CenterDefinition center, DateTimeOffset now, CancellationToken cancellation)
    {
        if (center.Goals.Count == 0) return [];
        var from = new DateTimeOffset(center.Goals.Min(goal => goal.From).ToDateTime(default), TimeSpan.Zero);
        return await library.ReadAsync(from, now, cancellation).ToListAsync(cancellation);
    }
}
