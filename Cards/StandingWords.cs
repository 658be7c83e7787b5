namespace CoEBot.Cards;

/// <summary>Where a draft stands, as a symbol and a word.</summary>
internal static class StandingWords
{
    public static Wording Of(DraftStanding standing) => standing switch
    {
        DraftStanding.Unfinished => $"○ Saved",
        DraftStanding.InReview => $"● In review",
        DraftStanding.EditProposed => $"● Edit proposed",
        DraftStanding.ChangesRequested => $"↩ Changes asked for",
        DraftStanding.Approved => $"✓ Approved",
        DraftStanding.Withdrawn => $"↩ Withdrawn",
        DraftStanding.Recalled => $"↩ Recalled",
        DraftStanding.Expired => $"▲ Expired",
        DraftStanding.Retired => $"○ Retired",
        _ => $"✕ Rejected",
    };
}
