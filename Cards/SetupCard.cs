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

    /// <summary>The version of the department's plan; null beside the brand's box.</summary>
    public VersionView? Plan { get; init; }
}

/// <summary>The home of everything that is set up here.</summary>
public static class SetupCard
{
    /// <summary>The most boxes a page may hold.</summary>
    public const int MostBoxes = 6;

    public static AdaptiveCard Render(SetupView view)
    {
        Wording headline = view.Boxes.Any(box => box.MayChange) switch
        {
            true => $"These are yours to see and change",
            false => $"These are the boxes, routes and plans that posts keep to",
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
                Closing.Next($"A box is the few walls that everybody agreed on. A department’s own stands inside the brand’s, and adds to it. A route says who decides on its drafts, and a plan when it works and when its cards come."),
            ],
        };
    }

    private static Container Box(BoxItem item) => new(
    [
        new TextBlock(item.Owner.Department is null ? (Wording)$"The brand" : $"{Clip.Name(item.Owner.Name)}") { Weight = TextWeight.Bolder },
        Part($"Its box", item.Version),
        .. item.Route is { } route ? [Part($"Its route", route)] : Array.Empty<CardElement>(),
        .. item.Plan is { } plan ? [Part($"Its plan", plan)] : Array.Empty<CardElement>(),
        Closing.Actions(Actions(item)) with { Spacing = Spacing.Small },
    ])
    {
        Style = ContainerStyle.Emphasis,
        Spacing = Spacing.Medium,
    };

    private static TextBlock Part(Wording what, VersionView version) => new($"{what}: {VersionWords.Of(version)}") { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None };

    private static IEnumerable<CardAction> Actions(BoxItem item)
    {
        yield return Closing.Button($"Box", new ShowBox(item.Owner.Department)) with { Tooltip = $"Open {BoxWords.InSentence(item.Owner)}" };
        if (item is { Route: not null, Owner.Department: { } routed })
            yield return Closing.Button($"Route", new ShowRoute(routed)) with { Tooltip = $"Open the route of {Clip.Name(item.Owner.Name)}" };
        if (item is { Plan: not null, Owner.Department: { } planned })
            yield return Closing.Button($"Plan", new ShowPlan(planned)) with { Tooltip = $"Open the plan of {Clip.Name(item.Owner.Name)}" };
        if (item.MayChange)
            yield return Closing.Button($"Change the box", new EditBox(item.Owner.Department)) with { Tooltip = $"Change {BoxWords.InSentence(item.Owner)}" };
    }
}
