using CoEBot.Storage;

namespace CoEBot.Center.Editing;

/// <summary>
/// Saves a part of a department that has a history: read, decide, write the Center and the history together. Two who save at once make one version; the other is told.
/// </summary>
public abstract class DepartmentDesk<TVersion, TProposal>(HistoryTable<TVersion, TProposal> table, CenterDirectory centers)
    where TVersion : class
    where TProposal : class
{
    /// <summary>Each conflict is somebody's change that went through, of any part of the Center.</summary>
    private const int MostConflicts = 20;

    /// <summary>The Center as it is in the records, with the owners of the configuration, who are people like everybody else.</summary>
    public async Task<CenterDefinition?> ReadAsync(CancellationToken cancellation) => await table.FindCenterAsync(cancellation) is { } file ? centers.WithOwners(file.Center) : null;

    /// <summary>The part as it stands, with who made it so.</summary>
    public async Task<TVersion> StandingAsync(CenterDefinition center, Department department, CancellationToken cancellation) =>
        await table.FindVersionAsync(department.Key, NumberIn(department), cancellation) ?? FromFile(center, department);

    /// <summary>The part as it was in that version; null where nobody knows.</summary>
    public async Task<TVersion?> FindAsync(CenterDefinition center, Department department, int version, CancellationToken cancellation) =>
        version == NumberIn(department) ? await StandingAsync(center, department, cancellation) : await table.FindVersionAsync(department.Key, version, cancellation);

    /// <summary>Versions, newest first, and one more than asked for where there are more: what that one says, the last of the others changed.</summary>
    /// <param name="center">The Center.</param>
    /// <param name="department">Whose part.</param>
    /// <param name="before">The version that the page before ended with; null for the newest.</param>
    /// <param name="count">How many.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<TVersion>> HistoryAsync(CenterDefinition center, Department department, int? before, int count, CancellationToken cancellation)
    {
        var newest = Math.Min(NumberIn(department), Math.Max(before ?? int.MaxValue, 0) - 1);
        var versions = await table.ListVersionsAsync(department.Key, newest, count + 1, cancellation);
        return versions.Count == 0 && newest == NumberIn(department) ? [FromFile(center, department)] : versions;
    }

    /// <summary>The number of the version that stands.</summary>
    protected abstract int NumberIn(Department department);

    /// <summary>What stands before anybody changed it here.</summary>
    protected abstract TVersion FromFile(CenterDefinition center, Department department);

    /// <param name="key">The department's key.</param>
    /// <param name="seen">The version that the change was written from.</param>
    /// <param name="gone">The verdict where no Center is there.</param>
    /// <param name="decide">The verdict on a Center with everybody in it, given the version that came right after the one seen, if there is one.</param>
    /// <param name="saved">The version to be written by that verdict; null for none.</param>
    /// <param name="with">The Center with that version in it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    protected async Task<TVerdict> SaveAsync<TVerdict>(
        string key, int seen, TVerdict gone, Func<CenterDefinition, TVersion?, TVerdict> decide, Func<TVerdict, TVersion?> saved,
        Func<CenterDefinition, TVersion, CenterDefinition> with, CancellationToken cancellation)
    {
        for (var conflict = 0; conflict < MostConflicts; conflict++)
        {
            // In this order: a version that is found belongs to the Center that was read, or to a newer one, which the tag tells.
            if (await table.FindCenterAsync(cancellation) is not { } before) return gone;
            var center = centers.WithOwners(before.Center);
            var next = center.FindDepartment(key) is null ? null : await table.FindVersionAsync(key, seen + 1, cancellation);
            var verdict = decide(center, next);
            if (saved(verdict) is not { } version) return verdict;
            if (!await table.ChangeAsync(before, with(before.Center, version), key, version, await UnwrittenAsync(center, key, cancellation), cancellation)) continue;
            centers.Changed();
            return verdict;
        }

        throw new StorageUnavailableException("The Center was changed over and over in the meantime.");
    }

    /// <summary>Before its first change a part has no history in the records yet.</summary>
    private async Task<TVersion?> UnwrittenAsync(CenterDefinition center, string key, CancellationToken cancellation) =>
        center.FindDepartment(key) is { } department && await table.FindVersionAsync(key, NumberIn(department), cancellation) is null ? FromFile(center, department) : null;
}
