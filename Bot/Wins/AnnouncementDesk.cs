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
    private const int MostWins = 5;

    /// <summary>The announcement as it would go out now, with the plan's opening words.</summary>
    public async Task<Announcement> ComposeAsync(Department department, AnnouncementWeek week, AnnouncementPlan? plan, Person? sentBy, CancellationToken cancellation)
    {
        var center = await centers.ReadAsync(cancellation);
        var now = time.GetUtcNow();
        var goals = GoalCounter.Count(center.Goals.Where(goal => goal.Department is null || goal.Department == department.Key), await PostsAsync(center, now, cancellation));
        return new()
        {
            Department = department.Key,
            Week = week.ToString(),
            Opening = string.IsNullOrWhiteSpace(plan?.Opening) ? null : plan.Opening.Trim(),
            Wins = await WinsOfAsync(department, now, cancellation),
            Goals = goals,
            NextStep = NextSteps.For(goals),
            At = now,
            SentBy = sentBy,
        };
    }

    /// <returns>Whether it goes out now; false where it has gone out before.</returns>
    public async Task<bool> SendAsync(Department department, AnnouncementWeek week, Person? sentBy, CancellationToken cancellation)
    {
        var key = AnnouncementNotices.Key(department.Key, week);
        if (await table.FindAsync(key, cancellation) is not null) return false;
        var announcement = await ComposeAsync(department, week, await table.FindPlanAsync(week, cancellation), sentBy, cancellation);
        var hint = await outbox.HintAsync(new(AnnouncementNotices.TableName, key), cancellation);
        if (!await table.AddAsync(key, announcement, AnnouncementNotices.Notice(department), cancellation)) return false;
        outbox.Begin(hint);
        return true;
    }

    /// <summary>Whether the strategists hold this week's back.</summary>
    public async Task<bool> IsHeldAsync(AnnouncementWeek week, CancellationToken cancellation) => await table.FindPlanAsync(week, cancellation) is { IsHeld: true };

    public Task<AnnouncementPlan?> FindPlanAsync(AnnouncementWeek week, CancellationToken cancellation) => table.FindPlanAsync(week, cancellation);

    public Task PlanAsync(AnnouncementWeek week, string? opening, bool isHeld, Actor actor, CancellationToken cancellation) =>
        table.SavePlanAsync(week, new() { Opening = opening is { Length: > FieldLimits.Opening } ? opening[..FieldLimits.Opening] : opening, IsHeld = isHeld, By = actor.Person, At = time.GetUtcNow() }, cancellation);

    /// <summary>Whether that department has heard of that week.</summary>
    public async Task<bool> IsSentAsync(Department department, AnnouncementWeek week, CancellationToken cancellation) =>
        await table.FindAsync(AnnouncementNotices.Key(department.Key, week), cancellation) is not null;

    /// <summary>The last seven days' wins: the department's own first, then the newest of the others.</summary>
    private async Task<IReadOnlyList<string>> WinsOfAsync(Department department, DateTimeOffset now, CancellationToken cancellation)
    {
        var (ids, _) = await wins.ListAsync(null, 50, cancellation);
        var files = await Task.WhenAll(ids.Select(id => wins.FindAsync(id, null, cancellation)));
        return
        [
            .. files.OfType<WinFile>().Select(file => file.Win)
                .Where(win => now - win.At < TimeSpan.FromDays(7))
                .OrderByDescending(win => win.Department == department.Key).ThenByDescending(win => win.At)
                .Take(MostWins).Select(win => win.Id),
        ];
    }

    private async Task<IReadOnlyCollection<LibraryPost>> PostsAsync(CenterDefinition center, DateTimeOffset now, CancellationToken cancellation)
    {
        if (center.Goals.Count == 0) return [];
        var from = new DateTimeOffset(center.Goals.Min(goal => goal.From).ToDateTime(default), TimeSpan.Zero);
        return await library.ReadAsync(from, now, cancellation).ToListAsync(cancellation);
    }
}
