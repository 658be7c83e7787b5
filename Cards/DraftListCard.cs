namespace CoEBot.Cards;

/// <summary>A list of drafts: one's own, or what waits for one's review. Empty, one, or many by pages.</summary>
public sealed record DraftListView
{
    public required DraftListKind Kind { get; init; }

    public required IReadOnlyList<DraftListItem> Items { get; init; }

    /// <summary>Where the next page starts; null on the last one.</summary>
    public string? After { get; init; }

    public Banner? Banner { get; init; }
}

public enum DraftListKind
{
    MyDrafts,
    MyReviews,
}

/// <param name="DraftId">What Open opens.</param>
/// <param name="Text">The post's text; the card shows its beginning.</param>
/// <param name="Department">The department's name.</param>
/// <param name="Author">The author's first name.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Waiting">First names of those whose turn it is; empty where it is the reader's own.</param>
/// <param name="ChangedAt">When it last changed.</param>
public sealed record DraftListItem(
    string DraftId, string Text, string Department, string Author, DraftStanding Standing, IReadOnlyList<string> Waiting, DateTimeOffset ChangedAt);
