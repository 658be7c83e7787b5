namespace CoEBot.Cards;

/// <summary>The week in a department's channel: its wins, where the goal stands, and the next step.</summary>
public sealed record WeeklyAnnouncementView
{
    /// <summary>The announcement's key, which <see cref="Celebrate"/> carries back; null in a preview, which has no celebrating yet.</summary>
    public string? Announcement { get; init; }

    public required string Company { get; init; }

    public required string Department { get; init; }

    /// <summary>The ISO week's number.</summary>
    public required int Week { get; init; }

    /// <summary>A strategist's opening words; null for the bot's own.</summary>
    public string? Opening { get; init; }

    /// <summary>The department's own first. Empty in a week without one: then the card offers wins that can be made.</summary>
    public required IReadOnlyList<WinView> Wins { get; init; }

    public required IReadOnlyList<GoalView> Goals { get; init; }

    /// <summary>One step that can be done next week, in words.</summary>
    public required string NextStep { get; init; }

    public Banner? Banner { get; init; }
}
