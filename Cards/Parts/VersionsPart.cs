using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <param name="List">The most characters of a list.</param>
/// <param name="Parts">The most parts of a change.</param>
internal readonly record struct VersionsRoom(int List, int Parts);

/// <summary>Versions of a box, a route or a plan: who changed what, when and why, and the way back to each.</summary>
internal static class VersionsPart
{
    public static readonly VersionsRoom[] Rooms = [new(400, 12), new(160, 6), new(80, 4), new(60, 2), new(40, 1)];

    /// <param name="items">The versions, newest first.</param>
    /// <param name="room">How much of each is shown.</param>
    /// <param name="rollBack">What goes back to a version; null where the reader may not.</param>
    public static IEnumerable<CardElement> Of(IEnumerable<VersionItem> items, VersionsRoom room, Func<int, CardVerb>? rollBack) => items.Select(item => Item(item, room, rollBack));

    private static Container Item(VersionItem item, VersionsRoom room, Func<int, CardVerb>? rollBack) => new(
    [
        new TextBlock(item.IsCurrent ? (Wording)$"{VersionWords.Of(item.Version)} · stands now" : VersionWords.Of(item.Version)) { Weight = TextWeight.Bolder },
        .. Note(item.Note),
        .. Changes(item.Changes, room),
        .. item.IsCurrent || rollBack is null ? [] : new[] { RollBack(item.Version.Version, rollBack) },
    ])
    {
        Style = ContainerStyle.Emphasis,
        Spacing = Spacing.Medium,
    };

    /// <summary>Why something was changed, in the words of who did.</summary>
    public static IEnumerable<CardElement> Note(string? note) => string.IsNullOrWhiteSpace(note) ? [] : [Written.Of($"“{Clip.Line(note, FieldLimits.VersionNote)}”") with { Spacing = Spacing.None }];

    private static IEnumerable<CardElement> Changes(IReadOnlyList<ChangeView>? changes, VersionsRoom room) => changes switch
    {
        null => [new TextBlock($"The first version there is.") { IsSubtle = true, Spacing = Spacing.None }],
        [] => [new TextBlock($"It says the same as the version before.") { IsSubtle = true, Spacing = Spacing.None }],
        _ => ChangesPart.Of(changes, room.List, room.Parts),
    };

    private static ActionSet RollBack(int version, Func<int, CardVerb> rollBack) =>
        new([Closing.Button($"Roll back to this", rollBack(version)) with { Tooltip = $"Roll back to version {version}" }]) { Spacing = Spacing.Small };
}
