using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>A card's end: the buttons and the line that says what happens next.</summary>
internal static class Closing
{
    /// <summary>Teams shows no more of them in one place.</summary>
    public const int MostButtons = 6;

    /// <summary>More buttons than these go behind "...".</summary>
    private const int InSight = 3;

    public static ActionSet Actions(params IEnumerable<CardAction> actions) =>
        new([.. actions.Select((action, index) => index < InSight ? action : action with { Mode = ActionMode.Secondary })]) { Spacing = Spacing.Large };

    public static TextBlock Next(Wording text) => new(text) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Medium };

    /// <summary>A button that neither sends nor checks the inputs in sight.</summary>
    public static ExecuteAction Button(Wording title, CardVerb verb, ActionStyle? style = null) =>
        new(title, verb) { AssociatedInputs = AssociatedInputs.None, Style = style };
}
