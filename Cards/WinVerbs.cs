namespace CoEBot.Cards;

/// <summary>Opens an empty form for a win.</summary>
public sealed record BeginWin : CardVerb;

/// <summary>Nominates a win. The id was minted when the form was shown, so a redelivered click makes one win.</summary>
public sealed record NominateWin : CardVerb
{
    public required string WinId { get; init; }

    public string? Department { get; init; }

    /// <summary>Names, as typed.</summary>
    public string? People { get; init; }

    public string? Story { get; init; }
}

/// <summary>The newest wins. <paramref name="After"/> continues where the last page ended.</summary>
public sealed record ShowWins(string? After = null) : CardVerb;

/// <summary>Celebrates a win; counted once a person, so it carries no version. <paramref name="Announcement"/> is the card it was clicked on, shown again with the new count.</summary>
public sealed record Celebrate(string WinId, string? Announcement = null) : CardVerb;

/// <summary>What a strategist says about a week's announcement. <paramref name="Week"/> is an ISO week: <c>2026-W47</c>.</summary>
public abstract record PlanAnnouncement(string Week) : CardVerb
{
    /// <summary>From the input of that id.</summary>
    public string? Opening { get; init; }
}

/// <summary>Keeps the opening words typed so far and shows it as it would go out; held stays held.</summary>
public sealed record PreviewAnnouncement(string Week) : PlanAnnouncement(Week);

/// <summary>Sends it to every department's channel now.</summary>
public sealed record SendAnnouncement(string Week) : PlanAnnouncement(Week);

/// <summary>Keeps this week's from going out by itself.</summary>
public sealed record HoldAnnouncement(string Week) : PlanAnnouncement(Week);

/// <summary>Lets a held one go out by itself again, when its hour comes.</summary>
public sealed record ReleaseAnnouncement(string Week) : PlanAnnouncement(Week);
