using CoEBot.Boxes;
using CoEBot.Cards;
using CoEBot.Center;

namespace CoEBot.Library;

/// <summary>Posts of the library as their cards show them.</summary>
public static class LibraryViews
{
    public static LibraryPostView Post(CenterDefinition center, LibraryPost post) => new()
    {
        DraftId = post.DraftId,
        Author = new Person(post.AuthorId, post.AuthorName).FirstName,
        Department = center.FindDepartment(post.Department)?.Name ?? post.Department,
        Text = post.Text,
        Link = post.Link,
        Image = post.ImageLink is { } image ? new(image, post.ImageAlt) : null,
        Networks = [.. post.Networks.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Network.Find).OfType<Network>().Select(network => network.Name)],
        ApprovedAt = post.ApprovedAt,
    };
}
