namespace CoEBot.Cards.Elements;

/// <summary>A picture from the web, over https only.</summary>
public sealed record Image : CardElement
{
    private Image(string url, string altText) => (Url, AltText) = (url, altText);

    public string Url { get; }

    /// <summary>For those who do not see it, and in its place where it does not load.</summary>
    public string AltText { get; }

    /// <summary>The picture, or null where the address is none that a card may open (<see cref="OpenUrlAction"/>).</summary>
    public static Image? At(string? address, string altText) => OpenUrlAction.To($"Open the image", address) is { Url: var url } ? new(url, altText) : null;
}
