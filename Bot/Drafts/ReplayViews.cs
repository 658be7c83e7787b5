using CoEBot.Boxes.Replay;
using CoEBot.Cards;

namespace CoEBot.Drafts;

/// <summary>A replay as cards show it.</summary>
public static class ReplayViews
{
    /// <param name="replay">The replay.</param>
    /// <param name="drafts">The drafts it was made of, for their authors.</param>
    public static ReplayView Of(BoxReplay replay, IReadOnlyList<Draft> drafts)
    {
        var authors = drafts.ToDictionary(draft => draft.Id, draft => draft.Author.FirstName);
        return new()
        {
            Posts = replay.Posts.Count,
            FastNow = replay.Before(Lane.Fast),
            Fast = replay.After(Lane.Fast),
            BlockedNow = replay.Before(Lane.Blocked),
            Blocked = replay.After(Lane.Blocked),
            Changed =
            [
                .. replay.Changed.Select(post => new ReplayedPostView(
                    post.Post.Posts[0].Text, authors[post.Post.Id], Way(post.Before), Way(post.After), [.. post.Walls.Select(wall => wall.Name)])),
            ],
        };
    }

    private static ReplayedWay Way(Lane lane) => lane switch
    {
        Lane.Fast => ReplayedWay.Fast,
        Lane.Full => ReplayedWay.Full,
        _ => ReplayedWay.Blocked,
    };
}
