namespace CoEBot.Cards.Elements;

/// <summary>Opens a web page, over https only: an address somebody typed must not start anything else on a reader's machine.</summary>
public sealed record OpenUrlAction : CardAction
{
    private OpenUrlAction(Wording title, string url)
        : base(title) => Url = url;

    public string Url { get; }

    /// <summary>The action, or null where the address is none of https or hides a name before its host ("https://contoso.com@evil.example").</summary>
    public static OpenUrlAction? To(Wording title, string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0 && uri.Host.Length > 0
            ? new OpenUrlAction(title, uri.AbsoluteUri)
            : null;
}
