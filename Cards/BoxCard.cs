using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>A box for people to read: every wall in plain words.</summary>
public sealed record BoxView
{
    public required BoxOwner Owner { get; init; }

    public required VersionView Version { get; init; }

    /// <summary>Why it was changed last.</summary>
    public string? Note { get; init; }

    /// <summary>Every wall, the weightiest first.</summary>
    public required IReadOnlyList<WallView> Walls { get; init; }

    public bool MayChange { get; init; }

    public Banner? Banner { get; init; }
}

/// <summary>Shows what stands, what of it is the brand's, and since when.</summary>
public static class BoxCard
{
    private static readonly int[] Rooms = [600, 240, 100, 40];

    public static AdaptiveCard Render(BoxView view) => Fit.Within<int>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(BoxView view, int room)
    {
        Wording headline = view.Owner.Department switch
        {
            null => $"What stands for everybody at {Clip.Name(view.Owner.Name)}",
            _ => $"What stands for {Clip.Name(view.Owner.Name)}",
        };
        var (worded, plain) = (view.Walls.Where(HasWords).ToList(), view.Walls.Where(wall => !HasWords(wall)).ToList());
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of(BoxWords.Whose(view.Owner), headline),
                new TextBlock(VersionWords.Of(view.Version)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Small },
                .. Note(view.Note),
                .. worded.Select(wall => Wall(wall, room)),
                .. Plain(plain, isAlone: worded.Count == 0),
                Closing.Actions(Actions(view)),
            ],
        };
    }

    private static bool HasWords(WallView wall) => wall.Own.Count + wall.FromBrand.Count > 0;

    private static IEnumerable<CardElement> Note(string? note) =>
        string.IsNullOrWhiteSpace(note) ? [] : [Written.Of($"“{Clip.Line(note, FieldLimits.VersionNote)}”") with { Spacing = Spacing.Small }];

    private static Container Wall(WallView wall, int room) => new(
    [
        new TextBlock($"**{wall.Name}** · {Strictness(wall)}"),
        .. List(wall.Own, null, room),
        .. List(wall.FromBrand, "From the brand: ", room),
    ])
    {
        Spacing = Spacing.Medium,
    };

    private static string Strictness(WallView wall) => wall.IsOwnStrictness ? $"{wall.Strictness} (set here)" : wall.Strictness;

    private static IEnumerable<CardElement> List(IReadOnlyList<string> entries, string? intro, int room)
    {
        if (entries.Count == 0) yield break;
        var list = BoxWords.List(entries, room);
        var counted = entries.Count > 3 ? $"{list} ({entries.Count})" : list;
        yield return Written.Of(list, [.. intro is null ? [] : new[] { new TextRun { Text = intro, IsSubtle = true } }, new TextRun { Text = counted }]) with { Spacing = Spacing.None };
    }

    private static IEnumerable<CardElement> Plain(List<WallView> walls, bool isAlone) => walls.Count == 0 ? [] :
    [
        Heading.Section(isAlone ? (Wording)$"The walls" : $"The other walls"),
        .. walls.Select(wall => new TextBlock($"{wall.Name} · {Strictness(wall)}") { Spacing = Spacing.Small }),
    ];

    private static IEnumerable<CardAction> Actions(BoxView view)
    {
        var department = view.Owner.Department;
        if (view.MayChange) yield return Closing.Button($"Change", new EditBox(department), ActionStyle.Positive);
        yield return Closing.Button($"History", new ShowBoxHistory(department));
        yield return Closing.Button($"Export", new ExportBox(department));
        if (view.MayChange) yield return Closing.Button($"Import", new BeginBoxImport(department));
        yield return Closing.Button($"All boxes", new ShowSetup());
    }
}
