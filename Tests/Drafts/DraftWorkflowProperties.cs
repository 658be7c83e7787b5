using CoEBot.Boxes;
using CoEBot.Center;
using CoEBot.Drafts;
using CsCheck;
using static CoEBot.Tests.Drafts.Some;

namespace CoEBot.Tests.Drafts;

/// <summary>Random people doing random things to one draft, thousands of times: what must hold whatever they do.</summary>
public sealed class DraftWorkflowProperties
{
    private static readonly Gen<Person> People = Gen.Int[0, 6].Select(who => new[] { Ana, Ben, Bea, Cleo, Carl, Olga, Mia }[who]);

    private static readonly Gen<DraftContent> Contents = Gen.Int[1, 3].Select(number => $"Text {number}").Select(text => Content with { Text = text });

    private static readonly Gen<DraftCommand> Commands = Gen.Frequency(
        (1, Gen.Select(Contents, Gen.Int[0, 6]).Select((content, seen) => (DraftCommand)new DraftCommand.Save("d1", seen, Engineering, content))),
        (3, Gen.Select(Contents, Gen.Bool, Gen.Int[0, 6]).Select((content, inside, seen) => (DraftCommand)new DraftCommand.Submit(
            "d1", seen, Engineering, content, new BoxCheck([]), DraftRoute.For(Contoso, Engineering, Ana, inside)))),
        (6, Gen.Select(Gen.Int[1, 6], Gen.Int[1, 2], Gen.Enum<DecisionKind>(), Gen.OneOf(Gen.Const((string?)"Because"), Gen.Const((string?)null))).Select(
            (revision, step, kind, note) => (DraftCommand)new DraftCommand.Decide(revision, step, kind, note))));

    private static readonly Gen<(Person Who, DraftCommand What)[]> Stories = Gen.Select(People, Commands).Array[1, 40];

    [Test]
    public void Whatever_people_do_every_step_is_decided_once_by_who_may() => Stories.Sample(
        story =>
        {
            Draft? draft = null;
            foreach (var (who, what) in story)
            {
                var before = draft;
                if (DraftWorkflow.Apply(draft, what, As(who), Monday) is not Verdict.Accepted accepted) continue;
                draft = accepted.Draft;
                if (draft.Version != (before?.Version ?? 0) + 1 || accepted.Event.Number != draft.Version) return false;
                if (before is { State: DraftState.Approved or DraftState.Rejected }) return false;
                if (!IsSound(draft)) return false;
            }

            return true;
        },
        iter: 20_000);

    [Test]
    public void The_same_question_always_gets_the_same_verdict() => Stories.Sample(
        story =>
        {
            Draft? draft = null;
            foreach (var (who, what) in story)
            {
                var (one, other) = (DraftWorkflow.Apply(draft, what, As(who), Monday), DraftWorkflow.Apply(draft, what, As(who), Monday));
                if (one.GetType() != other.GetType()) return false;
                if (one is Verdict.Accepted accepted) draft = accepted.Draft;
            }

            return true;
        },
        iter: 2_000);

    private static bool IsSound(Draft draft)
    {
        var rounds = draft.Decisions.GroupBy(decision => decision.Revision).ToList();
        var nobodyTwice = rounds.TrueForAll(round => round.Select(decision => decision.By.Id).Distinct().Count() == round.Count());
        var noStepTwice = rounds.TrueForAll(round => round.Select(decision => decision.Step).Distinct().Count() == round.Count());
        var neverTheAuthor = draft.Decisions.All(decision => decision.By.Id != draft.Author.Id);
        var reasons = draft.Decisions.All(decision => decision.Kind == DecisionKind.Approved || !string.IsNullOrWhiteSpace(decision.Note));
        var approvedByAll = draft.State != DraftState.Approved
            || draft.Route.Select((step, index) => draft.Decisions.Single(decision => decision.Revision == draft.Submission!.Revision && decision.Step == index + 1) is
            { Kind: DecisionKind.Approved } decision && As(decision.By).Holds(step.Role, step.Department)).All(held => held);
        return nobodyTwice && noStepTwice && neverTheAuthor && reasons && approvedByAll;
    }
}
