using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>Somebody's absence, for themselves, in days of their own clock.</summary>
public sealed record AwayView
{
    /// <summary>Null where it has begun.</summary>
    public DateOnly? FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    /// <summary>When they are back on the last day; null for the whole day.</summary>
    public TimeOnly? LastTime { get; init; }

    /// <summary>The first name of who is asked in their place.</summary>
    public string? StandIn { get; init; }

    /// <summary>The number of the person's last word about it, by which a click on this card is told from one on a later card.</summary>
    public required int? Seen { get; init; }

    public Banner? Banner { get; init; }
}

/// <summary>Says until when somebody is away, who is asked, what becomes of what waits for them, and offers the way back.</summary>
public static class AwayCard
{
    public static AdaptiveCard Render(AwayView view)
    {
        var headline = Headline(view);
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of($"Away", headline),
                new TextBlock(StandIn(view)) { Spacing = Spacing.Medium },
                new TextBlock(
                    $"What waits for your review already stays on your list, and the others who may decide it still can. Where nobody else was asked, I ask others as soon as you are away.")
                { Spacing = Spacing.Small },
                Closing.Actions(
                    Closing.Button($"I am back", new ComeBack(view.Seen), ActionStyle.Positive), Closing.Button($"Change it", new ShowAway()), Closing.Button($"For my review", new ShowReviews())),
                Closing.Next(End(view)),
            ],
        };
    }

    private static Wording Headline(AwayView view) => (view.FirstDay, view.LastTime) switch
    {
        (null, null) => $"You are away until {view.LastDay}",
        (null, { } time) => $"You are away until {view.LastDay}, {time}",
        ({ } first, null) when first == view.LastDay => $"You will be away on {first}",
        ({ } first, null) => $"You will be away from {first} until {view.LastDay}",
        ({ } first, { } time) => $"You will be away from {first} until {view.LastDay}, {time}",
    };

    private static Wording StandIn(AwayView view) => view switch
    {
        { StandIn: { } name } => $"{Clip.Name(name)} is asked in your place.",
        _ => $"Nobody in particular is asked in your place; the others who may decide are.",
    };

    private static Wording End(AwayView view) => view.LastTime switch
    {
        null => $"That day included. It ends by itself, or with a click when you are back before.",
        _ => $"It ends by itself, or with a click when you are back before.",
    };
}
