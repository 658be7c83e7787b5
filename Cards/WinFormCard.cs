namespace CoEBot.Cards;

/// <summary>The form in which anybody nominates a win: who, for which department, and the story.</summary>
public sealed record WinFormView
{
    public required string WinId { get; init; }

    /// <summary>The department's key; null where none is chosen yet.</summary>
    public string? Department { get; init; }

    public required IReadOnlyList<Choice> Departments { get; init; }

    /// <summary>Names, as typed.</summary>
    public string? People { get; init; }

    public string? Story { get; init; }

    public Banner? Banner { get; init; }
}
