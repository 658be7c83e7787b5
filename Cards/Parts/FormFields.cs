using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>The fields of a draft. Each id is the JSON name of a property of <see cref="DraftForm"/>; each value is what was typed.</summary>
internal static class FormFields
{
    public static IEnumerable<CardElement> Of(DraftFormView view, int room, int own, int lines) =>
    [
        .. Department(view),
        .. Text(view, room),
        Networks(view),
        .. OwnTextsPart.Of(view, own),
        new TextInput("link", $"Link")
        {
            Style = TextInputStyle.Url,
            MaxLength = FieldLimits.Link,
            Placeholder = $"https://",
            Value = Clip.Value(view.Link, lines),
            Spacing = Spacing.Medium,
        },
        new TextInput("imageLink", $"Image link")
        {
            Style = TextInputStyle.Url,
            MaxLength = FieldLimits.Link,
            Value = Clip.Value(view.ImageLink, lines),
        },
        new TextInput("imageAlt", $"Image in words")
        {
            MaxLength = FieldLimits.AltText,
            Value = Clip.Value(view.ImageAlt, lines),
        },
        new TextInput("topic", $"Topic")
        {
            MaxLength = FieldLimits.Topic,
            Placeholder = $"A product, an event, a person",
            Value = Clip.Value(view.Topic, lines),
        },
        new DateInput("wishedDate", $"Wished date") { Value = Clip.Value(view.WishedDate, FieldLimits.Choices) },
    ];

    public static TextBlock OnlyTheFirst(int characters) =>
        new($"▲ Only the first {characters} characters fit into this field.") { Color = TextColor.Attention, Size = TextSize.Small };

    private static IEnumerable<CardElement> Department(DraftFormView view)
    {
        if (view.Departments is [_]) yield break;
        yield return new ChoiceSetInput("department", $"Department (needed to submit)", [.. view.Departments.Select(AsChoice)])
        {
            Style = ChoiceSetStyle.Compact,
            Placeholder = $"Choose a department",
            Value = view.Department,
            Spacing = Spacing.Medium,
        };
    }

    /// <summary>Whether the card has no room for a field that would take the text: then it stays with the draft, since half of it would be saved in its place.</summary>
    public static bool KeepsText(DraftFormView view, int room) => view.IsTextKept || (!view.IsUnsaved && room < FieldLimits.Text && view.Text?.Length > room);

    private static IEnumerable<CardElement> Text(DraftFormView view, int room)
    {
        if (KeepsText(view, room))
        {
            yield return new TextBlock($"Your post is too long for this card. It is kept as it is.") { IsSubtle = true, Spacing = Spacing.Medium };
            yield break;
        }

        var value = Clip.Value(view.Text, room);
        yield return new TextInput("text", $"Your post (needed to submit)")
        {
            IsMultiline = true,
            MaxLength = FieldLimits.Text,
            Placeholder = $"Write it as you would say it.",
            Value = value,
            Spacing = Spacing.Medium,
        };
        if (value?.Length < view.Text?.Length) yield return OnlyTheFirst(value.Length);
        if (!string.IsNullOrWhiteSpace(view.Disclosure)) yield return Disclosure(view.Disclosure);
    }

    private static RichTextBlock Disclosure(string words) =>
        new(
        [
            new TextRun { Text = "Readers must see that you work here. Put ", Size = TextSize.Small, IsSubtle = true },
            new TextRun { Text = Clip.Line(words, 80), Size = TextSize.Small, Weight = TextWeight.Bolder },
            new TextRun { Text = " into the post.", Size = TextSize.Small, IsSubtle = true },
        ])
        { Spacing = Spacing.Small };

    private static ChoiceSetInput Networks(DraftFormView view) => new("networks", $"Networks (at least one, to submit)", [.. view.Networks.Select(AsChoice)])
    {
        Style = ChoiceSetStyle.Expanded,
        IsMultiSelect = true,
        Value = view.SelectedNetworks.Count == 0 ? null : string.Join(',', view.SelectedNetworks),
        Spacing = Spacing.Medium,
    };

    private static InputChoice AsChoice(Choice choice) => new($"{Clip.Name(choice.Title)}", choice.Value);
}
