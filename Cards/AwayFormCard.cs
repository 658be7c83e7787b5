using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>The form in which somebody says that they are away. Fields hold what was typed, or what was understood of it.</summary>
public sealed record AwayFormView
{
    /// <summary><c>yyyy-MM-dd</c>; null from now on.</summary>
    public string? FirstDay { get; init; }

    public string? LastDay { get; init; }

    /// <summary><c>HH:mm</c>.</summary>
    public string? LastTime { get; init; }

    /// <summary>The Entra object id of who is asked; null for nobody.</summary>
    public string? StandIn { get; init; }

    /// <summary>Colleagues to choose from, by their whole names; the card holds the first of them.</summary>
    public required IReadOnlyList<Choice> Colleagues { get; init; }

    /// <summary>Whether the person is away already, as Outlook or Teams has it.</summary>
    public bool IsOutOfOffice { get; init; }

    /// <summary>The number of the person's last word about it, by which a click on this card is told from one on a later card.</summary>
    public required int? Seen { get; init; }

    public Banner? Banner { get; init; }
}

/// <summary>Shows the form. No field is required for the client; what is missing is said in words, above all that was typed.</summary>
public static class AwayFormCard
{
    /// <summary>A list in which nobody finds anybody helps less than a name typed into the chat.</summary>
    private const int MostColleagues = 80;

    private static readonly int[] Rooms = [MostColleagues, 40, 15];

    public static AdaptiveCard Render(AwayFormView view) => Fit.Within<int>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(AwayFormView view, int colleagues)
    {
        Wording headline = $"When are you away?";
        var away = new ExecuteAction($"I am away", new GoAway { Seen = view.Seen }) { Style = ActionStyle.Positive };
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of($"Away", headline),
                .. OutOfOffice(view),
                new DateInput("lastDay", $"Last day away") { Value = Clip.Value(view.LastDay, 10), Spacing = Spacing.Medium },
                new TimeInput("lastTime", $"Back on that day at (leave it empty for the whole day)") { Value = Clip.Value(view.LastTime, 5) },
                new DateInput("firstDay", $"First day away (leave it empty for today)") { Value = Clip.Value(view.FirstDay, 10) },
                .. StandIn(view, colleagues),
                Closing.Actions(view.IsOutOfOffice ? [away, Closing.Button($"I am back", new ComeBack(view.Seen))] : [away]),
                Closing.Next($"Next time you can just say it: **away until Friday, ask Cleo**. It ends by itself."),
            ],
        };
    }

    private static IEnumerable<CardElement> OutOfOffice(AwayFormView view) => view.IsOutOfOffice
        ?
        [
            new TextBlock($"Outlook or Teams has you out of office, so others are asked for reviews in your place. Say until when you are away and whom to ask, or that you are back.")
            {
                Spacing = Spacing.Medium,
            },
        ]
        : [];

    private static IEnumerable<CardElement> StandIn(AwayFormView view, int most)
    {
        if (view.Colleagues.Count == 0) yield break;
        // The one chosen first, so that it is among those that there is room for.
        var shown = view.Colleagues.OrderByDescending(choice => choice.Value == view.StandIn).Take(most).ToList();
        yield return new ChoiceSetInput("standIn", $"Who is asked in your place?", [new InputChoice($"Nobody in particular", GoAway.Nobody), .. shown.Select(AsChoice)])
        {
            Style = ChoiceSetStyle.Compact,
            Value = view.StandIn is { } chosen && shown.Exists(choice => choice.Value == chosen) ? chosen : GoAway.Nobody,
        };
        if (view.Colleagues.Count > shown.Count)
            yield return new TextBlock($"These are {shown.Count} of {view.Colleagues.Count} colleagues. Anybody else: **away until Friday, ask** and the name.") { Size = TextSize.Small, IsSubtle = true };
    }

    private static InputChoice AsChoice(Choice colleague) => new($"{Clip.Name(colleague.Title)}", colleague.Value);
}
