using CoEBot.Boxes;
using CoEBot.Boxes.Editing;
using CoEBot.Cards;

namespace CoEBot.Center.Editing;

/// <summary>Boxes, their changes and their history as cards show them.</summary>
public static class BoxViews
{
    public static BoxOwner Owner(CenterDefinition center, BoxScope scope) =>
        new(scope.Department, scope.Department is null ? center.Company : center.FindDepartment(scope.Department)?.Name ?? scope.Department);

    public static VersionView Version(BoxVersion version) => new(version.Box.Version, version.By?.FirstName, version.At);

    public static BoxView Box(CenterDefinition center, BoxScope scope, BoxVersion standing, bool mayChange)
    {
        var (own, around) = (standing.Box, scope.AroundIn(center));
        var inside = around is null ? own : own.Inside(around);
        return new()
        {
            Owner = Owner(center, scope),
            Version = Version(standing),
            Note = standing.Note,
            Walls = [.. Walls.All.Select(wall => Wall(wall, inside, own, around))],
            MayChange = mayChange,
        };
    }

    public static BoxPreviewView Preview(CenterDefinition center, BoxScope scope, Consideration considered) => new()
    {
        Owner = Owner(center, scope),
        Version = considered.Proposal.Version,
        Proposal = considered.Fingerprint,
        Changes = Changes(considered.Changes),
        Note = considered.Proposal.Note,
    };

    /// <param name="center">The Center.</param>
    /// <param name="scope">Whose box.</param>
    /// <param name="versions">Versions, newest first.</param>
    /// <param name="count">How many of them to show; one more says what the last of them changed, and that there are others.</param>
    /// <param name="mayChange">Whether the reader may change the box.</param>
    public static BoxHistoryView History(CenterDefinition center, BoxScope scope, IReadOnlyList<BoxVersion> versions, int count, bool mayChange) => new()
    {
        Owner = Owner(center, scope),
        Items =
        [
            .. versions.Take(count).Select((version, index) => new VersionItem(
                Version(version), version.Note, index + 1 < versions.Count ? Changes(BoxChanges.Between(versions[index + 1].Box, version.Box)) : null,
                version.Box.Version == scope.BoxIn(center).Version)),
        ],
        Before = versions.Count > count ? versions[count - 1].Box.Version : null,
        MayChange = mayChange,
    };

    public static IReadOnlyList<ChangeView> Changes(IReadOnlyList<BoxChange> changes) => [.. changes.Select(change => new ChangeView(change.Field.Name, change.Added, change.Removed))];

    private static WallView Wall(Wall wall, Box inside, Box own, Box? around)
    {
        var brand = Entries(wall, around);
        return new(wall.Name, SeverityWords.Of(inside.SeverityOf(wall)), [.. Entries(wall, own).Except(brand)], brand) { IsOwnStrictness = around is not null && own.Severities.ContainsKey(wall.Id) };
    }

    /// <summary>What a box says of a wall. That any site may be linked to is no wall.</summary>
    private static List<string> Entries(Wall wall, Box? box) => box is null ? [] :
        [.. BoxFields.All.Where(field => field.Wall == wall && !(field == BoxFields.LinkDomains && box.LinkDomains is null)).SelectMany(field => field.Entries(box))];
}
