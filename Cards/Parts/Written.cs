using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>What a person wrote, in the direction of its script; our own words around it keep theirs.</summary>
internal static class Written
{
    public static CardElement Of(string text) => Of(text, [new TextRun { Text = text }]);

    public static CardElement Of(string text, IReadOnlyList<TextRun> runs) =>
        Direction.IsRightToLeft(text) ? new Container([new RichTextBlock(runs)]) { Rtl = true } : new RichTextBlock(runs);
}
