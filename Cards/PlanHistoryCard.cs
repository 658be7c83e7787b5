using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>A plan's versions, newest first, by pages.</summary>
public sealed record PlanHistoryView
{
    public required PlanOwner Owner { get; init; }

    public required IReadOnlyList<VersionItem> Items { get; init; }

    /// <summary>The last version of the page, where more come after it; else null.</summary>
    public int? Before { get; init; }

    public bool MayChange { get; init; }

    public Banner? Banner { get; init; }
}

/// <summary>Shows who changed what and when, and leads back to any of it.</summary>
public static class PlanHistoryCard
{
    /// <summary>The most versions a page may hold.</summary>
    public const int MostItems = 5;

    public static AdaptiveCard Render(PlanHistoryView view) => Fit.Within<VersionsRoom>(VersionsPart.Rooms, room => Render(view, room));

    private static AdaptiveCard Render(PlanHistoryView view, VersionsRoom room)
    {
        Wording headline = $"How {view.Owner.InSentence} came to be";
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of($"{view.Owner.Whose} · history", headline),
                .. VersionsPart.Of(view.Items.Take(MostItems), room, view.MayChange ? version => new RollBackPlan(view.Owner.Department, version) : null),
                Closing.Actions(
                [
                    .. view.Before is { } before ? [Closing.Button($"Older versions", new ShowPlanHistory(view.Owner.Department, before))] : Array.Empty<CardAction>(),
                    Closing.Button($"The plan as it stands", new ShowPlan(view.Owner.Department)),
                ]),
            ],
        };
    }
}
