namespace CoEBot.Cards;

/// <summary>The newest wins, by pages.</summary>
public sealed record WinListView
{
    public required IReadOnlyList<WinView> Items { get; init; }

    /// <summary>Where the next page starts; null on the last one.</summary>
    public string? After { get; init; }

    public Banner? Banner { get; init; }
}
