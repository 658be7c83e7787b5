using CoEBot.Storage;

namespace CoEBot.Center.Editing;

/// <summary>Saves routes: read, decide (<see cref="RouteEditing"/>), write the Center and the route's history together. Two who save at once make one version; the other is told.</summary>
public sealed class RouteDesk(RouteTable table, CenterDirectory centers, TimeProvider time)
{
    /// <summary>Each conflict is somebody's change that went through, of any part of the Center.</summary>
    private const int MostConflicts = 20;

    /// <summary>The Center as it is in the records, with the owners of the configuration, who may be backups like everybody else.</summary>
    public async Task<CenterDefinition?> ReadAsync(CancellationToken cancellation) => await table.FindCenterAsync(cancellation) is { } file ? centers.WithOwners(file.Center) : null;

    public async Task<RouteVerdict> SaveAsync(string department, Route proposed, int seen, string? note, Actor actor, CancellationToken cancellation)
    {
        for (var conflict = 0; conflict < MostConflicts; conflict++)
        {
            // In this order: a version that is found belongs to the Center that was read, or to a newer one, which the tag tells.
            if (await table.FindCenterAsync(cancellation) is not { } before) return new RouteVerdict.Gone();
            var center = centers.WithOwners(before.Center);
            var next = center.FindDepartment(department) is null ? null : await table.FindVersionAsync(department, seen + 1, cancellation);
            var verdict = RouteEditing.Apply(center, department, proposed, seen, next, note, actor, time.GetUtcNow());
            if (verdict is not RouteVerdict.Saved { Version: var version }) return verdict;
            var after = RouteEditing.With(before.Center, department, version.Route);
            if (!await table.ChangeAsync(before, after, department, version, await UnwrittenAsync(center, department, cancellation), cancellation)) continue;
            centers.Changed();
            return verdict;
        }

        throw new StorageUnavailableException("The Center was changed over and over in the meantime.");
    }

    /// <summary>The route as it stands, with who made it so.</summary>
    public async Task<RouteVersion> StandingAsync(CenterDefinition center, Department department, CancellationToken cancellation) =>
        await table.FindVersionAsync(department.Key, department.Route.Version, cancellation) ?? FromFile(center, department);

    /// <summary>The route as it was in that version; null where nobody knows.</summary>
    public async Task<RouteVersion?> FindAsync(CenterDefinition center, Department department, int version, CancellationToken cancellation) =>
        version == department.Route.Version ? await StandingAsync(center, department, cancellation) : await table.FindVersionAsync(department.Key, version, cancellation);

    /// <summary>Versions, newest first, and one more than asked for where there are more: what that one says, the last of the others changed.</summary>
    /// <param name="center">The Center.</param>
    /// <param name="department">Whose route.</param>
    /// <param name="before">The version that the page before ended with; null for the newest.</param>
    /// <param name="count">How many.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<RouteVersion>> HistoryAsync(CenterDefinition center, Department department, int? before, int count, CancellationToken cancellation)
    {
        var newest = Math.Min(department.Route.Version, Math.Max(before ?? int.MaxValue, 0) - 1);
        var versions = await table.ListVersionsAsync(department.Key, newest, count + 1, cancellation);
        return versions.Count == 0 && newest == department.Route.Version ? [FromFile(center, department)] : versions;
    }

    /// <summary>Before its first change a route has no history in the records yet.</summary>
    private async Task<RouteVersion?> UnwrittenAsync(CenterDefinition center, string key, CancellationToken cancellation) =>
        center.FindDepartment(key) is { } department && await table.FindVersionAsync(key, department.Route.Version, cancellation) is null ? FromFile(center, department) : null;

    private static RouteVersion FromFile(CenterDefinition center, Department department) => new() { Route = department.Route, At = center.OpenedAt };
}
