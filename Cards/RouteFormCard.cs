using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>The form that a route is written in: as it stands, or with all that was typed and what is wrong with it.</summary>
public sealed record RouteFormView
{
    public required RouteOwner Owner { get; init; }

    /// <summary>The version of the route that the form was filled from.</summary>
    public required int Version { get; init; }

    /// <summary>Steps inside the box, one on each line.</summary>
    public required string FastLane { get; init; }

    /// <summary>Steps outside it.</summary>
    public required string FullRoute { get; init; }

    /// <summary>On each line a topic, a colon, and its steps with semicolons between them.</summary>
    public required string Topics { get; init; }

    /// <summary>What keeps it from being saved, sentence by sentence.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Whether this is what the person began earlier, and may let go.</summary>
    public bool IsPickedUp { get; init; }

    public Banner? Banner { get; init; }
}

/// <summary>Shows the form. Its preview keeps what was typed.</summary>
public static class RouteFormCard
{
    private readonly record struct Room(int Field, int Problems, int Prose);

    private static readonly Room[] Rooms = [new(FieldLimits.RouteField, 8, 400), new(FieldLimits.RouteField, 3, 200), new(1500, 3, 100), new(500, 1, 80)];

    public static AdaptiveCard Render(RouteFormView view) => Fit.Within<Room>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(RouteFormView view, Room room)
    {
        Wording headline = view.Problems.Count switch
        {
            0 => $"Change {RouteWords.InSentence(view.Owner)}",
            1 => $"One thing keeps {RouteWords.InSentence(view.Owner)} from being so",
            var count => $"{Names.Count(count)} things keep {RouteWords.InSentence(view.Owner)} from being so",
        };
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of(RouteWords.Whose(view.Owner), headline),
                .. ProblemsPart.Of(view.Problems, room.Problems, room.Prose),
                new TextBlock($"One step on each line: who, how many of them, in how many working hours, and who is asked when those are over. Such as **2 of 3 advocates within 8 hours, then Cleo**, **all communicators**, **specialist for legal** or **advocate from another department**.") { Spacing = Spacing.Small },
                .. Field("fastLane", $"Inside the box", view.FastLane, $"advocate within 8 hours", room),
                .. Field("fullRoute", $"Outside the box", view.FullRoute, $"advocate within 8 hours", room),
                .. Field("topics", $"Topics with a way of their own", view.Topics, $"Billing: communicator; specialist for finance", room),
                Closing.Actions(
                [
                    new ExecuteAction($"Preview", new PreviewRoute(view.Owner.Department, view.Version)) { Style = ActionStyle.Positive },
                    .. view.IsPickedUp ? [Closing.Button($"Start from the route as it stands", new EditRoute(view.Owner.Department, Afresh: true))] : Array.Empty<CardAction>(),
                    Closing.Button($"The route as it stands", new ShowRoute(view.Owner.Department)),
                ]),
                Closing.Next($"Preview keeps what you typed. Nothing counts before you have seen it there and saved it."),
            ],
        };
    }

    private static IEnumerable<CardElement> Field(string id, Wording label, string typed, Wording placeholder, Room room)
    {
        var value = Clip.Value(typed, room.Field);
        yield return new TextInput(id, label)
        {
            IsMultiline = true,
            MaxLength = FieldLimits.RouteField,
            Placeholder = placeholder,
            Value = value is { Length: > 0 } ? value : null,
            Spacing = Spacing.Medium,
        };
        if (value?.Length < typed.Length) yield return new TextBlock($"▲ Only the first {value.Length} characters fit into this field.") { Color = TextColor.Attention, Size = TextSize.Small };
    }
}
