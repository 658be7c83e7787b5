using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>The answer to the last click, on a ground of its own at the card's top.</summary>
internal static class BannerPart
{
    public static IEnumerable<CardElement> Of(Banner? banner)
    {
        if (banner is null) return [];
        return [new Container([MarkedLine.Of(Symbol(banner.Tone), new TextBlock(banner.Text))]) { Style = Style(banner.Tone), Bleed = true }];
    }

    private static Wording Symbol(BannerTone tone) => tone switch
    {
        BannerTone.Good => $"✓",
        BannerTone.Attention => $"▲",
        _ => $"●",
    };

    private static ContainerStyle Style(BannerTone tone) => tone switch
    {
        BannerTone.Good => ContainerStyle.Good,
        BannerTone.Attention => ContainerStyle.Warning,
        _ => ContainerStyle.Emphasis,
    };
}
