using CoEBot.Center;
using CoEBot.Drafts;
using CoEBot.Drafts.Workflow;
using CoEBot.Tests.Drafts.Workflow;
using CsCheck;
using static CoEBot.Tests.Drafts.Some;

namespace CoEBot.Tests.Drafts;

/// <summary>Who sees what of a draft.</summary>
public sealed class DraftReadersTests
{
    private static readonly Actor BenWithoutRoles = new(Ben, []);

    private static readonly DraftContent Newer = Content with { Text = "Newer words. #ContosoEmployee" };

    [Test]
    public void Who_decided_and_has_no_right_any_more_sees_what_they_decided_and_nothing_newer()
    {
        var asked = Accepted(DraftWorkflow.Apply(Submitted(), new DraftCommand.Decide(1, 1, DecisionKind.ChangesRequested, "Shorter."), As(Ben), Monday)).Draft;
        var again = Accepted(DraftWorkflow.Apply(asked, Submit(content: Newer, seen: 1), As(Ana), Monday)).Draft;

        Assert.Multiple(() =>
        {
            Assert.That(Sight(asked, BenWithoutRoles), Is.TypeOf<DraftSight.Whole>(), "the outcome of what they decided is theirs too");
            Assert.That(Sight(again, BenWithoutRoles), Is.EqualTo(new DraftSight.Decided(asked.LastDecision!)));
            Assert.That(Sight(again, As(Ben)), Is.TypeOf<DraftSight.Whole>());
            Assert.That(DraftReaders.SightOf(again, BenWithoutRoles, inItsHome: true), Is.TypeOf<DraftSight.Whole>(), "in the channel everybody sees it");
            Assert.That(Sight(again, As(Mia)), Is.TypeOf<DraftSight.Nothing>());
        });
    }

    [Test]
    public void An_approval_that_stands_for_newer_words_is_a_part_in_them()
    {
        var approved = Accepted(DraftWorkflow.Apply(Submitted(), new DraftCommand.Decide(1, 1, DecisionKind.Approved), As(Ben), Monday)).Draft;
        var kept = Accepted(DraftWorkflow.Apply(approved, Submit(content: Content with { Text = Content.Text + " " }, seen: 1), As(Ana), Monday)).Draft;

        Assert.That(kept.Submission!.KeepsApproval);
        Assert.That(Sight(kept, BenWithoutRoles), Is.TypeOf<DraftSight.Whole>());
    }

    [Test]
    public void Without_a_role_nobody_sees_more_than_what_they_decided_on() => Story.Any.Sample(story => story.Play().All(turn =>
        turn.Verdict is not Verdict.Accepted { Draft: var draft }
        || Story.Everybody.Where(person => person.Id != draft.Author.Id).All(person => Sight(draft, new(person, [])) switch
        {
            DraftSight.Whole => draft.Decisions.Any(decision => decision.By.Id == person.Id && decision.Revision == draft.Submission!.Revision) || IsAsked(draft, person),
            DraftSight.Decided decided => decided.Last.By.Id == person.Id,
            _ => draft.Decisions.All(decision => decision.By.Id != person.Id),
        })),
        iter: 1_000);

    /// <summary>Backups may decide when the time is over, whatever roles they hold.</summary>
    private static bool IsAsked(Draft draft, Person person) => draft.Route.Any(step => step.Backups.Any(backup => backup.Id == person.Id));

    private static DraftSight Sight(Draft draft, Actor actor) => DraftReaders.SightOf(draft, actor, inItsHome: false);
}
