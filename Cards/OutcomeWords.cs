using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>What the news for an author says in each standing.</summary>
internal static class OutcomeWords
{
    public static Wording Headline(OutcomeCardView view) => view.Standing switch
    {
        DraftStanding.Unfinished => $"Your draft is saved",
        DraftStanding.InReview => InReview(view.Way),
        DraftStanding.ChangesRequested when view.Note is { } note => $"{Clip.Name(note.From)} asks for changes",
        DraftStanding.ChangesRequested => $"Your reviewer asks for changes",
        DraftStanding.Approved when WayPart.LastApproval(view.Way) is { } approver => $"{approver} approved your post",
        DraftStanding.Approved => $"Your post is approved",
        _ when view.Note is { } note => $"{Clip.Name(note.From)} said no to this draft",
        _ => $"Your reviewer said no to this draft",
    };

    public static Wording Next(OutcomeCardView view) => view.Standing switch
    {
        DraftStanding.Unfinished => $"It waits under **drafts**, as you left it. Nobody else sees it.",
        DraftStanding.InReview when WayPart.Next(view.Way) is { } next => $"I tell you in our own chat when {next} has decided.",
        DraftStanding.InReview => $"I tell you in our own chat when it is decided.",
        DraftStanding.ChangesRequested => $"Your text is as you left it. Submit it again and it goes back to review.",
        DraftStanding.Approved => $"You can post it now, word for word.",
        _ => $"Your text is kept. Another idea is always welcome.",
    };

    public static Wording Asks(ReviewerNote note) => $"In {Clip.Name(note.From)}’s words";

    public static Wording Reason(ReviewerNote note) => $"{Clip.Name(note.From)}’s reason";

    private static Wording InReview(IReadOnlyList<StepView> way) => (WayPart.LastApproval(way), WayPart.Next(way)) switch
    {
        ({ } approver, { } next) => $"{approver} approved, {next} is next",
        (_, { } next) => $"Your draft is with {next} now",
        _ => $"Your draft is on its way",
    };
}
