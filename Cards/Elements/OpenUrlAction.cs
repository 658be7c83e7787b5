namespace CoEBot.Cards.Elements;

/// <summary>Opens a web page, over https only: an address somebody typed must not start anything else on a reader's machine.</summary>
public sealed record OpenUrlAction : CardAction
{
    /// <summary>No browser is asked for more.</summary>
    private const int Longest = 2000;

    private OpenUrlAction(Wording title, string url)
        : base(title) => Url = url;

    public string Url { get; }

    /// <summary>
    /// The action, or null where the address is none of https, is longer than a browser takes, or hides its host behind a name
    /// ("https://contoso.com@evil.example").
    /// </summary>
    public static OpenUrlAction? To(Wording title, string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "https", UserInfo: "", Host: not "", AbsoluteUri.Length: <= Longest }
            ? new OpenUrlAction(title, uri.AbsoluteUri)
            : null;
}
