using CoEBot.Center.Routing;
using CoEBot.Storage;

namespace CoEBot.Center.Editing;

/// <summary>Saves routes, by what <see cref="RouteEditing"/> decides.</summary>
public sealed class RouteDesk(RouteTable table, CenterDirectory centers, TimeProvider time) : DepartmentDesk<RouteVersion, Proposal<RouteText>>(table, centers)
{
    public Task<RouteVerdict> SaveAsync(string department, Route proposed, int seen, string? note, Actor actor, CancellationToken cancellation) => SaveAsync(
        department, seen, new RouteVerdict.Gone(), (center, next) => RouteEditing.Apply(center, department, proposed, seen, next, note, actor, time.GetUtcNow()),
        verdict => (verdict as RouteVerdict.Saved)?.Version, (center, version) => RouteEditing.With(center, department, version.Route), cancellation);

    protected override int NumberIn(Department department) => department.Route.Version;

    protected override RouteVersion FromFile(CenterDefinition center, Department department) => new() { Route = department.Route, At = center.OpenedAt };
}
