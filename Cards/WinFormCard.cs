using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>The form in which anybody nominates a win: who, for which department, and the story.</summary>
public sealed record WinFormView
{
    public required string WinId { get; init; }

    /// <summary>The department's key; null where none is chosen yet.</summary>
    public string? Department { get; init; }

    public required IReadOnlyList<Choice> Departments { get; init; }

    /// <summary>Names, as typed.</summary>
    public string? People { get; init; }

    public string? Story { get; init; }

    public Banner? Banner { get; init; }
}

/// <summary>
/// Shows the form. As in the draft form no field is required for the client; what is missing is said in words, above all that was typed.
/// </summary>
public static class WinFormCard
{
    public static AdaptiveCard Render(WinFormView view)
    {
        Wording headline = $"A colleague’s win deserves to be seen";
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. BannerPart.Of(view.Banner),
                .. Heading.Of(WinWords.Eyebrow(view), headline),
                .. Department(view),
                new TextInput("people", $"Who made it happen?")
                {
                    MaxLength = FieldLimits.People,
                    Placeholder = $"A name, some names, or a team",
                    Value = Clip.Value(view.People, FieldLimits.People),
                    Spacing = Spacing.Medium,
                },
                new TextInput("story", $"What happened, and what did it change?")
                {
                    IsMultiline = true,
                    MaxLength = FieldLimits.Story,
                    Placeholder = $"Two or three sentences are enough.",
                    Value = Clip.Value(view.Story, FieldLimits.Story),
                },
                Closing.Actions(new ExecuteAction($"Nominate", Filled(view)) { Style = ActionStyle.Positive }),
                Closing.Next($"All colleagues can see it then under **wins** and celebrate it, with your name as the one who told me."),
            ],
        };
    }

    private static IEnumerable<CardElement> Department(WinFormView view)
    {
        if (view.Departments is [_]) yield break;
        yield return new ChoiceSetInput("department", $"Department", [.. view.Departments.Select(choice => new InputChoice($"{Clip.Name(choice.Title)}", choice.Value))])
        {
            Style = ChoiceSetStyle.Compact,
            Placeholder = $"Choose a department",
            Value = view.Department,
            Spacing = Spacing.Medium,
        };
    }

    /// <summary>Where there is one department only, it is not asked, so it travels with the button.</summary>
    private static NominateWin Filled(WinFormView view) => new() { WinId = view.WinId, Department = view.Departments is [var only] ? only.Value : null };
}
