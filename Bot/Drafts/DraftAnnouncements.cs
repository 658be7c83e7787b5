using CoEBot.Cards;

namespace CoEBot.Drafts;

/// <summary>The sentence at the top of a card that comes by itself: why it comes now.</summary>
internal static class DraftAnnouncements
{
    public static Banner Reminder(Draft draft) => draft.Clock?.Until is { } until
        ? new($"{draft.Author.FirstName} still waits for your answer. After {until} I ask others as well.", BannerTone.Attention)
        : new($"{draft.Author.FirstName} still waits for an answer.", BannerTone.Attention);

    /// <summary>Why the news come now, where the card's own headline tells something older.</summary>
    public static Banner? ForAuthor(Draft draft) => draft switch
    {
        { LastEvent: DraftEventKind.DayCame } => new($"Today is the day for your post.", BannerTone.Good),
        { LastEvent: DraftEventKind.Scheduled, GoesOut: { Day: var day } } => new($"Your post was given its day: {day}."),
        { LastEvent: DraftEventKind.Scheduled } => new($"Your post has no day in particular any more."),
        _ => null,
    };

    /// <summary>What came of a draft that its reader had a part in; null where the card says it all.</summary>
    public static Banner? ForReviewer(Draft draft) => draft switch
    {
        { State: DraftState.Recalled, Ending: { Reason: not null } ending } => new($"{ending.By.FirstName} took this post back. The reason is below.", BannerTone.Attention),
        { State: DraftState.Recalled, Ending: { } ending } => new($"{ending.By.FirstName} took this post back. Please do not share it any more.", BannerTone.Attention),
        { State: DraftState.Approved, Submission.KeepsApproval: true } =>
            new($"{draft.Author.FirstName} changed a detail that readers do not see. Your approval stands."),
        { LastEvent: DraftEventKind.EditDeclined, Answer: { Note: { } note } } =>
            new($"{draft.Author.FirstName} keeps the words as they are: “{note}” It is still in review."),
        { LastEvent: DraftEventKind.EditDeclined } => new($"{draft.Author.FirstName} keeps the words as they are. It is still in review."),
        { LastEvent: DraftEventKind.EditAccepted } => new($"{draft.Author.FirstName} takes your words.", BannerTone.Good),
        _ => null,
    };
}
