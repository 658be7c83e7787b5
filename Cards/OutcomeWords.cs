using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>What the news for an author says in each standing.</summary>
internal static class OutcomeWords
{
    public static Wording Headline(OutcomeCardView view) => view.Standing switch
    {
        DraftStanding.Unfinished => $"Your draft is saved",
        DraftStanding.InReview => InReview(view.Way),
        DraftStanding.EditProposed when view.Proposal is { } proposal => $"{Clip.Name(proposal.From)} proposes other words",
        DraftStanding.EditProposed => $"Your reviewer proposes other words",
        DraftStanding.ChangesRequested when view.Note is { } note => $"{Clip.Name(note.From)} asks for changes",
        DraftStanding.ChangesRequested => $"Your reviewer asks for changes",
        DraftStanding.Approved when view.IsTrivialChange => $"Your small change is in, and the approval stands",
        DraftStanding.Approved when WayPart.LastApproval(view.Way) is { } approver => $"{approver} approved your post",
        DraftStanding.Approved => $"Your post is approved",
        DraftStanding.Withdrawn => $"You withdrew your draft",
        DraftStanding.Recalled => $"Your post is recalled",
        DraftStanding.Expired => $"Your draft was not decided in time",
        DraftStanding.Retired => $"Your post is retired",
        _ when view.Note is { } note => $"{Clip.Name(note.From)} said no to this draft",
        _ => $"Your reviewer said no to this draft",
    };

    public static Wording Next(OutcomeCardView view) => view.Standing switch
    {
        DraftStanding.Unfinished => $"It waits under **drafts**, as you left it. Nobody else sees it.",
        DraftStanding.InReview when WayPart.Next(view.Way) is { } next => $"I tell you in our own chat when {next} has decided.",
        DraftStanding.InReview => $"I tell you in our own chat when it is decided.",
        DraftStanding.EditProposed when view.Proposal is { } proposal => $"Take them or keep yours. {Clip.Name(proposal.From)} hears from me, and with words you take the way goes on at once.",
        DraftStanding.EditProposed => $"Take them or keep yours.",
        DraftStanding.ChangesRequested => $"Your text is as you left it. Submit it again and it goes back to review.",
        DraftStanding.Approved when view.GoesOut is { } day => $"Post it on {day}, word for word.",
        DraftStanding.Approved => $"You can post it now, word for word.",
        DraftStanding.Withdrawn => $"Your text is kept. Revise it and submit it again when you are ready.",
        DraftStanding.Recalled => $"Please take it down where you posted it. Your text is kept: revise it and submit it again.",
        DraftStanding.Expired when view.Unanswered is not null => $"The day you wished for has passed. Your text is kept: send it from there as you like it best, and it goes back to review.",
        DraftStanding.Expired => $"The day you wished for has passed. Your text is kept: **Submit again** sends it as it is, without a day; **Revise** lets you change it first.",
        DraftStanding.Retired => $"It is no longer in the library. What was shared stays where it is.",
        _ => $"Your text is kept: revise it and submit it again. Another idea is always welcome.",
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
