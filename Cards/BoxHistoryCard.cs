using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>A box's versions, newest first, by pages.</summary>
public sealed record BoxHistoryView
{
    public required BoxOwner Owner { get; init; }

    public required IReadOnlyList<VersionItem> Items { get; init; }

    /// <summary>The last version of the page, where more come after it; else null.</summary>
    public int? Before { get; init; }

    public bool MayChange { get; init; }

    public Banner? Banner { get; init; }
}

/// <summary>Shows who changed what and when, and leads back to any of it.</summary>
public static class BoxHistoryCard
{
    /// <summary>The most versions a page may hold.</summary>
    public const int MostItems = 5;

    public static AdaptiveCard Render(BoxHistoryView view) => Fit.Within<VersionsRoom>(VersionsPart.Rooms, room => Render(view, room));

    private static AdaptiveCard Render(BoxHistoryView view, VersionsRoom room)
    {
        Wording headline = $"How {BoxWords.InSentence(view.Owner)} came to be";
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of($"{BoxWords.Whose(view.Owner)} · history", headline),
                .. VersionsPart.Of(view.Items.Take(MostItems), room, view.MayChange ? version => new RollBackBox(view.Owner.Department, version) : null),
                Closing.Actions(
                [
                    .. view.Before is { } before ? [Closing.Button($"Older versions", new ShowBoxHistory(view.Owner.Department, before))] : Array.Empty<CardAction>(),
                    Closing.Button($"The box as it stands", new ShowBox(view.Owner.Department)),
                ]),
            ],
        };
    }
}
