using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>The eyebrow (what this is and whose) and the headline (the news, as a sentence).</summary>
internal static class Heading
{
    public static IEnumerable<CardElement> Of(Wording eyebrow, Wording headline) =>
    [
        new TextBlock(eyebrow) { Size = TextSize.Small, IsSubtle = true },
        new TextBlock(headline) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextStyle.Heading, Spacing = Spacing.None },
    ];

    /// <summary>The title of a section.</summary>
    public static TextBlock Section(Wording title) => new(title) { Weight = TextWeight.Bolder, Spacing = Spacing.Large };
}
