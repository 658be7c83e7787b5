using CoEBot.Center;
using CoEBot.Drafts;
using CoEBot.Drafts.Workflow;
using CsCheck;
using static CoEBot.Tests.Drafts.Some;

namespace CoEBot.Tests.Drafts.Workflow;

/// <summary>What holds whatever people do to a draft, whenever, and on whatever route: tens of thousands of steps against rules that are simpler than the workflow.</summary>
public sealed class DraftWorkflowProperties
{
    private const int Stories = 4_000;

    /// <summary>Where each event may lead, and from where. Written down by hand: the workflow is held against it.</summary>
    private static readonly Dictionary<DraftEventKind, (DraftState[] From, DraftState[] To)> Ways = new()
    {
        [DraftEventKind.Saved] = ([DraftState.Unfinished, DraftState.ChangesRequested, DraftState.Approved, DraftState.Rejected, DraftState.Withdrawn, DraftState.Recalled, DraftState.Expired], []),
        [DraftEventKind.Submitted] = ([DraftState.Unfinished, DraftState.ChangesRequested, DraftState.Approved, DraftState.Rejected, DraftState.Withdrawn, DraftState.Recalled, DraftState.Expired], [DraftState.InReview]),
        [DraftEventKind.Approved] = ([DraftState.InReview], [DraftState.InReview, DraftState.Approved]),
        [DraftEventKind.ChangesRequested] = ([DraftState.InReview], [DraftState.ChangesRequested]),
        [DraftEventKind.Rejected] = ([DraftState.InReview], [DraftState.Rejected]),
        [DraftEventKind.EditProposed] = ([DraftState.InReview], [DraftState.EditProposed]),
        [DraftEventKind.EditAccepted] = ([DraftState.EditProposed], [DraftState.InReview, DraftState.Approved]),
        [DraftEventKind.EditDeclined] = ([DraftState.EditProposed], [DraftState.InReview]),
        [DraftEventKind.KeptApproval] = ([DraftState.Approved], [DraftState.Approved]),
        [DraftEventKind.Withdrawn] = ([DraftState.InReview, DraftState.EditProposed, DraftState.ChangesRequested], [DraftState.Withdrawn]),
        [DraftEventKind.Recalled] = ([DraftState.Approved], [DraftState.Recalled]),
        [DraftEventKind.Retired] = ([DraftState.Approved], [DraftState.Retired]),
        [DraftEventKind.Scheduled] = ([DraftState.Approved], [DraftState.Approved]),
        [DraftEventKind.DayCame] = ([DraftState.Approved], [DraftState.Approved]),
        [DraftEventKind.Reminded] = ([DraftState.InReview], [DraftState.InReview]),
        [DraftEventKind.Escalated] = ([DraftState.InReview], [DraftState.InReview]),
        [DraftEventKind.Reassigned] = ([DraftState.InReview], [DraftState.InReview]),
        [DraftEventKind.Expired] = ([DraftState.InReview, DraftState.EditProposed, DraftState.ChangesRequested], [DraftState.Expired]),
    };

    [Test]
    public void A_draft_takes_no_way_but_those_written_down() => EveryAccepted((before, after, verdict, _) =>
        Ways[verdict.Event.Kind] is var (from, to)
        && from.Contains(before?.State ?? DraftState.Unfinished)
        && (to.Length == 0 ? after.State == (before?.State ?? DraftState.Unfinished) : to.Contains(after.State)));

    [Test]
    public void Every_change_is_one_event_and_one_version() => EveryAccepted((before, after, verdict, _) =>
        after.Version == (before?.Version ?? 0) + 1 && verdict.Event.Number == after.Version && after.LastRevision >= (before?.LastRevision ?? 0));

    [Test]
    public void Nobody_decides_their_own_draft_nor_twice_nor_without_a_right_to() => EveryAccepted((before, after, verdict, actor) =>
    {
        if (verdict.Event.Kind is not (DraftEventKind.Approved or DraftEventKind.ChangesRequested or DraftEventKind.Rejected or DraftEventKind.EditProposed)) return true;
        var step = before!.Route[before.Step - 1];
        var mayBecauseOfRole = step.FromElsewhere ? step.Asked!.Contains(actor.Person) : actor.Holds(step.Role, step.Department, step.Specialty);
        var mayBecauseAsked = step.StandIns.Contains(actor.Person) || (before.Clock!.Escalations > 0 && (actor.Holds(Role.Owner, null) || step.Backups.Contains(actor.Person)));
        return actor.Person.Id != after.Author.Id
            && before.Decisions.All(decision => decision.Revision != before.Submission!.Revision || decision.By.Id != actor.Person.Id)
            && (mayBecauseOfRole || mayBecauseAsked);
    });

    [Test]
    public void What_is_approved_was_approved_at_each_step_by_as_many_as_it_takes() => EveryAccepted((_, after, _, _) =>
    {
        if (after.State != DraftState.Approved) return true;
        var sent = after.Submission!;
        var approvals = after.Decisions.Where(decision => decision.Revision == sent.Revision).ToList();
        return approvals.TrueForAll(decision => decision.Kind == DecisionKind.Approved)
            && approvals.Select(decision => decision.By.Id).Distinct().Count() == approvals.Count
            && sent.Route.Select((step, index) => approvals.Count(decision => decision.Step == index + 1) >= step.Needs || NobodyWasLeft(step, approvals, after)).All(enough => enough);
    });

