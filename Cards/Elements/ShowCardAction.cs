namespace CoEBot.Cards.Elements;

/// <summary>Opens a card in place, below the buttons: for the note an action needs.</summary>
public sealed record ShowCardAction(Wording Title, AdaptiveCard Card) : CardAction(Title)
{
    /// <inheritdoc/>
    internal override CardAction ForDialog() => this with { Card = Card.ForDialog() };
}
