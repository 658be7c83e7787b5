using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>A page of the form that a box is written in: as it stands, or with all that was typed and what is wrong with it.</summary>
public sealed record BoxFormView
{
    public required BoxOwner Owner { get; init; }

    /// <summary>The version of the box that the form was filled from.</summary>
    public required int Version { get; init; }

    public required BoxPageKind Page { get; init; }

    public required IReadOnlyList<BoxFieldView> Fields { get; init; }

    /// <summary>What keeps it from being saved, sentence by sentence, those of this page first.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Whether this is what the person began earlier, and may let go.</summary>
    public bool IsPickedUp { get; init; }

    public Banner? Banner { get; init; }
}

/// <summary>A field of the page.</summary>
/// <param name="Id">The JSON name of the property of the page's verb that it fills.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Value">What was typed.</param>
/// <param name="Hint">What one should know before typing; null for nothing.</param>
public sealed record BoxFieldView(string Id, string Title, string Value, string? Hint = null)
{
    /// <summary>What there is to choose from; null where it is typed.</summary>
    public IReadOnlyList<Choice>? Choices { get; init; }
}

/// <summary>Shows a page of the form. Every button keeps what was typed.</summary>
public static class BoxFormCard
{
    private readonly record struct Room(int Field, int Problems, int Prose);

    private static readonly Room[] Rooms = [new(FieldLimits.BoxField, 8, 400), new(FieldLimits.BoxField, 3, 160), new(4000, 3, 100), new(1000, 1, 80), new(300, 1, 60)];

    public static AdaptiveCard Render(BoxFormView view) => Fit.Within<Room>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(BoxFormView view, Room room)
    {
        Wording headline = view.Problems.Count switch
        {
            0 => $"Change {BoxWords.InSentence(view.Owner)}",
            1 => $"One thing keeps {BoxWords.InSentence(view.Owner)} from being so",
            var count => $"{Names.Count(count)} things keep {BoxWords.InSentence(view.Owner)} from being so",
        };
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of($"{BoxWords.Whose(view.Owner)} · {BoxWords.Page(view.Page)}", headline),
                .. ProblemsPart.Of(view.Problems, room.Problems, room.Prose),
                .. view.Fields.SelectMany(field => Field(field, room)),
                Closing.Actions(Actions(view)),
                Closing.Next($"Every button keeps what you typed on this page. Nothing counts before you have seen the preview and saved it there."),
            ],
        };
    }

    private static IEnumerable<CardElement> Field(BoxFieldView field, Room room)
    {
        if (field.Choices is { } choices)
        {
            yield return new ChoiceSetInput(field.Id, $"{field.Title}", [.. choices.Select(choice => new InputChoice($"{choice.Title}", choice.Value))])
            {
                Style = ChoiceSetStyle.Compact,
                Value = choices.FirstOrDefault(choice => choice.Value == field.Value)?.Value,
            };
            yield break;
        }

        var value = Clip.Value(field.Value, room.Field);
        yield return new TextInput(field.Id, $"{field.Title}")
        {
            IsMultiline = BoxWords.IsOneLine(field.Id) ? null : true,
            MaxLength = FieldLimits.BoxField,
            Placeholder = BoxWords.Placeholder(field.Id),
            Value = value is { Length: > 0 } ? value : null,
            Spacing = Spacing.Medium,
        };
        if (value?.Length < field.Value.Length)
            yield return new TextBlock($"▲ Only the first {value.Length} characters fit into this field.") { Color = TextColor.Attention, Size = TextSize.Small };
        if (!string.IsNullOrWhiteSpace(field.Hint))
            yield return new RichTextBlock([new TextRun { Text = Clip.Line(field.Hint, room.Prose), Size = TextSize.Small, IsSubtle = true }]) { Spacing = Spacing.Small };
    }

    private static IEnumerable<CardAction> Actions(BoxFormView view) =>
    [
        new ExecuteAction($"Preview", Page(view, null)) { Style = ActionStyle.Positive },
        .. Enum.GetValues<BoxPageKind>().Where(page => page != view.Page).Select(page => new ExecuteAction(BoxWords.Page(page), Page(view, page))),
        .. view.IsPickedUp ? [Closing.Button($"Start from the box as it stands", new EditBox(view.Owner.Department, view.Page, Afresh: true))] : Array.Empty<CardAction>(),
    ];

    private static BoxPage Page(BoxFormView view, BoxPageKind? next)
    {
        BoxPage page = view.Page switch
        {
            BoxPageKind.Words => new BoxWordsPage { Version = view.Version },
            BoxPageKind.Topics => new BoxTopicsPage { Version = view.Version },
            BoxPageKind.Links => new BoxLinksPage { Version = view.Version },
            _ => new BoxStrictnessPage { Version = view.Version },
        };
        return page with { Department = view.Owner.Department, Next = next };
    }
}
