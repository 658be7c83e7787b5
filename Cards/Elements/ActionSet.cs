namespace CoEBot.Cards.Elements;

/// <summary>Buttons in the body. Actions stand here and never in the card's own bar, since Teams shows an Action.Execute's fallback only here.</summary>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement
{
    /// <inheritdoc/>
    internal override CardElement ForDialog() => this with { Actions = [.. Actions.Select(action => action.ForDialog())] };
}
