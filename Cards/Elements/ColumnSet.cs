using System.Text.Json.Serialization;

namespace CoEBot.Cards.Elements;

/// <summary>Columns side by side. On a phone that is a hand's width: a mark and a text, a text and a button, not more.</summary>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement;

/// <param name="Items">What stands in the column, from top to bottom.</param>
/// <param name="Width"><see cref="Symbol"/> or <see cref="Stretch"/>.</param>
public sealed record Column(IReadOnlyList<CardElement> Items, string Width)
{
    /// <summary>Wide enough for one symbol, so that the texts beside symbols of different widths stand in one line.</summary>
    public const string Symbol = "16px";

    /// <summary>What the other columns leave.</summary>
    public const string Stretch = "stretch";

    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Column";

    public Spacing? Spacing { get; init; }
}
