namespace CoEBot.Cards;

/// <summary>An approved post, as it is inserted into a conversation from the library.</summary>
public sealed record LibraryPostView
{
    public required string DraftId { get; init; }

    public required string Author { get; init; }

    public required string Department { get; init; }

    public required string Text { get; init; }

    public string? Link { get; init; }

    public required IReadOnlyList<string> Networks { get; init; }

    public required DateTimeOffset ApprovedAt { get; init; }
}
