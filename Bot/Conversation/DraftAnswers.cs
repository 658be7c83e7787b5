using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center;
using CoEBot.Drafts;
using CoEBot.Drafts.Workflow;

namespace CoEBot.Conversation;

/// <summary>The one sentence that answers a click: what came of it, or why nothing did and what to do instead.</summary>
internal static class DraftAnswers
{
    /// <param name="draft">The draft since.</param>
    /// <param name="kind">What was decided.</param>
    /// <param name="step">At which step, from 1.</param>
    public static Banner Decided(Draft draft, DecisionKind kind, int step) => kind switch
    {
        DecisionKind.ChangesRequested => new($"You asked for changes. {draft.Author.FirstName} hears your words at once.", BannerTone.Good),
        DecisionKind.Rejected => new($"You said no. {draft.Author.FirstName} hears your reason at once.", BannerTone.Good),
        _ when draft.State == DraftState.InReview && draft.Step == step => new($"You approved. It needs another approval at this step; {draft.Author.FirstName} hears when it is decided.", BannerTone.Good),
        _ when draft.State == DraftState.InReview => new($"You approved. The next pair of eyes is told, and so is {draft.Author.FirstName}.", BannerTone.Good),
        _ => new($"You approved. {draft.Author.FirstName} is told at once.", BannerTone.Good),
    };

    public static Banner Proposed(Draft draft) => draft.State != DraftState.EditProposed
        ? new($"You proposed that before. This is how it stands now.")
        : IsOver(draft) ? new($"Proposed. Its day is over, so {draft.Author.FirstName} finds your words in the form when sending it again.", BannerTone.Good)
        : new($"Proposed. {draft.Author.FirstName} hears at once, and takes your words or keeps the old ones.", BannerTone.Good);

    public static Banner Accepted(Draft draft) => draft.State == DraftState.Approved
        ? new($"Taken, and with that it is approved.", BannerTone.Good)
        : new($"Taken. It goes on in the new words.", BannerTone.Good);

    public static Banner Declined(Draft draft) => IsOver(draft)
        ? new($"You keep your words, and your reviewer hears. Its day is over, so send it again when you like.", BannerTone.Good)
        : new($"You keep your words. Your reviewer hears, and it is still in review.", BannerTone.Good);

    public static Banner ProposalBlocked(Draft draft) => new(
        $"These words touch a wall that stops a post, so they cannot go out as they are. Decline them, or withdraw your draft and write it anew.", BannerTone.Attention);

    public static Banner Withdrawn(Draft draft) => new($"Withdrawn. Your words are kept, and the reviewers see that it is no longer theirs.", BannerTone.Good);

    public static Banner Recalled(Draft draft) => new($"Taken back. It is out of the library, and everybody who had a part in it is told.", BannerTone.Good);

    public static Banner Retired(Draft draft) => new($"Retired. It is out of the library and stays in the records.", BannerTone.Good);

    public static Banner Scheduled(Draft draft) => draft.GoesOut is { Day: var day }
        ? new($"Set for {day}. {draft.Author.FirstName} hears from me that morning.", BannerTone.Good)
        : new($"It has no day in particular now.", BannerTone.Good);

    public static Banner Revising(Draft draft) => draft switch
    {
        { State: DraftState.Approved } => new($"Your post stays approved until you submit other words for it. Then that approval ends, and the new version goes through review."),
        { HasUnanswered: true, Proposal: { } proposal } =>
            new($"{proposal.By.FirstName}’s words stand below, and yours in the form. Nothing is sent yet: submit what you like best, and it goes through review as a new version."),
        _ => new($"Everything is as you left it. Submit it, and it goes through review as a new version."),
    };

    public static Banner NotTheAuthors(Draft draft) => new($"Only {draft.Author.FirstName} writes in this draft, and not at every moment. This is how it stands now.", BannerTone.Attention);

    /// <summary>Why a click came too late. What happened last is told with its name and time.</summary>
    public static Banner TooLate(Draft draft, Person person) => draft switch
    {
        { LastEvent: DraftEventKind.EditDeclined or DraftEventKind.EditAccepted, Answer: { } answer } when draft.Author.Id == person.Id =>
            new($"You answered {answer.By.FirstName} {answer.At}. This is how it stands now."),
        { State: DraftState.EditProposed, Proposal: { } proposal } => new($"{proposal.By.FirstName} proposed other words {proposal.At}. {draft.Author.FirstName} answers first; then it is yours again."),
        { Ending: { } ending } when ending.By.Id == person.Id => new($"You did that {ending.At}. This is how it stands now."),
        { State: DraftState.Expired, Proposal: { } proposal } when draft.Author.Id == person.Id =>
            new($"The day it was wished for has passed. {proposal.By.FirstName}’s words wait in the form, for when you send it again."),
        { State: DraftState.Expired, Proposal: { } proposal } =>
            new($"The day it was wished for has passed. {draft.Author.FirstName} finds {(proposal.By.Id == person.Id ? "your" : $"{proposal.By.FirstName}’s")} words in the form when sending it again."),
        { State: DraftState.Expired } when draft.Author.Id == person.Id => new($"The day it was wished for has passed. You can send it again at one click."),
        { State: DraftState.Expired } => new($"The day it was wished for has passed. {draft.Author.FirstName} can send it again at one click; then it comes back to review."),
        { Ending: { } ending } => new($"{ending.By.FirstName} ended this {ending.At}. This is how it stands now."),
        _ => DecidedBefore(draft, person),
    };

