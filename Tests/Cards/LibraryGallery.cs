using CoEBot.Cards;
using static CoEBot.Tests.Cards.Samples;

namespace CoEBot.Tests.Cards;

internal static class LibraryGallery
{
    private static readonly LibraryPostView Approved = new()
    {
        DraftId = "7f3c2a90d1e84b5f",
        Author = "Ana",
        Department = "Engineering",
        Post = With(Post),
        Networks = ["LinkedIn", "X"],
        ApprovedAt = Tuesday,
    };

    public static IEnumerable<GalleryCard> All =>
    [
        Of("post", Approved),
        Of("with an image", Approved with { Post = With(Post) with { Image = Image } }),
        Of("without link", Approved with { Post = With(Post) with { Link = null }, Networks = [] }),
        Of("link that must not open", Approved with { Post = With(Post) with { Link = "javascript:alert(1)" } }),
        Of("many networks", Approved with { Networks = ["LinkedIn", "X", "Bluesky", "Mastodon", "Threads"] }),
        Of("two texts", Approved with { Post = Texts(Post, ShortPost) with { Image = Image }, Networks = ["LinkedIn", "X"] }),
        Of("right to left", Approved with { Author = "ليلى", Post = With(Arabic) }),
        Of("very long", Approved with { Post = With(Long) }),
    ];

    public static LibraryPostView FullOf(string text) => Approved with { Author = text, Department = text, Post = new([new(text, [], [])], text, new(text, text)), Networks = [text, text, text, text] };

    public static LibraryPostView TextsFullOf(string text) => FullOf(text) with { Post = Texts(text, text, text, text, text, text, text) };

    private static PostView With(string text) => new([new(text, [], [])], "https://contoso.com/blog/billing");

    private static PostView Texts(params string[] texts) => With("") with { Texts = [.. texts.Zip(AllNetworks, (text, network) => TextOn(network.Network, network.Limit, text) with { Counts = [] })] };

    private static GalleryCard Of(string state, LibraryPostView view) => new($"library {state}", LibraryPostCard.Render(view));
}
