using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>What a review card says in each standing.</summary>
internal static class ReviewWords
{
    public static Wording Kind(DraftStanding standing) => standing switch
    {
        DraftStanding.Unfinished => $"Draft, not submitted",
        DraftStanding.InReview => $"Draft for review",
        DraftStanding.EditProposed => $"Draft, edit proposed",
        DraftStanding.ChangesRequested => $"Draft, back with its author",
        DraftStanding.Approved => $"✓ Approved post",
        DraftStanding.Withdrawn => $"↩ Withdrawn draft",
        DraftStanding.Recalled => $"↩ Recalled post",
        DraftStanding.Expired => $"▲ Expired draft",
        DraftStanding.Retired => $"○ Retired post",
        _ => $"✕ Rejected draft",
    };

    public static Wording Headline(ReviewCardView view)
    {
        var author = Clip.Name(view.Author);
        return view.Standing switch
        {
            DraftStanding.Unfinished => $"{author} is still writing",
            DraftStanding.InReview => InReview(view, author),
            DraftStanding.EditProposed when view.Proposal is { } proposal => $"{Clip.Name(proposal.From)} proposes other words to {author}",
            DraftStanding.EditProposed => $"{author} has other words to answer",
            DraftStanding.ChangesRequested when view.Note is { } note => $"{Clip.Name(note.From)} asks {author} for changes",
            DraftStanding.ChangesRequested => $"{author} is asked for changes",
            DraftStanding.Approved when WayPart.LastApproval(view.Way) is { } approver => $"{approver} approved {author}’s post",
            DraftStanding.Approved => $"{author}’s post is approved",
            DraftStanding.Withdrawn => $"{author} withdrew this draft",
            DraftStanding.Recalled when view.Note is { } note => $"{Clip.Name(note.From)} recalled {author}’s post",
            DraftStanding.Recalled => $"{author}’s post is recalled",
            DraftStanding.Expired => $"{author}’s draft was not decided in time",
            DraftStanding.Retired => $"{author}’s post is retired",
            _ when view.Note is { } note => $"{Clip.Name(note.From)} said no to {author}’s draft",
            _ => $"{author}’s draft is rejected",
        };
    }

    public static Wording Intro(DraftStanding standing, ReviewerNote note) => standing switch
    {
        DraftStanding.Rejected or DraftStanding.Recalled => $"{Clip.Name(note.From)}’s reason",
        DraftStanding.ChangesRequested => $"In {Clip.Name(note.From)}’s words",
        _ => $"{Clip.Name(note.From)} had asked for",
    };

    public static Wording Next(ReviewCardView view)
    {
        var author = Clip.Name(view.Author);
        return view.Standing switch
        {
            DraftStanding.Unfinished => $"I will show it to the reviewers when {author} submits it.",
            DraftStanding.InReview when !view.CanDecide => $"I will tell {author} as soon as it is decided.",
            DraftStanding.InReview when WayPart.Missing(view.Way) > 1 => $"It needs {WayPart.Missing(view.Way)} more approvals here. {author} hears from me either way.",
            DraftStanding.InReview when WayPart.AfterNext(view.Way) is { } after => $"After that {after} is next. {author} hears from me either way.",
            DraftStanding.InReview => $"With this approval {author} can post it, and hears from me either way.",
            DraftStanding.EditProposed when view is { MayAnswerProposal: true, Proposal: { } proposal } =>
                $"Take them or keep yours. {Clip.Name(proposal.From)} hears from me, and with words you take the way goes on at once.",
            DraftStanding.EditProposed => $"The review goes on when {author} accepts or declines.",
            DraftStanding.ChangesRequested => $"It comes back for review when {author} submits it again.",
            DraftStanding.Approved when view.GoesOut is { } day => $"{author} posts it on {day}, word for word.",
            DraftStanding.Approved => $"{author} can post it now, word for word.",
            DraftStanding.Withdrawn => $"There is nothing to decide. {author} keeps the text and may submit it again.",
            DraftStanding.Recalled => $"Please do not share it any more. Where you have, take it down.",
            DraftStanding.Expired => $"The day it was for has passed. {author} keeps the text and may give it a new day.",
            DraftStanding.Retired => $"It is out of date and no longer in the library. What was shared stays where it is.",
            _ => $"{author} keeps the text and may start anew from it.",
        };
    }

    private static Wording InReview(ReviewCardView view, string author) => (WayPart.LastApproval(view.Way), WayPart.Next(view.Way)) switch
    {
        _ when view is { CanDecide: true } and ({ IsAgain: true } or { Changes.Count: > 0 }) => $"{author} asks for your review again",
        ({ } approver, { } next) => $"{approver} approved, {next} is next",
        (_, { } next) when !view.CanDecide => $"{author}’s draft waits for {next}",
        _ => $"{author} asks for your review",
    };
}
