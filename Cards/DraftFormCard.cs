namespace CoEBot.Cards;

/// <summary>The form a draft is written in: empty, picked up again, or shown again with findings and all that was typed.</summary>
public sealed record DraftFormView
{
    public required string DraftId { get; init; }

    public required int Revision { get; init; }

    /// <summary>The department's key; null where none is chosen yet.</summary>
    public string? Department { get; init; }

    /// <summary>The departments to choose from; where there is one, it is named and not asked.</summary>
    public required IReadOnlyList<Choice> Departments { get; init; }

    public required IReadOnlyList<Choice> Networks { get; init; }

    public IReadOnlyList<string> SelectedNetworks { get; init; } = [];

    public string? Text { get; init; }

    public string? Link { get; init; }

    public string? Topic { get; init; }

    /// <summary>As typed: <c>yyyy-MM-dd</c>.</summary>
    public string? WishedDate { get; init; }

    /// <summary>The disclosure the box asks for ("#ContosoEmployee"), said before it is missed.</summary>
    public string? Disclosure { get; init; }

    public IReadOnlyList<FindingView> Findings { get; init; } = [];

    /// <summary>What a reviewer asked for, when the draft comes back.</summary>
    public ReviewerNote? Note { get; init; }

    public Banner? Banner { get; init; }
}
