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
        Text = Post,
        Link = "https://contoso.com/blog/billing",
        Networks = ["LinkedIn", "X"],
        ApprovedAt = Tuesday,
    };

    public static IEnumerable<GalleryCard> All =>
    [
        Of("post", Approved),
        Of("with an image", Approved with { Image = Image }),
        Of("without link", Approved with { Link = null, Networks = [] }),
        Of("link that must not open", Approved with { Link = "javascript:alert(1)" }),
        Of("many networks", Approved with { Networks = ["LinkedIn", "X", "Bluesky", "Mastodon", "Threads"] }),
        Of("right to left", Approved with { Author = "ليلى", Text = Arabic }),
        Of("very long", Approved with { Text = Long }),
    ];

    public static LibraryPostView FullOf(string text) => Approved with { Author = text, Department = text, Text = text, Link = text, Image = new(text, text), Networks = [text, text, text, text] };

    private static GalleryCard Of(string state, LibraryPostView view) => new($"library {state}", LibraryPostCard.Render(view));
}
