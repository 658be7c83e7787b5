using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>The form that a plan is written in: as it stands, or with all that was typed and what is wrong with it. Each field's value is what the client sent.</summary>
public sealed record PlanFormView
{
    public required PlanOwner Owner { get; init; }

    /// <summary>The version of the plan that the form was filled from.</summary>
    public required int Version { get; init; }

    public required string TimeZone { get; init; }

    /// <summary>Weekdays joined by commas.</summary>
    public required string Days { get; init; }

    /// <summary><c>HH:mm</c>.</summary>
    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>A day or a range of days on each line.</summary>
    public required string Holidays { get; init; }

    /// <summary>Weekdays joined by commas; empty for never.</summary>
    public required string RhythmDays { get; init; }

    /// <summary>0 to 23.</summary>
    public required string RhythmHour { get; init; }

    /// <summary>One on each line.</summary>
    public required string Prompts { get; init; }

    public required string AnnouncementDay { get; init; }

    public required string AnnouncementHour { get; init; }

    /// <summary>Days to choose from.</summary>
    public required IReadOnlyList<Choice> Weekdays { get; init; }

    /// <summary>Hours to choose from.</summary>
    public required IReadOnlyList<Choice> Hours { get; init; }

    /// <summary>What keeps it from being saved, sentence by sentence.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Whether this is what the person began earlier, and may let go.</summary>
    public bool IsPickedUp { get; init; }

    public Banner? Banner { get; init; }
}

/// <summary>Shows the form. Its preview keeps what was typed.</summary>
public static class PlanFormCard
{
    private readonly record struct Room(int Holidays, int Prompts, int Problems, int Prose);

    /// <summary>What may be saved fits whole. Longer lists, which no plan takes, give way at the end, the longer of them first.</summary>
    private static readonly Room[] Rooms =
    [
        new(FieldLimits.Holidays, FieldLimits.Prompts, 8, 300), new(FieldLimits.Holidays, FieldLimits.Prompts, 3, 200), new(FieldLimits.Holidays, FieldLimits.Prompts, 1, 80),
        .. Enumerable.Range(0, 13).Select(step => 7000 - (500 * step)).Select(most => new Room(Math.Min(most, FieldLimits.Holidays), most, 1, 80)), new(600, 600, 1, 80),
    ];

    public static AdaptiveCard Render(PlanFormView view) => Fit.Within<Room>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(PlanFormView view, Room room)
    {
        Wording headline = view.Problems.Count switch
        {
            0 => $"Change {view.Owner.InSentence}",
            1 => $"One thing keeps {view.Owner.InSentence} from being so",
            var count => $"{Names.Count(count)} things keep {view.Owner.InSentence} from being so",
        };
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of(view.Owner.Whose, headline),
                .. ProblemsPart.Of(view.Problems, room.Problems, room.Prose),
                .. Work(view, room),
                .. Card(view, room),
                .. Announcement(view),
                Closing.Actions(
                [
                    new ExecuteAction($"Preview", new PreviewPlan(view.Owner.Department, view.Version)) { Style = ActionStyle.Positive },
                    .. view.IsPickedUp ? [Closing.Button($"Start from the plan as it stands", new EditPlan(view.Owner.Department, Afresh: true))] : Array.Empty<CardAction>(),
                    Closing.Button($"The plan as it stands", new ShowPlan(view.Owner.Department)),
                ]),
                Closing.Next($"Preview keeps what you typed. Nothing counts before you have seen it there and saved it."),
            ],
        };
    }

    private static IEnumerable<CardElement> Work(PlanFormView view, Room room) =>
    [
        Heading.Section($"When you work"),
        new TextInput("timeZone", $"Time zone") { MaxLength = FieldLimits.TimeZone, Placeholder = $"A city, such as Berlin", Value = Typed(view.TimeZone, FieldLimits.TimeZone) },
        Days("days", $"Working days", view.Days, view),
        new TimeInput("from", $"Work begins at") { Value = Typed(view.From, 5), Spacing = Spacing.Medium },
        new TimeInput("to", $"Work ends at (midnight, 00:00, is the day’s end)") { Value = Typed(view.To, 5) },
        .. List("holidays", $"Holidays (a day, or days like 2026-12-24 to 2027-01-01, on each line)", $"2026-12-25", view.Holidays, FieldLimits.Holidays, room.Holidays),
    ];

    private static IEnumerable<CardElement> Card(PlanFormView view, Room room) =>
    [
        Heading.Section($"How often the Share an idea card comes back"),
        Days("rhythmDays", $"On these days (none: never)", view.RhythmDays, view),
        Choose("rhythmHour", $"At", view.Hours, view.RhythmHour),
        .. List("prompts", $"Questions on the card, which take turns (one on each line)", $"What did you learn this week?", view.Prompts, FieldLimits.Prompts, room.Prompts),
    ];

    private static IEnumerable<CardElement> Announcement(PlanFormView view) =>
    [
        Heading.Section($"When the weekly announcement goes out"),
        Choose("announcementDay", $"On", view.Weekdays, view.AnnouncementDay),
        Choose("announcementHour", $"At", view.Hours, view.AnnouncementHour),
    ];

    private static ChoiceSetInput Days(string id, Wording label, string typed, PlanFormView view) => new(id, label, [.. view.Weekdays.Select(AsChoice)])
    {
        Style = ChoiceSetStyle.Expanded,
        IsMultiSelect = true,
        Value = Typed(typed, FieldLimits.Choices),
        Spacing = Spacing.Medium,
    };

    private static ChoiceSetInput Choose(string id, Wording label, IReadOnlyList<Choice> choices, string typed) => new(id, label, [.. choices.Select(AsChoice)])
    {
        Style = ChoiceSetStyle.Compact,
        Value = Typed(typed, FieldLimits.Choices),
        Spacing = Spacing.Medium,
    };

    private static IEnumerable<CardElement> List(string id, Wording label, Wording placeholder, string typed, int limit, int room)
    {
        var value = Typed(typed, room);
        yield return new TextInput(id, label) { IsMultiline = true, MaxLength = limit, Placeholder = placeholder, Value = value, Spacing = Spacing.Medium };
        if (value?.Length < typed.Length) yield return new TextBlock($"▲ Only the first {value.Length} characters fit into this field.") { Color = TextColor.Attention, Size = TextSize.Small };
    }

    private static string? Typed(string typed, int room) => Clip.Value(typed, room) is { Length: > 0 } value ? value : null;

    private static InputChoice AsChoice(Choice choice) => new($"{choice.Title}", choice.Value);
}
