namespace CoEBot.Cards;

/// <summary>A draft and its way through review, as posted in the department's channel and shown to whoever clicks.</summary>
public sealed record ReviewCardView
{
    public required string DraftId { get; init; }

    public required int Revision { get; init; }

    public required int Step { get; init; }

    public required string Department { get; init; }

    /// <summary>The author's first name.</summary>
    public required string Author { get; init; }

    public required DraftStanding Standing { get; init; }

    public required PostView Post { get; init; }

    /// <summary>Walls that call for the full route, and advice. Empty inside the box.</summary>
    public IReadOnlyList<FindingView> Findings { get; init; } = [];

    public DateOnly? WishedDate { get; init; }

    public string? Topic { get; init; }

    public required IReadOnlyList<StepView> Way { get; init; }

    /// <summary>The note or the reason of the last decision.</summary>
    public ReviewerNote? Note { get; init; }

    /// <summary>Whether the decision buttons are shown: while in review, on shared cards and to those who may decide.</summary>
    public bool CanDecide { get; init; }

    /// <summary>What a reviewer had typed when a click came too late or lacked something; put back into its field.</summary>
    public string? TypedNote { get; init; }

    public Banner? Banner { get; init; }
}
