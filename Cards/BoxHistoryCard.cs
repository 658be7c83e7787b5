using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>A box's versions, newest first, by pages.</summary>
public sealed record BoxHistoryView
{
    public required BoxOwner Owner { get; init; }

    public required IReadOnlyList<BoxHistoryItem> Items { get; init; }

    /// <summary>The last version of the page, where more come after it; else null.</summary>
    public int? Before { get; init; }

    public bool MayChange { get; init; }

    public Banner? Banner { get; init; }
}

/// <param name="Version">Its number, by whom and when.</param>
/// <param name="Note">Why.</param>
/// <param name="Changes">What it changed; null for the first there is.</param>
/// <param name="IsCurrent">Whether it stands now.</param>
public sealed record BoxHistoryItem(BoxVersionView Version, string? Note, IReadOnlyList<BoxChangeView>? Changes, bool IsCurrent);

/// <summary>Shows who changed what and when, and leads back to any of it.</summary>
public static class BoxHistoryCard
{
    /// <summary>The most versions a page may hold.</summary>
    public const int MostItems = 5;

    private readonly record struct Room(int List, int Parts);

    private static readonly Room[] Rooms = [new(400, 12), new(160, 6), new(80, 4), new(60, 2)];

    public static AdaptiveCard Render(BoxHistoryView view) => Fit.Within<Room>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(BoxHistoryView view, Room room)
    {
        Wording headline = $"How {BoxWords.InSentence(view.Owner)} came to be";
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of($"{BoxWords.Whose(view.Owner)} · history", headline),
                .. view.Items.Take(MostItems).Select(item => Item(item, view, room)),
                Closing.Actions(
                [
                    .. view.Before is { } before ? [Closing.Button($"Older versions", new ShowBoxHistory(view.Owner.Department, before))] : Array.Empty<CardAction>(),
                    Closing.Button($"The box as it stands", new ShowBox(view.Owner.Department)),
                ]),
            ],
        };
    }

    private static Container Item(BoxHistoryItem item, BoxHistoryView view, Room room) => new(
    [
        new TextBlock(item.IsCurrent ? (Wording)$"{BoxWords.Version(item.Version)} · stands now" : BoxWords.Version(item.Version)) { Weight = TextWeight.Bolder },
        .. string.IsNullOrWhiteSpace(item.Note) ? [] : new[] { Written.Of($"“{Clip.Line(item.Note, FieldLimits.BoxNote)}”") with { Spacing = Spacing.None } },
        .. Changes(item.Changes, room),
        .. item.IsCurrent || !view.MayChange ? [] : new[] { RollBack(item, view) },
    ])
    {
        Style = ContainerStyle.Emphasis,
        Spacing = Spacing.Medium,
    };

    private static IEnumerable<CardElement> Changes(IReadOnlyList<BoxChangeView>? changes, Room room) => changes switch
    {
        null => [new TextBlock($"The first version there is.") { IsSubtle = true, Spacing = Spacing.None }],
        [] => [new TextBlock($"It says the same as the version before.") { IsSubtle = true, Spacing = Spacing.None }],
        _ => BoxChangesPart.Of(changes, room.List, room.Parts),
    };

    private static ActionSet RollBack(BoxHistoryItem item, BoxHistoryView view) =>
        new([Closing.Button($"Roll back to this", new RollBackBox(view.Owner.Department, item.Version.Version)) with { Tooltip = $"Roll back to version {item.Version.Version}" }]) { Spacing = Spacing.Small };
}
