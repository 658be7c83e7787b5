using System.Text.Json.Serialization;

namespace CoEBot.Cards.Elements;

/// <summary>Columns side by side. On a phone that is a hand's width: a mark and a text, a text and a button, not more.</summary>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement
{
    /// <inheritdoc/>
    internal override CardElement ForDialog() => this with { Columns = [.. Columns.Select(column => column.ForDialog())] };
}

/// <param name="Items">What stands in the column, from top to bottom.</param>
/// <param name="Width"><see cref="Symbol"/>, <see cref="Auto"/> or <see cref="Stretch"/>.</param>
public sealed record Column(IReadOnlyList<CardElement> Items, string Width)
{
    /// <summary>Wide enough for one symbol, so that the texts beside symbols of different widths stand in one line.</summary>
    public const string Symbol = "16px";

    /// <summary>As wide as what stands in it.</summary>
    public const string Auto = "auto";

    /// <summary>What the other columns leave.</summary>
    public const string Stretch = "stretch";

    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Column";

    public Spacing? Spacing { get; init; }

    /// <summary>Where the items stand in a column that is higher than they are.</summary>
    public VerticalAlignment? VerticalContentAlignment { get; init; }

    /// <summary>The same for a dialog (<see cref="AdaptiveCard.ForDialog"/>).</summary>
    internal Column ForDialog() => this with { Items = [.. Items.Select(item => item.ForDialog())] };
}