    private static Banner DecidedBefore(Draft draft, Person person) => draft.LastDecision switch
    {
        { } when draft.DecisionsOf(draft.Step).FirstOrDefault(decision => decision.By.Id == person.Id) is { } own && draft.State == DraftState.InReview =>
            new($"You decided this {own.At}. Others at this step are still to answer."),
        { } last when IsNewerVersion(draft, last) => NewerVersion(draft),
        // An approval that came along with words that were taken: it is a newer version, too.
        { CarriedFrom: not null } when draft.State == DraftState.InReview => NewerVersion(draft),
        { } last when last.By.Id == person.Id => new($"You decided this {last.At}. This is how it stands now."),
        { } last => new($"{last.By.FirstName} decided this {last.At}. This is how it stands now."),
        _ => NewerVersion(draft),
    };

    public static Banner Refused(Denial why, Draft draft, CenterDefinition center) => why switch
    {
        Denial.OwnDraft => new($"Nobody reviews their own draft, so nothing was changed. You will hear as soon as it is decided.", BannerTone.Attention),
        Denial.DecidedBefore => new($"You decided an earlier step, so this one is for another pair of eyes. Nothing was changed.", BannerTone.Attention),
        Denial.NotAuthor => new($"That is for {draft.Author.FirstName} to say, who wrote it. Nothing was changed.", BannerTone.Attention),
        Denial.NotKeeper => new($"That is for {draft.Author.FirstName}, who approved it, and the communicators. Nothing was changed; ask one of them.", BannerTone.Attention),
        Denial.NothingProposed => new($"Those are the words that stand there already. Change them and propose again.", BannerTone.Attention),
        Denial.DayPassed => new($"That day has passed. Pick one to come.", BannerTone.Attention),
        Denial.NoteMissing when draft.State == DraftState.Approved => new($"One sentence is missing: say why it is taken back. Write it and send again.", BannerTone.Attention),
        Denial.NoteMissing => new($"One sentence is missing: {draft.Author.FirstName} needs to know why. Write it and send again.", BannerTone.Attention),
        Denial.NoteTooLong => new($"Your note is longer than the {FieldLimits.Note} characters that it may have. Nothing was changed; make it shorter and send it again.", BannerTone.Attention),
        Denial.Full => new($"This draft went back and forth so often that it takes no other words any more. Nothing was changed; approve it, ask for changes or reject it.", BannerTone.Attention),
        Denial.WordsTooLong => new($"These words are longer than the {FieldLimits.Text} characters that a post may have. Nothing was changed; make them shorter and propose them again.", BannerTone.Attention),
        _ when draft.CurrentStep is { } step => new($"This step is for {RoleWords.Article(step, center)}{Who(draft)}. Nothing was changed.", BannerTone.Attention),
        _ => new($"There is nothing to decide here any more. This is how it stands now."),
    };

    /// <summary>An unfinished draft's card says so itself; one that was sent back still says what is asked for.</summary>
    public static Banner? Saved(Draft draft) => draft.State == DraftState.Unfinished ? null : new($"Saved. Only you see it until you submit it again.", BannerTone.Good);

    /// <summary>A fix that found nothing to mend says so: the words had changed since the button was shown.</summary>
    public static Banner Mended(Draft draft, DraftContent typed) => draft.Content == typed.After(draft.Content)
        ? new($"There is nothing left to mend there. Everything you typed is kept.")
        : new($"Done, and kept. Look it over, and submit it when you like it.", BannerTone.Good);

    public static Banner AlreadySent(Draft draft) => draft.State switch
    {
        DraftState.InReview => new($"It is with the reviewers already; you sent it {draft.Submission?.At ?? draft.ChangedAt}."),
        DraftState.Approved when draft.Content == draft.Submission?.Content => new($"That is what was approved, word for word. You can post it."),
        _ => new($"This draft has moved on since that form was opened. This is how it stands now."),
    };

    public static Banner KeptAside(Denial? why) => why == Denial.Full
        ? new($"That draft went back and forth so often that it takes no more, so I kept your words as a new one. Submit it here, or come back to it under drafts.", BannerTone.Attention)
        : new($"That form was older than its draft, so I kept your words as a draft of their own. Submit it here, or come back to it under drafts.", BannerTone.Attention);

    public static Banner MoreThanADraftHolds() => new($"This is more than a draft holds, so nothing of it is saved yet. Keep what matters most, and send it again.", BannerTone.Attention);

    public static AdaptiveCard NotFound() => AnswerCard.Render(new(
        $"I have no such draft for you", $"It may be somebody else's, or gone. Your own are under drafts.", [new("My drafts", new ShowDrafts())]));

    public static AdaptiveCard NoDepartments() => AnswerCard.Render(new(
        $"No department has its home here yet", $"An owner of the Center sets up the first one; then ideas have a place to go.", []));

    /// <summary>What was decided last was an earlier version; the one in review waits for its own decision.</summary>
    private static bool IsNewerVersion(Draft draft, Decision last) => draft.State == DraftState.InReview && last.Revision != draft.Submission!.Revision;

    /// <summary>The wished day was over when the last thing happened; the draft expires as soon as somebody looks.</summary>
    private static bool IsOver(Draft draft) => draft.ExpiresAt <= draft.ChangedAt;

    private static Banner NewerVersion(Draft draft) => new($"{draft.Author.FirstName} changed this in the meantime. This is the newer version.");

    private static string Who(Draft draft) => DraftWorkflow.WaitingFor(draft) is { Count: > 0 } waiting
        ? $": {string.Join(" or ", waiting.Take(3).Select(reviewer => reviewer.FirstName))}"
        : "";
}
