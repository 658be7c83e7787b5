namespace CoEBot.Cards;

/// <summary>For a strategist: this week's announcement before it goes out, with its opening words to edit, and send or hold.</summary>
public sealed record AnnouncementPlanView
{
    /// <summary>An ISO week: <c>2026-W47</c>.</summary>
    public required string Week { get; init; }

    /// <summary>As it would stand in the first department's channel.</summary>
    public required WeeklyAnnouncementView Preview { get; init; }

    /// <summary>Departments and when it goes out there by itself; null where it has gone out already.</summary>
    public required IReadOnlyList<PlannedAnnouncement> Departments { get; init; }

    /// <summary>Whether it is held: then nothing goes out by itself.</summary>
    public bool IsHeld { get; init; }

    public Banner? Banner { get; init; }
}

public sealed record PlannedAnnouncement(string Department, DateTimeOffset? GoesOutAt);
