namespace CoEBot.Cards.Elements;

/// <summary>A paragraph of our words. Clients read markdown and date macros in it, hence <see cref="Wording"/>.</summary>
public sealed record TextBlock(Wording Text) : CardElement
{
    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    public bool? IsSubtle { get; init; }

    /// <summary>Heading: announced as one by screen readers.</summary>
    public TextStyle? Style { get; init; }

    /// <summary>Always: a text cut off at the card's edge tells nobody anything.</summary>
    public bool Wrap { get; } = true;
}
