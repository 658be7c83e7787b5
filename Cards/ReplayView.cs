namespace CoEBot.Cards;

/// <summary>What a change of a box would have meant for the last posts.</summary>
public sealed record ReplayView
{
    /// <summary>How many posts it was tried on.</summary>
    public required int Posts { get; init; }

    /// <summary>How many take the fast lane as the box is.</summary>
    public required int FastNow { get; init; }

    /// <summary>How many would have taken it.</summary>
    public required int Fast { get; init; }

    /// <summary>How many the box stops as it is: it was another when they went through.</summary>
    public int BlockedNow { get; init; }

    /// <summary>How many it would have stopped.</summary>
    public int Blocked { get; init; }

    /// <summary>Those that would have gone another way, the hardest hit first.</summary>
    public IReadOnlyList<ReplayedPostView> Changed { get; init; } = [];
}

/// <summary>The way a box gives a post.</summary>
public enum ReplayedWay
{
    Fast,
    Full,
    Blocked,
}

/// <param name="Text">The post's text; the card shows its beginning.</param>
/// <param name="Author">The author's first name.</param>
/// <param name="Before">Its way as the box is.</param>
/// <param name="After">Its way by the changed one.</param>
/// <param name="Walls">The names of the walls that make the difference.</param>
public sealed record ReplayedPostView(string Text, string Author, ReplayedWay Before, ReplayedWay After, IReadOnlyList<string> Walls);
