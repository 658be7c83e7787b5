namespace CoEBot.Boxes.Replay;

/// <summary>The way that a box gives a post, the easiest first.</summary>
public enum Lane
{
    /// <summary>One approval is enough.</summary>
    Fast,

    /// <summary>The full route.</summary>
    Full,

    /// <summary>Back to its author.</summary>
    Blocked,
}

/// <summary>A past post held against a box before and after a change.</summary>
/// <param name="Post">The post.</param>
/// <param name="Before">The way it would take by the box as it is.</param>
/// <param name="After">The way it would take by the changed one.</param>
/// <param name="Walls">Those that make the difference, the weightiest first; empty where there is none.</param>
public sealed record ReplayedPost(PastPost Post, Lane Before, Lane After, IReadOnlyList<Wall> Walls)
{
    public bool IsChanged => Before != After;
}

/// <summary>A box tried on past posts before it is changed: what the change would have meant. Pure.</summary>
public sealed record BoxReplay(IReadOnlyList<ReplayedPost> Posts)
{
    /// <summary>Those that would have gone another way, the hardest hit first.</summary>
    public IReadOnlyList<ReplayedPost> Changed => [.. Posts.Where(post => post.IsChanged).OrderByDescending(post => post.After)];

    /// <param name="posts">Past posts, each with the box that holds for it before and after: of the brand's box every department has its own.</param>
    public static BoxReplay Of(IEnumerable<(PastPost Post, Box Before, Box After)> posts) => new([.. posts.Select(post => Replayed(post.Post, post.Before, post.After))]);

    /// <summary>How many take this way by the box as it is.</summary>
    public int Before(Lane lane) => Posts.Count(post => post.Before == lane);

    /// <summary>How many would take this way by the changed one.</summary>
    public int After(Lane lane) => Posts.Count(post => post.After == lane);

    private static ReplayedPost Replayed(PastPost post, Box before, Box after)
    {
        var (now, then) = (Weights(post, before), Weights(post, after));
        var (from, to) = (LaneOf(now), LaneOf(then));
        return new(post, from, to, from == to ? [] : [.. Walls.All.Where(wall => now.GetValueOrDefault(wall.Id) != then.GetValueOrDefault(wall.Id) && Holds(wall))]);

        bool Holds(Wall wall) => now.GetValueOrDefault(wall.Id) >= Severity.Review || then.GetValueOrDefault(wall.Id) >= Severity.Review;
    }

    /// <summary>What touching each wall weighs, where it is touched.</summary>
    private static Dictionary<string, Severity> Weights(PastPost post, Box box) =>
        post.Posts.SelectMany(text => BoxRules.Find(text, box, post.Context)).GroupBy(finding => finding.Rule).ToDictionary(wall => wall.Key, wall => wall.Max(finding => finding.Severity));

    private static Lane LaneOf(Dictionary<string, Severity> weights) => weights.Values.DefaultIfEmpty(Severity.Off).Max() switch
    {
        Severity.Block => Lane.Blocked,
        Severity.Review => Lane.Full,
        _ => Lane.Fast,
    };
}