    [Test]
    public void A_decision_is_of_words_that_were_seen_by_who_made_it() => Story.Any.Sample(
        story =>
        {
            var words = new Dictionary<int, DraftContent>();
            foreach (var (before, command, _, _, verdict) in story.Play())
            {
                if (verdict is not Verdict.Accepted { Draft: var after }) continue;
                foreach (var (number, content) in Words(after))
                    if (!words.TryAdd(number, content) && words[number] != content) return false;
                var carried = after.Decisions.Where(decision => decision.CarriedFrom is not null);
                if (!carried.All(decision => SmallChange.IsOne(words[decision.CarriedFrom!.Value], words[decision.Revision]))) return false;
            }

            return true;
        },
        iter: Stories);

    [Test]
    public void Somebody_is_always_asked_and_never_the_author_nor_anybody_who_decided() => EveryAccepted((_, after, verdict, _) =>
        after.State != DraftState.InReview
        || (DraftWorkflow.WaitingFor(after) is var waiting
            && waiting.All(person => person.Id != after.Author.Id)
            && (waiting.Count > 0 || verdict.Event.Kind is not (DraftEventKind.Submitted or DraftEventKind.Reassigned))
            && waiting.Select(person => person.Id).Distinct().Count() == waiting.Count));

    [Test]
    public void The_author_hears_of_everything_that_others_do_to_it_and_is_done() => EveryAccepted((before, after, verdict, actor) =>
        actor.Person.Id == after.Author.Id
        || verdict.Event.Kind is DraftEventKind.Reminded or DraftEventKind.Escalated or DraftEventKind.Reassigned
        || (verdict.Event.Kind == DraftEventKind.Approved && after.Step == before!.Step && after.State == DraftState.InReview)
        || (verdict.Notices.Count(notice => notice is DraftNotice.NewsForAuthor) == 1 && after.NewsAt == after.Version));

    [Test]
    public void What_time_does_it_does_when_it_is_due_and_then_no_more() => Story.Any.Sample(
        story =>
        {
            foreach (var (_, command, _, at, verdict) in story.Play())
            {
                if (verdict is not Verdict.Accepted { Draft: var draft }) continue;
                var tick = new DraftCommand.Tick();
                if (DraftWorkflow.NextDue(draft) is not { } due) continue;
                if (due > at && DraftWorkflow.Apply(draft, tick, DraftWorkflow.Time, due - TimeSpan.FromTicks(1)) is not Verdict.Stale) return false;
                for (var things = 0; DraftWorkflow.Apply(draft, tick, DraftWorkflow.Time, due) is Verdict.Accepted accepted; things++, draft = accepted.Draft)
                    if (things > 3) return false;
                if (DraftWorkflow.NextDue(draft) <= due) return false;
            }

            return true;
        },
        iter: Stories);

    [Test]
    public void Nothing_is_approved_after_its_day() => EveryAccepted((before, _, verdict, _) =>
        verdict.Event.Kind is not (DraftEventKind.Approved or DraftEventKind.EditAccepted) || before!.ExpiresAt is null || before.ExpiresAt > verdict.Event.At);

    [Test]
    public void Who_approves_after_the_day_finds_what_time_would_have_made_of_it_and_no_word_is_lost() => Story.Any.Sample(
        story => story.Play().All(turn => turn is not { Verdict: Verdict.TooLate late }
            || (turn.Command is DraftCommand.Decide { Kind: DecisionKind.Approved } or DraftCommand.AcceptEdit
                && Said(DraftWorkflow.Apply(turn.Before, new DraftCommand.Tick { Around = turn.Command.Around }, DraftWorkflow.Time, turn.At)) == Said(late.Instead))),
        iter: Stories);

    [Test]
    public void The_same_question_always_gets_the_same_verdict() => Story.Any.Sample(
        story => story.Play().Select(turn => Said(turn.Verdict)).SequenceEqual(story.Play().Select(turn => Said(turn.Verdict))), iter: Stories / 4);

    [Test]
    public void A_step_can_always_be_decided_whoever_decided_those_before() => EveryAccepted((_, after, _, _) =>
        after.State != DraftState.InReview
        || DraftWorkflow.Given(after, after.Step) + Story.Everybody.Count(person => DraftWorkflow.WhyNot(after, As(person)) is null) >= after.Route[after.Step - 1].Needs);

    private static bool NobodyWasLeft(ReviewStep step, IEnumerable<Decision> approvals, Draft draft) =>
        step.Asked is []
        && step.Reviewers.Concat(step.Backups).Append(Olga).All(person => person.Id == draft.Author.Id || approvals.Any(decision => decision.By.Id == person.Id));

    private static IEnumerable<(int Number, DraftContent Words)> Words(Draft draft)
    {
        yield return (draft.Revision, draft.Content);
        if (draft.Submission is { } sent) yield return (sent.Revision, sent.Content);
        if (draft.Proposal is { } proposal) yield return (proposal.Revision, proposal.Content);
    }

    private static string Said(Verdict verdict) => verdict switch
    {
        Verdict.Accepted accepted => $"{accepted.Event} {accepted.Draft.State} {accepted.Draft.Step} {string.Join(',', accepted.Notices)}",
        Verdict.Denied denied => $"{denied.Why}",
        Verdict.TooLate late => $"too late: {Said(late.Instead)}",
        _ => "stale",
    };

    private static void EveryAccepted(Func<Draft?, Draft, Verdict.Accepted, Actor, bool> holds) => Story.Any.Sample(
        story => story.Play().All(turn => turn.Verdict switch
        {
            Verdict.Accepted accepted => holds(turn.Before, accepted.Draft, accepted, turn.Actor),
            Verdict.TooLate { Instead: var ended } => holds(turn.Before, ended.Draft, ended, DraftWorkflow.Time),
            _ => true,
        }),
        iter: Stories);
}
