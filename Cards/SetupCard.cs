using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>What a person may see and change of the Center.</summary>
public sealed record SetupView
{
    public required string Company { get; init; }

    /// <summary>The boxes, one, some or many by pages.</summary>
    public required IReadOnlyList<BoxItem> Boxes { get; init; }

    /// <summary>Where the next page starts; null on the last one.</summary>
    public string? After { get; init; }

    public Banner? Banner { get; init; }
}

/// <param name="Owner">Whose box.</param>
/// <param name="Version">Its version, by whom and when.</param>
/// <param name="MayChange">Whether the reader may change it.</param>
public sealed record BoxItem(BoxOwner Owner, VersionView Version, bool MayChange)
{
    /// <summary>The version of the department's route; null beside the brand's box.</summary>
    public VersionView? Route { get; init; }
}

/// <summary>The home of everything that is set up here.</summary>
public static class SetupCard
{
    /// <summary>The most boxes a page may hold.</summary>
    public const int MostBoxes = 8;

    public static AdaptiveCard Render(SetupView view)
    {
        Wording headline = view.Boxes.Any(box => box.MayChange) switch
        {
            true => $"These boxes and routes are yours to see and change",
            false => $"These are the boxes and routes that posts keep to",
        };
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of($"{Clip.Name(view.Company)} · setup", headline),
                .. view.Boxes.Take(MostBoxes).Select(Box),
                .. view.After is { } after ? [Closing.Actions(Closing.Button($"More", new ShowSetup(after)))] : Array.Empty<CardElement>(),
                Closing.Next($"A box is the few walls that everybody agreed on. A department’s own stands inside the brand’s, and adds to it. A route says who decides on its drafts."),
            ],
        };
    }

    private static Container Box(BoxItem item) => new(
    [
        new TextBlock(BoxWords.Whose(item.Owner)) { Weight = TextWeight.Bolder },
        new TextBlock(VersionWords.Of(item.Version)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None },
        .. item.Route is { } route ? [new TextBlock($"Its route: {VersionWords.Of(route)}") { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None }] : Array.Empty<CardElement>(),
        new ActionSet(
        [
            Closing.Button($"Open", new ShowBox(item.Owner.Department)) with { Tooltip = $"Open {BoxWords.InSentence(item.Owner)}" },
            .. item.MayChange ? [Closing.Button($"Change", new EditBox(item.Owner.Department)) with { Tooltip = $"Change {BoxWords.InSentence(item.Owner)}" }] : Array.Empty<CardAction>(),
            .. item is { Route: not null, Owner.Department: { } department }
                ? [Closing.Button($"Route", new ShowRoute(department)) with { Tooltip = $"Open the route of {Clip.Name(item.Owner.Name)}" }]
                : Array.Empty<CardAction>(),
        ]) { Spacing = Spacing.Small },
    ])
    {
        Style = ContainerStyle.Emphasis,
        Spacing = Spacing.Medium,
    };
}
