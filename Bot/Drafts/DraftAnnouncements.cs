using CoEBot.Cards;

namespace CoEBot.Drafts;

/// <summary>The sentence at the top of a card that comes by itself: why it comes now.</summary>
internal static class DraftAnnouncements
{
    /// <summary>Others are asked once; after that the same people are told again.</summary>
    public static Banner Reminder(Draft draft) => draft.Clock is { Escalations: 0, Until: { } until }
        ? new($"{draft.Author.FirstName} still waits for your answer. After {until} I ask others as well.", BannerTone.Attention)
        : new($"{draft.Author.FirstName} still waits for an answer.", BannerTone.Attention);

    /// <summary>Why the news come now, where the card's own headline tells something older.</summary>
    public static Banner? ForAuthor(Draft draft) => draft switch
    {
        { LastEvent: DraftEventKind.DayCame, GoesOut: { Day: var day } } => new($"The day for your post has come: {day}.", BannerTone.Good),
        { LastEvent: DraftEventKind.Scheduled, GoesOut: { Day: var day } } => new($"Your post was given its day: {day}."),
        { LastEvent: DraftEventKind.Scheduled } => new($"Your post has no day in particular any more."),
        _ => null,
    };

    /// <summary>What came of a draft that its reader had a part in; null where the card says it all.</summary>
    /// <param name="draft">The draft as it is.</param>
    /// <param name="about">The number of the event that its reader is told of.</param>
    public static Banner? ForReviewer(Draft draft, int about) => draft switch
    {
        { State: DraftState.Recalled, Ending: { Reason: not null } ending } => new($"{ending.By.FirstName} took this post back. The reason is below.", BannerTone.Attention),
        { State: DraftState.Recalled, Ending: { } ending } => new($"{ending.By.FirstName} took this post back. Please do not share it any more.", BannerTone.Attention),
        { State: DraftState.Approved, Submission.KeepsApproval: true } =>
            new($"{draft.Author.FirstName} changed a detail that readers do not see. Your approval stands."),
        { Answer: { } answer } when answer.Event == about || (answer.Event == 0 && draft.LastEvent is DraftEventKind.EditDeclined or DraftEventKind.EditAccepted) => Answered(draft, answer),
        _ => null,
    };

    private static Banner Answered(Draft draft, EditAnswer answer)
    {
        var (author, next) = (draft.Author.FirstName, draft.State == DraftState.InReview ? " It is still in review." : "");
        return answer switch
        {
            { IsTaken: true } => new($"{author} takes your words.", BannerTone.Good),
            { Note: { } note } => new($"{author} keeps the words as they are: “{note}”{next}"),
            _ => new($"{author} keeps the words as they are.{next}"),
        };
    }
}
