using CoEBot.Boxes;
using CoEBot.Cards;
using CoEBot.Center;
using CoEBot.Drafts;

namespace CoEBot.Library;

/// <summary>Posts of the library as their cards show them.</summary>
public static class LibraryViews
{
    public static LibraryPostView Post(CenterDefinition center, LibraryPost post) => new()
    {
        DraftId = post.DraftId,
        Author = new Person(post.AuthorId, post.AuthorName).FirstName,
        Department = center.FindDepartment(post.Department)?.Name ?? post.Department,
        Post = Post(new() { Networks = post.Networks, Text = post.Text, Own = post.Own, Link = post.Link, ImageLink = post.ImageLink, ImageAlt = post.ImageAlt }),
        Networks = [.. post.Networks.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Network.Find).OfType<Network>().Select(network => network.Name)],
        ApprovedAt = post.ApprovedAt,
    };

    /// <summary>It was held against every limit; how long it is matters to nobody any more.</summary>
    private static PostView Post(DraftContent content)
    {
        var post = PostViews.Of(content, []);
        return post with { Texts = [.. post.Texts.Select(text => text with { Counts = [] })] };
    }
}
