namespace CoEBot.Cards.Elements;

/// <summary>Elements that belong together, on a ground of their own where <see cref="Style"/> says so.</summary>
public sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    /// <summary>A name for a button that shows or hides it.</summary>
    public string? Id { get; init; }

    /// <summary>False where a button shows it first.</summary>
    public bool? IsVisible { get; init; }

    public ContainerStyle? Style { get; init; }

    /// <summary>The ground reaches the card's edges.</summary>
    public bool? Bleed { get; init; }

    /// <summary>Whether the content reads from right to left; null follows the client.</summary>
    public bool? Rtl { get; init; }

    /// <inheritdoc/>
    internal override CardElement ForDialog() => this with { Items = [.. Items.Select(item => item.ForDialog())] };
}
