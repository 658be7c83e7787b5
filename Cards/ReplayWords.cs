namespace CoEBot.Cards;

/// <summary>What a replay says.</summary>
internal static class ReplayWords
{
    /// <summary>The count, with what it is compared to.</summary>
    public static Wording Summary(ReplayView view) => view switch
    {
        { Posts: 0 } => $"No post was submitted yet, so there is nothing to try it on.",
        { Posts: 1, Blocked: 1 } => $"The one post so far would be blocked{Now(view.BlockedNow == 1)}.",
        { Posts: 1, Fast: 1 } => $"The one post so far would have taken the fast lane{Now(view.FastNow == 1)}.",
        { Posts: 1 } => $"The one post so far would have taken the full route{Now(view is { FastNow: 0, BlockedNow: 0 })}.",
        _ => $"Of the last {view.Posts} posts {Some(view.Fast)} would have taken the fast lane ({Are(view.FastNow)}) and {Some(view.Blocked)} would be blocked{Blocked(view.BlockedNow)}.",
    };

    /// <summary>Where nothing else is listed.</summary>
    public static Wording? Unchanged(ReplayView view) => view switch
    {
        { Posts: 0 } or { Changed.Count: > 0 } => null,
        { Posts: 1 } => $"It would have gone the same way.",
        _ => $"Each of them would have gone the same way.",
    };

    /// <summary>Whose it is, which way it goes now and would go, and the walls that make the difference.</summary>
    public static Wording Line(ReplayedPostView post) => post.Walls switch
    {
        [] => $"{Clip.Name(post.Author)}: {Way(post.Before)} → {Way(post.After)}",
        _ => $"{Clip.Name(post.Author)}: {Way(post.Before)} → {Way(post.After)} · {Clip.Line(string.Join(", ", post.Walls), 90)}",
    };

    public static Wording Mark(ReplayedPostView post) => post.After switch
    {
        ReplayedWay.Blocked => $"✕",
        ReplayedWay.Full => $"▲",
        _ => $"✓",
    };

    private static Wording Way(ReplayedWay way) => way switch
    {
        ReplayedWay.Fast => $"fast lane",
        ReplayedWay.Full => $"full route",
        _ => $"blocked",
    };

    private static Wording Now(bool isSo) => isSo switch
    {
        true => $", as it is now",
        false => $", unlike now",
    };

    private static Wording Some(int count) => count switch
    {
        0 => $"none",
        _ => $"{count}",
    };

    private static Wording Are(int count) => count switch
    {
        1 => $"1 does now",
        _ => $"{Some(count)} do now",
    };

    private static Wording Blocked(int now) => now switch
    {
        0 => $"",
        1 => $" (1 is now)",
        _ => $" ({now} are now)",
    };
}
