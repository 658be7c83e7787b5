using CoEBot.Due;
using CoEBot.Outbox;
using CoEBot.Storage;

namespace CoEBot.Center;

/// <summary>What came of a word about a department's invitations.</summary>
public abstract record InvitationOutcome
{
    private InvitationOutcome()
    {
    }

    /// <summary>It is as asked; <paramref name="IsNew"/> where it was not before.</summary>
    public sealed record Done(InvitationState State, bool IsNew) : InvitationOutcome;

    /// <summary>This is for others to say.</summary>
    public sealed record NotYours(InvitationState State) : InvitationOutcome;
}

/// <summary>
/// Brings a department's invitation back by its rhythm, and lets those who may pause it. Each card is saved with its day in one transaction, so whoever finds it due, how
/// often, and on which replica, it is posted once.
/// </summary>
public sealed class InvitationDesk(InvitationTable table, NoticeTable notices, OutboxLanes outbox, CenterDirectory centers, DueTimes due, TimeProvider time) : IDueWork
{
    /// <summary>Notices of invitations long replaced are forgotten but for so many.</summary>
    private const int Remembered = 8;

    public string Kind => "rhythm";

    /// <summary>Whose say it is whether the cards come.</summary>
    public static bool MayChange(Actor actor, Department department) =>
        new[] { Role.Owner, Role.Communicator, Role.Advocate }.Any(role => actor.Holds(role, department.Key));

    /// <summary>How the department's invitations stand.</summary>
    public async Task<InvitationState> StateAsync(Department department, CancellationToken cancellation) => (await table.FindAsync(department.Key, cancellation)).State;

    /// <summary>
    /// To be called whenever a department has a rhythm: from then on it keeps its own appointments. The first of them lies behind the time for which a replica may remember
    /// the Center from before, or one would come, find no rhythm, and be the last.
    /// </summary>
    public Task ScheduleAsync(Department department, CancellationToken cancellation) =>
        due.ScheduleAsync(new(Kind, department.Key, time.GetUtcNow() + (2 * CenterDirectory.Age)), cancellation);

    /// <summary>To be called when a department's plan was changed: the next card comes by it, and the newest one says so. Safe to repeat.</summary>
    public async Task FollowAsync(Department department, CancellationToken cancellation)
    {
        await ScheduleAsync(department, cancellation);
        await WriteAsync(department, state => state with { Version = state.Version + 1 }, cancellation);
    }

    public async Task<DateTimeOffset?> RunAsync(string key, CancellationToken cancellation)
    {
        var center = await centers.ReadAsync(cancellation);
        if (center.FindDepartment(key) is not { Channel: not null, Rhythm: { Comes: true } rhythm } department) return null;
        var file = await table.FindAsync(key, cancellation);
        var now = time.GetUtcNow();
        var turn = RhythmClock.At(department, rhythm, file.State, center.OpenedAt, now);
        // Where another was faster, the records say something else now.
        if (turn.Post is { } day && !await PostAsync(department, file, day, cancellation)) return now;
        return turn.ComeBack < Tomorrow(now) ? turn.ComeBack : Tomorrow(now);
    }

    public Task<InvitationOutcome> PauseAsync(Department department, Actor actor, CancellationToken cancellation) =>
        ChangeAsync(department, actor, state => state.Paused is null ? state.PausedBy(actor.Person, time.GetUtcNow()) : null, cancellation);

    public Task<InvitationOutcome> ResumeAsync(Department department, Actor actor, CancellationToken cancellation) =>
        ChangeAsync(department, actor, state => state.Paused is not null ? state.ResumedBy(actor.Person, time.GetUtcNow()) : null, cancellation);

    private async Task<InvitationOutcome> ChangeAsync(Department department, Actor actor, Func<InvitationState, InvitationState?> change, CancellationToken cancellation)
    {
        if (!MayChange(actor, department)) return new InvitationOutcome.NotYours(await StateAsync(department, cancellation));
        var (state, isNew) = await WriteAsync(department, change, cancellation);
        return new InvitationOutcome.Done(state, isNew);
    }

    /// <param name="department">Whose invitations.</param>
    /// <param name="change">The state that is asked for; null where it is so already.</param>
    /// <param name="cancellation">Ends the wait.</param>
    private async Task<(InvitationState State, bool IsNew)> WriteAsync(Department department, Func<InvitationState, InvitationState?> change, CancellationToken cancellation)
    {
        while (true)
        {
            var file = await table.FindAsync(department.Key, cancellation);
            if (change(file.State) is not { } after) return (file.State, false);
            var hint = await outbox.HintAsync(Place(department), cancellation);
            if (!await table.SaveAsync(department.Key, file, after, null, [], cancellation)) continue;
            outbox.Begin(hint);
            return (after, true);
        }
    }

    private async Task<bool> PostAsync(Department department, InvitationFile file, RhythmDay day, CancellationToken cancellation)
    {
        var after = file.State.PostedFor(day);
        var hint = await outbox.HintAsync(Place(department), cancellation);
        var old = await notices.ListAsync(Place(department), cancellation);
        if (!await table.SaveAsync(department.Key, file, after, DepartmentInvitations.Notice(department, day, after), Forgotten(old), cancellation)) return false;
        outbox.Begin(hint);
        return true;
    }

    /// <summary>The first invitation stays, or it would be taken for one that never was.</summary>
    private static IEnumerable<NoticeFile> Forgotten(IEnumerable<NoticeFile> files) => files
        .Where(file => file.Notice.About > 0).OrderByDescending(file => file.Notice.About).Skip(Remembered)
        .Where(file => file.Notice.LeasedUntil is null).Take(50);

    /// <summary>Hours and holidays may change while it sleeps, so it looks every day; at one moment for all, so that the appointments of many starts become one.</summary>
    private static DateTimeOffset Tomorrow(DateTimeOffset now) => new(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);

    private static NoticePlace Place(Department department) => new(CenterTable.Name, DepartmentInvitations.Partition(department.Key));
}
