using System.Text.Json.Serialization;

namespace CoEBot.Cards.Elements;

/// <summary>
/// Anything that stands in a card's body. The vocabulary is Adaptive Cards 1.5 (https://adaptivecards.io/explorer), and only what our cards use of it.
/// What is null is not written, and a client then takes its own default.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Image), "Image")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(ChoiceSetInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(TimeInput), "Input.Time")]
public abstract record CardElement
{
    /// <summary>The distance to the element before.</summary>
    public Spacing? Spacing { get; init; }

    /// <summary>The same for a dialog (<see cref="AdaptiveCard.ForDialog"/>): whatever holds actions replaces them.</summary>
    internal virtual CardElement ForDialog() => this;
}
