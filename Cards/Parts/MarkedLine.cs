using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>A symbol in front of a text that keeps clear of it on every line. The text says in words what the symbol says.</summary>
internal static class MarkedLine
{
    public static ColumnSet Of(Wording symbol, params IReadOnlyList<CardElement> text) => Of(symbol, null, text);

    public static ColumnSet Of(Wording symbol, TextColor? color, params IReadOnlyList<CardElement> text) =>
        new(
        [
            new Column([new TextBlock(symbol) { Weight = TextWeight.Bolder, Color = color }], Column.Symbol),
            new Column(text, Column.Stretch) { Spacing = Spacing.Small },
        ]);
}
