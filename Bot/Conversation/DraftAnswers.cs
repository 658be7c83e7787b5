using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center;
using CoEBot.Drafts;

namespace CoEBot.Conversation;

/// <summary>The one sentence that answers a click: what came of it, or why nothing did and what to do instead.</summary>
internal static class DraftAnswers
{
    public static Banner Decided(Draft draft, DecisionKind kind) => kind switch
    {
        DecisionKind.ChangesRequested => new($"You asked for changes. {draft.Author.FirstName} hears your words at once.", BannerTone.Good),
        DecisionKind.Rejected => new($"You said no. {draft.Author.FirstName} hears your reason at once.", BannerTone.Good),
        _ when draft.State == DraftState.InReview => new($"You approved. The next pair of eyes is told, and so is {draft.Author.FirstName}.", BannerTone.Good),
        _ => new($"You approved. {draft.Author.FirstName} is told at once.", BannerTone.Good),
    };

    public static Banner TooLate(Draft draft, Person person) => draft.LastDecision switch
    {
        { } last when IsNewerVersion(draft, last) => NewerVersion(draft),
        { } last when last.By.Id == person.Id => new($"You decided this {last.At}. This is how it stands now."),
        { } last => new($"{last.By.FirstName} decided this {last.At}. This is how it stands now."),
        _ => NewerVersion(draft),
    };

    public static Banner Refused(Denial why, Draft draft, CenterDefinition center) => why switch
    {
        Denial.OwnDraft => new($"Nobody reviews their own draft, so nothing was changed. You will hear as soon as it is decided.", BannerTone.Attention),
        Denial.DecidedBefore => new($"You decided an earlier step, so this one is for another pair of eyes. Nothing was changed.", BannerTone.Attention),
        Denial.NoteMissing => new($"One sentence is missing: {draft.Author.FirstName} needs to know why. Write it and send again.", BannerTone.Attention),
        _ when draft.CurrentStep is { } step => new($"This step is for {RoleWords.Article(step, center)}{Who(draft)}. Nothing was changed.", BannerTone.Attention),
        _ => new($"There is nothing to decide here any more. This is how it stands now."),
    };

    /// <summary>An unfinished draft's card says so itself; one that was sent back still says what is asked for.</summary>
    public static Banner? Saved(Draft draft) => draft.State == DraftState.Unfinished ? null : new($"Saved. Only you see it until you submit it again.", BannerTone.Good);

    /// <summary>A fix that found nothing to mend says so: the words had changed since the button was shown.</summary>
    public static Banner Mended(Draft draft, DraftContent typed) => draft.Content.Text == typed.Text
        ? new($"There is nothing left to mend there. Everything you typed is kept.")
        : new($"Done, and kept. Look it over, and submit it when you like it.", BannerTone.Good);

    public static Banner AlreadySent(Draft draft) => draft.State == DraftState.InReview
        ? new($"It is with the reviewers already; you sent it {draft.ChangedAt}.")
        : new($"This draft has moved on since that form was opened. This is how it stands now.");

    public static Banner KeptAside() => new($"That form was older than its draft, so I kept your words as a draft of their own. Submit it here, or come back to it under drafts.", BannerTone.Attention);

    public static AdaptiveCard NotFound() => AnswerCard.Render(new(
        $"I have no such draft for you", $"It may be somebody else's, or gone. Your own are under drafts.", [new("My drafts", new ShowDrafts())]));

    public static AdaptiveCard NoDepartments() => AnswerCard.Render(new(
        $"No department has its home here yet", $"An owner of the Center sets up the first one; then ideas have a place to go.", []));

    /// <summary>What was decided last was an earlier version; the one in review waits for its own decision.</summary>
    private static bool IsNewerVersion(Draft draft, Decision last) => draft.State == DraftState.InReview && last.Revision != draft.Submission!.Revision;

    private static Banner NewerVersion(Draft draft) => new($"{draft.Author.FirstName} changed this in the meantime. This is the newer version.");

    private static string Who(Draft draft) => DraftWorkflow.WaitingFor(draft) is { Count: > 0 } waiting
        ? $": {string.Join(" or ", waiting.Take(3).Select(reviewer => reviewer.FirstName))}"
        : "";
}
