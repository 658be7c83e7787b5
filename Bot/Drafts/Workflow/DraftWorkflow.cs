using CoEBot.Center;

namespace CoEBot.Drafts.Workflow;

/// <summary>
/// What may become of a draft: a pure function of the draft, the command, who asks and when. The same arguments always give the same verdict,
/// so a verdict can be made again on fresh records after a conflict.
/// </summary>
public static class DraftWorkflow
{
    /// <summary>Who acts when nobody does: time.</summary>
    public static readonly Actor Time = new(new("time", "CoE Bot"), []);

    /// <param name="draft">The draft as recorded; null where there is none of that id yet.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="actor">Who asks, with the roles they hold now.</param>
    /// <param name="now">The moment of asking.</param>
    public static Verdict Apply(Draft? draft, DraftCommand command, Actor actor, DateTimeOffset now) => (draft, command) switch
    {
        (_, DraftCommand.Write write) => Writing.Apply(draft, write, actor, now),
        (null, _) => new Verdict.Denied(Denial.NotFound),
        ({ } existing, DraftCommand.Decide decide) => Deciding.Decide(existing, decide, actor, now),
        ({ } existing, DraftCommand.Propose propose) => Proposing.Propose(existing, propose, actor, now),
        ({ } existing, DraftCommand.AcceptEdit accept) => Proposing.Accept(existing, accept, actor, now),
        ({ } existing, DraftCommand.DeclineEdit decline) => Proposing.Decline(existing, decline, actor, now),
        ({ } existing, DraftCommand.Withdraw withdraw) => TakingBack.Withdraw(existing, withdraw, actor, now),
        ({ } existing, DraftCommand.Recall recall) => TakingBack.Recall(existing, recall, actor, now),
        ({ } existing, DraftCommand.Retire retire) => TakingBack.Retire(existing, retire, actor, now),
        ({ } existing, DraftCommand.Schedule schedule) => TakingBack.Schedule(existing, schedule, actor, now),
        ({ } existing, DraftCommand.Tick tick) => Waiting.Tick(existing, tick.Around, now),
        _ => throw new InvalidOperationException($"No rule for {command.GetType().Name}."),
    };

    /// <summary>Why this person may not decide the draft's current step; null where they may.</summary>
    public static Denial? WhyNot(Draft draft, Actor actor) => Deciding.WhyNot(draft, actor);

    /// <summary>Whether this person decided on what was sent last, or a step of its way is, or was, theirs to decide.</summary>
    public static bool HasAPart(Draft draft, Actor actor) => Deciding.HasAPart(draft, actor);

    /// <summary>Whether this person may take back, retire or schedule it once it is approved.</summary>
    public static bool IsKeeper(Draft draft, Actor actor) => TakingBack.IsKeeper(draft, actor);

    /// <summary>How many have approved at a step, from 1.</summary>
    public static int Given(Draft draft, int step) => Deciding.Given(draft, step);

    /// <summary>Who is asked to decide the current step and has not.</summary>
    public static IReadOnlyList<Person> WaitingFor(Draft draft) => draft is { State: DraftState.InReview, CurrentStep: { } step }
        ? [.. (step.Asked ?? step.Reviewers).Where(reviewer => !draft.HasDecided(reviewer))]
        : [];

    /// <summary>When something is due by itself; null where nothing ever is.</summary>
    public static DateTimeOffset? NextDue(Draft draft) => Waiting.NextDue(draft);
}
