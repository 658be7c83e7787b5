namespace CoEBot.Cards;

/// <summary>The news about a draft for its author: saved, submitted, a step further, changes asked for, approved, rejected.</summary>
public sealed record OutcomeCardView
{
    public required string DraftId { get; init; }

    public required string Department { get; init; }

    public required DraftStanding Standing { get; init; }

    /// <summary>The post's text; the card shows its beginning.</summary>
    public required string Text { get; init; }

    public IReadOnlyList<StepView> Way { get; init; } = [];

    public ReviewerNote? Note { get; init; }

    /// <summary>Whether the draft is inside the box: one approval is enough.</summary>
    public bool FastLane { get; init; }

    public Banner? Banner { get; init; }
}
