using CoEBot.Center;

namespace CoEBot.Drafts.Workflow;

/// <summary>
/// What time does to a draft: it reminds those who are asked, asks others when the step's time is over, lets a draft expire when the day it was wished for has passed, and tells an
/// author in the morning that their post's day has come. One thing at a time, so that each is an event of its own.
/// </summary>
internal static class Waiting
{
    /// <summary>After so many escalations everybody has heard of it often enough; it stays in their queues.</summary>
    private const int MostEscalations = 5;

    public static DateTimeOffset? NextDue(Draft draft) => draft.State switch
    {
        DraftState.InReview => Earliest(draft.Clock?.RemindAt, draft.Clock?.Until, draft.ExpiresAt),
        DraftState.EditProposed or DraftState.ChangesRequested => draft.ExpiresAt,
        DraftState.Approved => draft.GoesOut?.At,
        _ => null,
    };

    public static Verdict Tick(Draft draft, Circumstances around, DateTimeOffset now) => Expired(draft, now) is { } expired
        ? expired
        : draft switch
        {
            { State: DraftState.Approved, GoesOut: { At: { } morning } outing } when morning <= now =>
                (draft with { GoesOut = outing with { At = null } }).After(DraftEventKind.DayCame, DraftWorkflow.Time, now, null, new DraftNotice.NewsForAuthor(draft.Author)),
            { State: DraftState.InReview, CurrentStep: { } step } when TooFewAreThere(draft, around) && Others(draft, step, around) is { Count: > 0 } others =>
                Widened(draft, step, others).After(DraftEventKind.Reassigned, DraftWorkflow.Time, now, null, Staffing.Ask(others)),
            { State: DraftState.InReview, CurrentStep: { } step, Clock: { Until: { } until } clock } when until <= now => Escalate(draft, step, clock, around, now),
            { State: DraftState.InReview, Clock: { RemindAt: { } moment } clock } when moment <= now =>
                (draft with { Clock = clock with { RemindAt = null } })
                    .After(DraftEventKind.Reminded, DraftWorkflow.Time, now, null, Staffing.Remind(draft)),
            _ => new Verdict.Stale(draft),
        };

    /// <summary>The end of a draft whose wished day is over before it was decided, whoever finds it first; null where it goes on.</summary>
    public static Verdict.Accepted? Expired(Draft draft, DateTimeOffset now) =>
        draft is { ExpiresAt: { } end, State: DraftState.InReview or DraftState.EditProposed or DraftState.ChangesRequested } && end <= now
            ? (draft with { State = DraftState.Expired, Clock = null, ExpiresAt = null, Ending = new(DraftWorkflow.Time.Person, now) })
                .After(DraftEventKind.Expired, DraftWorkflow.Time, now, null, new DraftNotice.NewsForAuthor(draft.Author))
            : null;

    /// <summary>Others of the role and the backups first, then the owners, and then whoever was asked is told again.</summary>
    private static Verdict.Accepted Escalate(Draft draft, ReviewStep step, StepClock clock, Circumstances around, DateTimeOffset now)
    {
        var others = Others(draft, step, around);
        var isWidened = clock.OthersAsked || others.Count > 0;
        var count = clock.Escalations + 1;
        var next = Staffing.Clock(step, around, now, count) with { Since = clock.Since, RemindAt = null, OthersAsked = isWidened };
        var widened = Widened(draft, step, others) with { Clock = count < MostEscalations ? next : next with { Until = null } };
        IEnumerable<DraftNotice> told = others.Count > 0
            ? Staffing.Ask(others)
            : Staffing.Remind(draft);
        return widened.After(others.Count > 0 ? DraftEventKind.Escalated : DraftEventKind.Reminded, DraftWorkflow.Time, now, null, told);
    }

    /// <summary>
    /// Who can be asked in addition: the nearest circle in which there is anybody, a few of it. Nearest are those whom people who are away named in their place.
    /// </summary>
    private static List<Person> Others(Draft draft, ReviewStep step, Circumstances around)
    {
        var asked = (step.Asked ?? step.Reviewers).Select(person => person.Id).ToHashSet();
        List<Person> Of(IEnumerable<Person> people) => [.. Staffing.Free(draft, people, around).Where(person => !asked.Contains(person.Id) && !around.IsAway(person)).Take(Staffing.MostCalled)];
        var named = DraftWorkflow.WaitingFor(draft).Select(person => around.Away.GetValueOrDefault(person.Id)).OfType<Person>().Where(person => Staffing.Reviews(person, around));
        return Of(named) is { Count: > 0 } standIns ? standIns : Of([.. step.Reviewers, .. step.Backups]) is { Count: > 0 } near ? near : Of(around.Owners);
    }

    private static Draft Widened(Draft draft, ReviewStep step, IReadOnlyList<Person> others) => draft.With(step with
    {
        Asked = [.. step.Asked ?? step.Reviewers, .. others],
        StandIns = [.. step.StandIns, .. others.Where(person => !step.Reviewers.Contains(person))],
    });

    /// <summary>Too few of those who were asked are here to decide, or may still.</summary>
    private static bool TooFewAreThere(Draft draft, Circumstances around) =>
        around.Center is { } center
        && DraftWorkflow.WaitingFor(draft).Count(person => !around.IsAway(person) && Deciding.WhyNot(draft, CenterDirectory.Actor(center, person.Id, person.Name)) is null)
            < draft.CurrentStep!.Needs - Deciding.Given(draft, draft.Step);

    private static DateTimeOffset? Earliest(params ReadOnlySpan<DateTimeOffset?> moments)
    {
        DateTimeOffset? earliest = null;
        foreach (var moment in moments)
            if (moment < (earliest ?? DateTimeOffset.MaxValue)) earliest = moment;
        return earliest;
    }
}
