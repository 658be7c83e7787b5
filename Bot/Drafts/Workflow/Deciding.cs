using CoEBot.Center;

namespace CoEBot.Drafts.Workflow;

/// <summary>What reviewers decide. A step is over when enough have approved, or as soon as one asks for changes or says no.</summary>
internal static class Deciding
{
    public static Denial? WhyNot(Draft draft, Actor actor) =>
        draft is not { State: DraftState.InReview, CurrentStep: { } step } ? Denial.NotReviewer
        : draft.Author.Id == actor.Person.Id ? Denial.OwnDraft
        : !MayDecide(draft, step, actor) ? Denial.NotReviewer
        : draft.HasDecided(actor.Person) ? Denial.DecidedBefore
        : null;

    public static Verdict Decide(Draft draft, DraftCommand.Decide command, Actor actor, DateTimeOffset now)
    {
        if (draft.Author.Id == actor.Person.Id) return new Verdict.Denied(Denial.OwnDraft);
        if (!IsShown(draft, command.Revision, command.Step)) return new Verdict.Stale(draft);
        // Who decided this very step and clicks again sees what they decided.
        if (draft.DecisionsOf(draft.Step).Any(decision => decision.By.Id == actor.Person.Id)) return new Verdict.Stale(draft);
        if (WhyNot(draft, actor) is { } denial) return new Verdict.Denied(denial);
        if (command.Kind != DecisionKind.Approved && Happening.Said(command.Note) is null) return new Verdict.Denied(Denial.NoteMissing);
        if (Happening.IsTooLong(command.Note)) return new Verdict.Denied(Denial.NoteTooLong);

        // Nothing is approved after its day. What a reviewer wrote still reaches the author, who is to do without that day anyway.
        if (command.Kind == DecisionKind.Approved && Waiting.Expired(draft, now) is { } expired) return new Verdict.TooLate(expired);

        var note = Happening.Said(command.Note);
        var decided = draft with { Decisions = [.. draft.Decisions, new Decision(draft.Revision, draft.Step, command.Kind, actor.Person, now, note)] };
        var news = new DraftNotice.NewsForAuthor(draft.Author);
        return command.Kind switch
        {
            DecisionKind.ChangesRequested => (decided with { State = DraftState.ChangesRequested, Clock = null, ExpiresAt = draft.ExpiresAt > now ? draft.ExpiresAt : null })
                .After(DraftEventKind.ChangesRequested, actor, now, note, news),
            DecisionKind.Rejected => (decided with { State = DraftState.Rejected, Clock = null, ExpiresAt = null }).After(DraftEventKind.Rejected, actor, now, note, news),
            _ => Approved(decided, command.Around, actor, now),
        };
    }

    /// <summary>After an approval: the same step where it needs more, the next one, or the end. Steps that were decided beforehand are passed over.</summary>
    public static Verdict.Accepted Approved(Draft decided, Circumstances around, Actor actor, DateTimeOffset now)
    {
        var at = decided.Step;
        var next = Onward(decided, around, now);
        var accepted = next.State == DraftState.InReview && next.Step == at
            ? next.After(DraftEventKind.Approved, actor, now)
            : next.After(DraftEventKind.Approved, actor, now, null, [new DraftNotice.NewsForAuthor(decided.Author), .. Staffing.Ask(next)]);
        return accepted with { Event = accepted.Event with { Step = at } };
    }

    /// <summary>
    /// The draft at the step that is next to decide, or approved where there is none. A step is passed over when all who could decide it have decided one before: an owner who
    /// stands in twice, or who came to help when the time was over. A second look by the same eyes is none.
    /// </summary>
    public static Draft Onward(Draft draft, Circumstances around, DateTimeOffset now)
    {
        var step = draft.Route[draft.Step - 1];
        if (Given(draft, draft.Step) < step.Needs && step.Asked is not []) return draft;
        if (draft.Step < draft.Route.Count) return Onward(Staffing.Begin(draft, draft.Step + 1, around, now), around, now);
        return draft with { State = DraftState.Approved, Clock = null, ExpiresAt = null, GoesOut = Outings.Of(draft.Submission!.Content, around, now) };
    }

    /// <summary>How many have approved at a step. Where all who are asked must, an approval of anybody else is welcome and stands for none of theirs.</summary>
    public static int Given(Draft draft, int step) => draft.DecisionsOf(step).Count(decision =>
        decision.Kind == DecisionKind.Approved && (draft.Route[step - 1] is not { NeedsAll: true, Asked: { } asked } || asked.Any(person => person.Id == decision.By.Id)));

    /// <summary>Whether a card that shows this revision at this step shows what is so.</summary>
    public static bool IsShown(Draft draft, int revision, int step) =>
        draft.State == DraftState.InReview && draft.Submission!.Revision == revision && draft.Step == step;

    /// <summary>Whether they decided on what is in review or approved now, or a step of its way is theirs to decide, or was.</summary>
    public static bool HasAPart(Draft draft, Actor actor) =>
        draft.HasDecided(actor.Person) || draft.Route.Any(step => step.Asked is not null && MayDecide(draft, step, actor));

    /// <summary>Roles count as they are at this moment. Who was asked in somebody's place may decide while they review anything at all, and backups once the time is over.</summary>
    private static bool MayDecide(Draft draft, ReviewStep step, Actor actor) =>
        HoldsRole(draft, step, actor)
        || (step.StandIns.Any(person => person.Id == actor.Person.Id) && (Reviews(actor) || step.Backups.Any(person => person.Id == actor.Person.Id)))
        || (draft.Clock is { Escalations: > 0 } && (actor.Holds(Role.Owner, null) || step.Backups.Any(person => person.Id == actor.Person.Id)));

    /// <summary>Of all the departments' advocates only those may have a say in a draft of another one who were asked.</summary>
    private static bool HoldsRole(Draft draft, ReviewStep step, Actor actor) => step.FromElsewhere
        ? step.Asked?.Any(person => person.Id == actor.Person.Id) is true && actor.Roles.Any(grant => grant.Role == step.Role && grant.Department != draft.Department)
        : actor.Holds(step.Role, step.Department, step.Specialty);

    private static bool Reviews(Actor actor) => actor.Roles.Any(grant => grant.Role is Role.Advocate or Role.Communicator or Role.Specialist or Role.Owner);
}
