using CoEBot.Center;

namespace CoEBot.Drafts.Workflow;

/// <summary>What its author does with a draft on its way, and what its keepers do with an approved post: withdraw, take back, retire, set its day.</summary>
internal static class TakingBack
{
    public static Verdict Withdraw(Draft draft, DraftCommand.Withdraw command, Actor actor, DateTimeOffset now)
    {
        if (draft.Author.Id != actor.Person.Id) return new Verdict.Denied(Denial.NotAuthor);
        if (draft.State is not (DraftState.InReview or DraftState.EditProposed or DraftState.ChangesRequested) || draft.Submission!.Revision != command.Revision)
            return new Verdict.Stale(draft);
        return Ended(draft, DraftState.Withdrawn, actor, now, null).After(DraftEventKind.Withdrawn, actor, now);
    }

    public static Verdict Recall(Draft draft, DraftCommand.Recall command, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(draft, command.Revision, actor) is { } refusal) return refusal;
        var reason = Happening.Said(command.Reason);
        if (reason is null && actor.Person.Id != draft.Author.Id) return new Verdict.Denied(Denial.NoteMissing);
        if (Happening.IsTooLong(reason)) return new Verdict.Denied(Denial.NoteTooLong);
        return Ended(draft, DraftState.Recalled, actor, now, reason).After(DraftEventKind.Recalled, actor, now, reason, Told(draft, actor));
    }

    public static Verdict Retire(Draft draft, DraftCommand.Retire command, Actor actor, DateTimeOffset now) => WhyNot(draft, command.Revision, actor) is { } refusal
        ? refusal
        : Ended(draft, DraftState.Retired, actor, now, null).After(DraftEventKind.Retired, actor, now, null, NewsUnlessTheirs(draft, actor));

    public static Verdict Schedule(Draft draft, DraftCommand.Schedule command, Actor actor, DateTimeOffset now)
    {
        if (WhyNot(draft, command.Revision, actor) is { } refusal) return refusal;
        if (command.Day < command.Around.Today(now)) return new Verdict.Denied(Denial.DayPassed);
        var outing = command.Day is { } day ? Outings.On(day, command.Around, now) : null;
        return (draft with { GoesOut = outing }).After(DraftEventKind.Scheduled, actor, now, null, NewsUnlessTheirs(draft, actor));
    }

    /// <summary>Whether this person may take back, retire or schedule it: its author, who approved it, the department's communicators, the owners.</summary>
    public static bool IsKeeper(Draft draft, Actor actor) =>
        draft.Author.Id == actor.Person.Id
        || actor.Holds(Role.Communicator, draft.Department)
        || actor.Holds(Role.Owner, null)
        || (draft.HasDecided(actor.Person) && actor.Roles.Any(grant => grant.Role is Role.Advocate or Role.Specialist));

    private static Verdict? WhyNot(Draft draft, int revision, Actor actor) =>
        !IsKeeper(draft, actor) ? new Verdict.Denied(Denial.NotKeeper)
        : draft.State != DraftState.Approved || draft.Submission!.Revision != revision ? new Verdict.Stale(draft)
        : null;

    private static Draft Ended(Draft draft, DraftState state, Actor actor, DateTimeOffset now, string? reason) => draft with
    {
        State = state,
        Clock = null,
        ExpiresAt = null,
        GoesOut = null,
        Ending = new(actor.Person, now, reason),
    };

    /// <summary>Everybody who had a part in it, but who does it.</summary>
    private static IEnumerable<DraftNotice> Told(Draft draft, Actor actor) =>
    [
        .. NewsUnlessTheirs(draft, actor),
        .. draft.Decisions.Where(decision => decision.Revision == draft.Submission!.Revision).Select(decision => decision.By).DistinctBy(person => person.Id)
            .Where(person => person.Id != actor.Person.Id).Select(person => new DraftNotice.NewsForReviewer(person)),
    ];

    private static IEnumerable<DraftNotice> NewsUnlessTheirs(Draft draft, Actor actor) => draft.Author.Id == actor.Person.Id ? [] : [new DraftNotice.NewsForAuthor(draft.Author)];
}
