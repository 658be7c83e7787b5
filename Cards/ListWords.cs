using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>What a list of drafts says.</summary>
internal static class ListWords
{
    public static Wording Eyebrow(DraftListKind kind) => kind switch
    {
        DraftListKind.MyDrafts => $"Your drafts",
        _ => $"For your review",
    };

    /// <summary>A page with more behind it does not know how many there are, and does not say so.</summary>
    public static Wording Headline(DraftListView view) => (view.Kind, view.Items.Count, view.After) switch
    {
        (DraftListKind.MyDrafts, 0, _) => $"You have no drafts yet",
        (DraftListKind.MyDrafts, 1, null) => $"You have one draft",
        (DraftListKind.MyDrafts, var count, null) => $"You have {count} drafts",
        (DraftListKind.MyDrafts, _, _) => $"These are your latest drafts",
        (_, 0, _) => $"Nothing waits for you",
        (_, 1, null) => $"One draft waits for you",
        (_, var count, null) => $"{Names.Count(count)} drafts wait for you",
        _ => $"These drafts wait for you",
    };

    public static Wording WhenEmpty(DraftListKind kind) => kind switch
    {
        DraftListKind.MyDrafts => $"A few words are enough to begin. You can save and finish them later.",
        _ => $"I will write to you here when a colleague asks for your review.",
    };

    public static Wording About(DraftListItem item, DraftListKind kind) => kind switch
    {
        DraftListKind.MyDrafts => $"{StandingWords.Of(item.Standing)} · {Clip.Name(item.Department)}",
        _ => $"{Clip.Name(item.Author)} · {Clip.Name(item.Department)}",
    };

    public static Wording Where(DraftListItem item, DraftListKind kind) => (item.Waiting.Count, kind, item.Standing) switch
    {
        ( > 0, _, _) => $"Waits for {Names.Any(item.Waiting)} · {item.ChangedAt}",
        (_, DraftListKind.MyDrafts, DraftStanding.EditProposed) => $"Waits for your answer · {item.ChangedAt}",
        (_, DraftListKind.MyDrafts, DraftStanding.ChangesRequested) => $"Waits for your changes · {item.ChangedAt}",
        _ => $"{item.ChangedAt}",
    };
}
