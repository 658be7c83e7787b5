namespace CoEBot.Cards.Elements;

/// <summary>Asks the bot for something, and the answer takes the card's place.</summary>
/// <param name="Title">The button's title.</param>
/// <param name="Data">What is asked for; the client adds the values of the inputs in sight.</param>
public sealed record ExecuteAction(Wording Title, CardVerb Data) : CardAction(Title)
{
    public string Verb => Data.Name;

    /// <summary>None: the inputs in sight are neither sent nor checked.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }

    /// <summary>The same for a client that does not know Action.Execute.</summary>
    public CardAction Fallback => new SubmitAction(Title, Data) { AssociatedInputs = AssociatedInputs, Style = Style, Tooltip = Tooltip };

    /// <inheritdoc/>
    internal override CardAction ForDialog() => Fallback with { Mode = Mode };
}
