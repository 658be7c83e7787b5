using CoEBot.Cards.Parts;

namespace CoEBot.Cards;

/// <summary>What a review card says in each standing.</summary>
internal static class ReviewWords
{
    public static Wording Kind(DraftStanding standing) => standing switch
    {
        DraftStanding.Unfinished => $"Draft, not submitted",
        DraftStanding.InReview => $"Draft for review",
        DraftStanding.ChangesRequested => $"Draft, back with its author",
        DraftStanding.Approved => $"✓ Approved post",
        _ => $"✕ Rejected draft",
    };

    public static Wording Headline(ReviewCardView view)
    {
        var author = Clip.Name(view.Author);
        return view.Standing switch
        {
            DraftStanding.Unfinished => $"{author} is still writing",
            DraftStanding.InReview => InReview(view, author),
            DraftStanding.ChangesRequested when view.Note is { } note => $"{Clip.Name(note.From)} asks {author} for changes",
            DraftStanding.ChangesRequested => $"{author} is asked for changes",
            DraftStanding.Approved when WayPart.LastApproval(view.Way) is { } approver => $"{approver} approved {author}’s post",
            DraftStanding.Approved => $"{author}’s post is approved",
            _ when view.Note is { } note => $"{Clip.Name(note.From)} said no to {author}’s draft",
            _ => $"{author}’s draft is rejected",
        };
    }

    public static Wording Intro(DraftStanding standing, ReviewerNote note) => standing switch
    {
        DraftStanding.Rejected => $"{Clip.Name(note.From)}’s reason",
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
            DraftStanding.InReview when WayPart.AfterNext(view.Way) is { } after => $"After that {after} is next. {author} hears from me either way.",
            DraftStanding.InReview => $"With this approval {author} can post it, and hears from me either way.",
            DraftStanding.ChangesRequested => $"It comes back for review when {author} submits it again.",
            DraftStanding.Approved => $"{author} can post it now, word for word.",
            _ => $"{author} keeps the text and may start anew from it.",
        };
    }

    private static Wording InReview(ReviewCardView view, string author) => (WayPart.LastApproval(view.Way), WayPart.Next(view.Way)) switch
    {
        ({ } approver, { } next) => $"{approver} approved, {next} is next",
        (_, { } next) when !view.CanDecide => $"{author}’s draft waits for {next}",
        _ => $"{author} asks for your review",
    };
}
