namespace CoEBot.Cards.Elements;

/// <summary>Shows what is hidden, and hides it again, without asking the bot. Inputs in it belong to the card, seen or not.</summary>
/// <param name="Title">The button's title.</param>
/// <param name="TargetElements">The ids of what it is about (<see cref="Container.Id"/>).</param>
public sealed record ToggleVisibilityAction(Wording Title, params IReadOnlyList<string> TargetElements) : CardAction(Title);
