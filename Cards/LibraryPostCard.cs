using CoEBot.Cards.Elements;
using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>An approved post, as it is inserted into a conversation from the library.</summary>
public sealed record LibraryPostView
{
    public required string DraftId { get; init; }

    public required string Author { get; init; }

    public required string Department { get; init; }

    public required PostView Post { get; init; }

    public required IReadOnlyList<string> Networks { get; init; }

    public required DateTimeOffset ApprovedAt { get; init; }
}

/// <summary>
/// Shows the post where somebody put it. Nothing on it asks the bot for anything: in that conversation it may not be at home.
/// </summary>
public static class LibraryPostCard
{
    private static readonly int[] Rooms = [FieldLimits.Text, 4000, 2000, 800, 300, 100];

    public static AdaptiveCard Render(LibraryPostView view) => Fit.Within<int>(Rooms, room => Render(view, room));

    private static AdaptiveCard Render(LibraryPostView view, int room)
    {
        Wording headline = $"{Clip.Name(view.Author)}’s post is ready to share";
        return new AdaptiveCard
        {
            FallbackText = headline,
            Body =
            [
                .. Heading.Of($"✓ Approved post · {Clip.Name(view.Department)}", headline),
                .. PostPart.Of(view.Post, room),
                .. Link(view.Post.Link),
                Closing.Next(Approved(view)),
            ],
        };
    }

    private static IEnumerable<CardElement> Link(string? address) =>
        OpenUrlAction.To($"Open the link", address) is { } open ? [Closing.Actions(open)] : [];

    private static Wording Approved(LibraryPostView view) => view.Networks.Count switch
    {
        0 => $"Approved {view.ApprovedAt}",
        _ => $"Approved for {Names.All(view.Networks)} · {view.ApprovedAt}",
    };
}
