using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>Whose route a card is about.</summary>
/// <param name="Department">The department's key.</param>
/// <param name="Name">The department's name.</param>
public sealed record RouteOwner(string Department, string Name);

/// <summary>The steps that some drafts take, in plain words.</summary>
/// <param name="Name">Which drafts: "Inside the box", "Topic Billing".</param>
/// <param name="Steps">"2 of 3 advocates of Engineering within 8 working hours, then Cleo", in their order.</param>
public sealed record WayView(string Name, IReadOnlyList<string> Steps);

/// <summary>A route for people to read.</summary>
public sealed record RouteView
{
    public required RouteOwner Owner { get; init; }

    public required VersionView Version { get; init; }

    /// <summary>Why it was changed last.</summary>
    public string? Note { get; init; }

    /// <summary>Inside the box, outside it, and topics with a way of their own.</summary>
    public required IReadOnlyList<WayView> Ways { get; init; }

    /// <summary>Steps that too few people could take today, a sentence each.</summary>
    public IReadOnlyList<string> Gaps { get; init; } = [];

    public bool MayChange { get; init; }

    public Banner? Banner { get; init; }
}

/// <summary>Shows who decides, in which order and in what time.</summary>
public static class RouteCard
{
    private readonly record struct Room(int Ways, int Step, int Gaps);

    private static readonly Room[] Rooms = [new(32, 300, 8), new(16, 160, 4), new(8, 100, 3), new(5, 60, 2)];

    public static AdaptiveCard Render(RouteView view) => Fit.Within<Room>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(RouteView view, Room room)
    {
        Wording headline = $"Who decides on drafts of {Clip.Name(view.Owner.Name)}";
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of(RouteWords.Whose(view.Owner), headline),
                new TextBlock(VersionWords.Of(view.Version)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Small },
                .. VersionsPart.Note(view.Note),
                .. view.Ways.Take(room.Ways).Select(way => Way(way, room)),
                .. view.Ways.Count <= room.Ways ? [] : new[] { new TextBlock($"{view.Ways.Count - room.Ways} more topics than fit on this card.") { IsSubtle = true, Size = TextSize.Small } },
                .. GapsPart.Of(view.Gaps, room.Gaps, room.Step),
                Closing.Actions(Actions(view)),
                Closing.Next($"Specialists whom a wall of the box calls for come after the first step. A draft keeps the route it was submitted with."),
            ],
        };
    }

    private static Container Way(WayView way, Room room) => new(
    [
        new TextBlock($"{Clip.Line(way.Name, 60)}") { Weight = TextWeight.Bolder },
        .. way.Steps.Select((step, index) => MarkedLine.Of($"{index + 1}", Written.Of(Clip.Line(step, room.Step))) with { Spacing = Spacing.Small }),
    ])
    {
        Spacing = Spacing.Medium,
    };

    private static IEnumerable<CardAction> Actions(RouteView view)
    {
        var department = view.Owner.Department;
        if (view.MayChange) yield return Closing.Button($"Change", new EditRoute(department), ActionStyle.Positive);
        yield return Closing.Button($"History", new ShowRouteHistory(department));
        yield return Closing.Button($"Its box", new ShowBox(department)) with { Tooltip = $"Open the box of {Clip.Name(view.Owner.Name)}" };
        yield return Closing.Button($"All that is set up", new ShowSetup());
    }
}
