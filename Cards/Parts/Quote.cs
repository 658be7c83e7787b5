using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>What a person wrote to another, word for word, under a line that says who and why.</summary>
internal static class Quote
{
    public static Container Of(Wording intro, string text, int room, ContainerStyle style = ContainerStyle.Accent)
    {
        var shown = Clip.Begin(text.Trim(), room);
        return new Container(
        [
            new TextBlock(intro) { Weight = TextWeight.Bolder },
            Written.Of(shown.LeftOut == 0 ? $"“{shown.Text}”" : $"“{shown.Text} …”") with { Spacing = Spacing.Small },
            .. LeftOut(shown.LeftOut),
        ])
        {
            Style = style,
            Spacing = Spacing.Medium,
        };
    }

    private static IEnumerable<CardElement> LeftOut(int characters) =>
        characters == 0 ? [] : [new TextBlock($"{LengthWords.Of(characters)} more than fit on this card.") { Size = TextSize.Small }];
}
