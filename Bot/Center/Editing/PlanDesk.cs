using CoEBot.Center.Planning;
using CoEBot.Storage;

namespace CoEBot.Center.Editing;

/// <summary>Saves plans, by what <see cref="PlanEditing"/> decides, and has the invitations follow.</summary>
public sealed class PlanDesk(PlanTable table, CenterDirectory centers, InvitationDesk invitations, TimeProvider time) : DepartmentDesk<PlanVersion, Proposal<PlanText>>(table, centers)
{
    public async Task<PlanVerdict> SaveAsync(string department, Plan proposed, int seen, string? note, Actor actor, CancellationToken cancellation)
    {
        var verdict = await SaveAsync(
            department, seen, new PlanVerdict.Gone(), (center, next) => PlanEditing.Apply(center, department, proposed, seen, next, note, actor, time.GetUtcNow()),
            verdict => (verdict as PlanVerdict.Saved)?.Version, (center, version) => PlanEditing.With(center, department, version.Plan, version.At!.Value), cancellation);
        // Also where it was saved before: that click may have been cut off here.
        if (verdict is PlanVerdict.Saved or PlanVerdict.Done) await FollowAsync(department, cancellation);
        return verdict;
    }

    protected override int NumberIn(Department department) => department.PlanVersion;

    protected override PlanVersion FromFile(CenterDefinition center, Department department) => new() { Plan = Plan.Of(department), At = center.OpenedAt };

    /// <summary>Lets what goes by a plan of the department go by the one that stands now. Safe to repeat.</summary>
    public async Task FollowAsync(string department, CancellationToken cancellation)
    {
        if ((await ReadAsync(cancellation))?.FindDepartment(department) is { Channel: not null } found) await invitations.FollowAsync(found, cancellation);
    }
}
