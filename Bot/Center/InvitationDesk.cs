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

    /// <summary>To be called whenever a department has a rhythm, or another one: from then on it keeps its own appointments.</summary>
    public Task ScheduleAsync(Department department, CancellationToken cancellation) => due.ScheduleAsync(new(Kind, department.Key, time.GetUtcNow()), cancellation);

    public async Task<DateTimeOffset?> RunAsync(string key, CancellationToken cancellation)
    {
        var center = await centers.ReadAsync(cancellation);
        if (center.FindDepartment(key) is not { Channel: not null, Rhythm: { Days.Count: > 0 } rhythm } department) return null;
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

    /// <param name="department">Whose invitations.</param>
    /// <param name="actor">Who has a say.</param>
    /// <param name="change">The state that is asked for; null where it is so already.</param>
    /// <param name="cancellation">Ends the wait.</param>
    private async Task<InvitationOutcome> ChangeAsync(Department department, Actor actor, Func<InvitationState, InvitationState?> change, CancellationToken cancellation)
    {
        while (true)
        {
            var file = await table.FindAsync(department.Key, cancellation);
            if (!MayChange(actor, department)) return new InvitationOutcome.NotYours(file.State);
            if (change(file.State) is not { } after) return new InvitationOutcome.Done(file.State, IsNew: false);
            var hint = await outbox.HintAsync(Place(department), cancellation);
            if (!await table.SaveAsync(department.Key, file, after, null, [], cancellation)) continue;
            outbox.Begin(hint);
            return new InvitationOutcome.Done(after, IsNew: true);
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
