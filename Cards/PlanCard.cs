using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>A plan for people to read.</summary>
public sealed record PlanView
{
    public required PlanOwner Owner { get; init; }

    public required VersionView Version { get; init; }

    /// <summary>Why it was changed last.</summary>
    public string? Note { get; init; }

    public required IReadOnlyList<PlanLine> Lines { get; init; }

    /// <summary>What comes of it next, a sentence each.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>What may surprise, a sentence each.</summary>
    public IReadOnlyList<string> Oddities { get; init; } = [];

    public bool MayChange { get; init; }

    public Banner? Banner { get; init; }
}

/// <summary>Shows when a department works, and when its cards come.</summary>
public static class PlanCard
{
    private readonly record struct Room(int Entries, int Entry, int Sentence);

    private static readonly Room[] Rooms = [new(12, 130, 300), new(6, 130, 200), new(3, 60, 100)];

    public static AdaptiveCard Render(PlanView view) => Fit.Within<Room>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(PlanView view, Room room)
    {
        Wording headline = $"When {Clip.Name(view.Owner.Name)} works, and when its cards come";
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of(view.Owner.Whose, headline),
                new TextBlock(VersionWords.Of(view.Version)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Small },
                .. VersionsPart.Note(view.Note),
                .. view.Lines.Select(line => Line(line, room)),
                .. NextPart.Of($"What comes next", view.Next, room.Sentence),
                .. GapsPart.Of(view.Oddities, 4, room.Sentence),
                Closing.Actions(Actions(view)),
            ],
        };
    }

    private static Container Line(PlanLine line, Room room) => new(
    [
        new TextBlock($"{line.Name}") { Weight = TextWeight.Bolder },
        .. line.Entries.Take(room.Entries).Select(entry => Written.Of(Clip.Line(entry, room.Entry)) with { Spacing = Spacing.None }),
        .. line.Entries.Count <= room.Entries ? [] : new[] { new TextBlock($"and {line.Entries.Count - room.Entries} more.") { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None } },
    ])
    {
        Spacing = Spacing.Medium,
    };

    private static IEnumerable<CardAction> Actions(PlanView view)
    {
        var department = view.Owner.Department;
        if (view.MayChange) yield return Closing.Button($"Change", new EditPlan(department), ActionStyle.Positive);
        yield return Closing.Button($"History", new ShowPlanHistory(department));
        yield return Closing.Button($"Its route", new ShowRoute(department)) with { Tooltip = $"Open the route of {Clip.Name(view.Owner.Name)}" };
        yield return Closing.Button($"All that is set up", new ShowSetup());
    }
}
