using CoEBot.Boxes;
using CoEBot.Storage;

namespace CoEBot.Center.Editing;

/// <summary>Saves boxes: read, decide (<see cref="BoxEditing"/>), write the Center and the box's history together. Two who save at once make one version; the other is told.</summary>
public sealed class BoxDesk(BoxTable table, CenterDirectory centers, TimeProvider time)
{
    /// <summary>Each conflict is somebody's change that went through, of any part of the Center.</summary>
    private const int MostConflicts = 20;

    /// <summary>The Center as it is in the records, not as some replica remembers it.</summary>
    public async Task<CenterDefinition?> ReadAsync(CancellationToken cancellation) => (await table.FindCenterAsync(cancellation))?.Center;

    /// <param name="scope">Whose box.</param>
    /// <param name="proposed">The box as it should be.</param>
    /// <param name="seen">The version it was written from.</param>
    /// <param name="note">Why.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="beforehand">Given the Center before and after, what is to be done once it is decided and before it is written; null for nothing. Again after each conflict.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<BoxVerdict> SaveAsync(
        BoxScope scope, Box proposed, int seen, string? note, Actor actor, Func<CenterDefinition, CenterDefinition, Task>? beforehand, CancellationToken cancellation)
    {
        for (var conflict = 0; conflict < MostConflicts; conflict++)
        {
            var (reading, after) = (table.FindCenterAsync(cancellation), table.FindVersionAsync(scope.Key, seen + 1, cancellation));
            if (await reading is not { } before) return new BoxVerdict.Gone();
            var verdict = BoxEditing.Apply(before.Center, scope, proposed, seen, await after, note, actor, time.GetUtcNow());
            if (verdict is not BoxVerdict.Saved saved) return verdict;
            if (beforehand is not null) await beforehand(before.Center, saved.Center);
            if (!await table.ChangeAsync(before, saved.Center, scope.Key, saved.Version, await UnwrittenAsync(before.Center, scope, cancellation), cancellation)) continue;
            centers.Changed();
            return verdict;
        }

        throw new StorageUnavailableException("The Center was changed over and over in the meantime.");
    }

    /// <summary>The box as it stands, with who made it so.</summary>
    public async Task<BoxVersion> StandingAsync(CenterDefinition center, BoxScope scope, CancellationToken cancellation) =>
        await table.FindVersionAsync(scope.Key, scope.BoxIn(center).Version, cancellation) ?? FromFile(center, scope);

    /// <summary>The box as it was in that version; null where nobody knows.</summary>
    public async Task<BoxVersion?> FindAsync(CenterDefinition center, BoxScope scope, int version, CancellationToken cancellation) =>
        version == scope.BoxIn(center).Version ? await StandingAsync(center, scope, cancellation) : await table.FindVersionAsync(scope.Key, version, cancellation);

    /// <summary>Versions, newest first, and one more than asked for where there are more: what that one says, the last of the others changed.</summary>
    /// <param name="center">The Center.</param>
    /// <param name="scope">Whose box.</param>
    /// <param name="before">The version that the page before ended with; null for the newest.</param>
    /// <param name="count">How many.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<BoxVersion>> HistoryAsync(CenterDefinition center, BoxScope scope, int? before, int count, CancellationToken cancellation)
    {
        var newest = Math.Min(scope.BoxIn(center).Version, (before ?? int.MaxValue) - 1);
        var versions = await table.ListVersionsAsync(scope.Key, newest, count + 1, cancellation);
        return versions.Count == 0 && newest == scope.BoxIn(center).Version ? [FromFile(center, scope)] : versions;
    }

    /// <summary>Before its first change a box has no history in the records yet.</summary>
    private async Task<BoxVersion?> UnwrittenAsync(CenterDefinition center, BoxScope scope, CancellationToken cancellation) =>
        await table.FindVersionAsync(scope.Key, scope.BoxIn(center).Version, cancellation) is null ? FromFile(center, scope) : null;

    private static BoxVersion FromFile(CenterDefinition center, BoxScope scope) => new() { Box = scope.BoxIn(center), At = center.OpenedAt };
}
