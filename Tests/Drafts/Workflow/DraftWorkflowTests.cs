using CoEBot.Drafts;
using CoEBot.Drafts.Workflow;
using static CoEBot.Tests.Drafts.Some;

namespace CoEBot.Tests.Drafts.Workflow;

public sealed class DraftWorkflowTests
{
    [Test]
    public void A_saved_draft_is_its_authors_alone()
    {
        var saved = Accepted(DraftWorkflow.Apply(null, new DraftCommand.Save("d1", 0, Engineering, Content), As(Ana), Monday));
        Assert.Multiple(() =>
        {
            Assert.That(saved.Draft, Has.Property(nameof(Draft.State)).EqualTo(DraftState.Unfinished).And.Property(nameof(Draft.Revision)).EqualTo(1));
            Assert.That(saved.Notices, Is.Empty);
            Assert.That(DraftReaders.MayRead(saved.Draft, As(Ben), inItsHome: true), Is.False);
            Assert.That(DraftReaders.MayRead(saved.Draft, As(Ana), inItsHome: false), Is.True);
        });
    }

    [Test]
    public void Inside_the_box_one_advocate_is_enough()
    {
        var approved = Accepted(Decide(Submitted(), Ben, DecisionKind.Approved));
        Assert.Multiple(() =>
        {
            Assert.That(approved.Draft.State, Is.EqualTo(DraftState.Approved));
            Assert.That(approved.Notices, Is.EqualTo(new DraftNotice[] { new DraftNotice.NewsForAuthor(Ana) }));
        });
    }

    [Test]
    public void Outside_the_box_a_communicator_follows_and_is_told()
    {
        var first = Accepted(Decide(Submitted(insideBox: false), Ben, DecisionKind.Approved));
        Assert.Multiple(() =>
        {
            Assert.That(first.Draft, Has.Property(nameof(Draft.State)).EqualTo(DraftState.InReview).And.Property(nameof(Draft.Step)).EqualTo(2));
            Assert.That(first.Notices, Is.EquivalentTo(new DraftNotice[] { new DraftNotice.NewsForAuthor(Ana), new DraftNotice.ReviewInChat(Cleo), new DraftNotice.ReviewInChat(Carl) }));
            Assert.That(first.Event.Step, Is.EqualTo(1), "the event is of the step that was decided");
        });
        Assert.That(Accepted(Decide(first.Draft, Cleo, DecisionKind.Approved)).Draft.State, Is.EqualTo(DraftState.Approved));
    }

    [Test]
    public void Nobody_reviews_their_own_draft()
    {
        var own = Accepted(DraftWorkflow.Apply(null, Submit(author: Ben), As(Ben), Monday)).Draft;
        Assert.That(Decide(own, Ben, DecisionKind.Approved), Is.EqualTo(new Verdict.Denied(Denial.OwnDraft)));
    }

    [Test]
    public void Nobody_fills_two_steps_of_one_draft()
    {
        var first = Accepted(Decide(Submitted(insideBox: false), Carl, DecisionKind.Approved)).Draft;
        Assert.Multiple(() =>
        {
            Assert.That(Decide(first, Carl, DecisionKind.Approved), Is.EqualTo(new Verdict.Denied(Denial.DecidedBefore)));
            Assert.That(DraftWorkflow.WaitingFor(first), Is.EqualTo(new[] { Cleo }));
        });
    }

    [Test]
    public void A_person_without_the_role_is_denied() =>
        Assert.That(Decide(Submitted(), Mia, DecisionKind.Approved), Is.EqualTo(new Verdict.Denied(Denial.NotReviewer)));

    [Test]
    public void A_role_taken_away_counts_at_once()
    {
        var former = new CoEBot.Center.Actor(Ben, []);
        Assert.That(DraftWorkflow.Apply(Submitted(), new DraftCommand.Decide(1, 1, DecisionKind.Approved), former, Monday), Is.EqualTo(new Verdict.Denied(Denial.NotReviewer)));
    }

    [TestCase(DecisionKind.ChangesRequested, null)]
    [TestCase(DecisionKind.Rejected, "  ")]
    public void A_refusal_needs_its_reason(DecisionKind kind, string? note) =>
        Assert.That(DraftWorkflow.Apply(Submitted(), new DraftCommand.Decide(1, 1, kind, note), As(Ben), Monday), Is.EqualTo(new Verdict.Denied(Denial.NoteMissing)));

    [Test]
    public void The_second_decision_of_a_step_is_stale_and_shows_the_truth()
    {
        var approved = Accepted(Decide(Submitted(), Ben, DecisionKind.Approved)).Draft;
        Assert.That(Decide(approved, Bea, DecisionKind.Rejected), Is.EqualTo(new Verdict.Stale(approved)));
    }

    [Test]
    public void A_click_on_the_card_of_an_older_revision_decides_nothing()
    {
        var revised = Revised();
        Assert.That(DraftWorkflow.Apply(revised, new DraftCommand.Decide(1, 1, DecisionKind.Approved), As(Ben), Monday), Is.EqualTo(new Verdict.Stale(revised)));
    }

    [Test]
    public void What_the_author_types_after_a_request_for_changes_stays_theirs_until_it_is_submitted()
    {
        var returned = Accepted(Decide(Submitted(), Ben, DecisionKind.ChangesRequested)).Draft;
        var typing = Accepted(DraftWorkflow.Apply(returned, new DraftCommand.Save("d1", 1, Engineering, Content with { Text = "Half a thought" }), As(Ana), Monday)).Draft;
        Assert.Multiple(() =>
        {
            Assert.That(typing.State, Is.EqualTo(DraftState.ChangesRequested));
            Assert.That(typing.Content.Text, Is.EqualTo("Half a thought"));
            Assert.That(typing.Submission!.Content, Is.EqualTo(Content));
        });
    }

    [Test]
    public void Nobody_else_can_write_into_a_draft() => Assert.That(
        DraftWorkflow.Apply(Submitted(), new DraftCommand.Save("d1", 0, Engineering, Content), As(Ben), Monday), Is.EqualTo(new Verdict.Denied(Denial.NotFound)));

    [Test]
    public void A_draft_in_review_takes_no_other_words()
    {
        var submitted = Submitted();
        Assert.That(DraftWorkflow.Apply(submitted, Submit(content: Content with { Text = "Other words" }), As(Ana), Monday), Is.EqualTo(new Verdict.Stale(submitted)));
    }

    [Test]
    public void A_form_older_than_the_draft_writes_nothing_over_it()
    {
        var saved = Accepted(DraftWorkflow.Apply(null, new DraftCommand.Save("d1", 0, Engineering, Content), As(Ana), Monday)).Draft;
        var again = DraftWorkflow.Apply(saved, new DraftCommand.Save("d1", 0, Engineering, Content with { Text = "Another idea" }), As(Ana), Monday);
        Assert.That(again, Is.EqualTo(new Verdict.Stale(saved)));
    }

    [Test]
    public void A_revised_draft_starts_its_way_anew()
    {
        var revised = Revised();
        Assert.Multiple(() =>
        {
            Assert.That(revised, Has.Property(nameof(Draft.Step)).EqualTo(1).And.Property(nameof(Draft.Revision)).EqualTo(2));
            Assert.That(Accepted(DraftWorkflow.Apply(revised, new DraftCommand.Decide(2, 1, DecisionKind.Approved), As(Ben), Monday)).Draft.State, Is.EqualTo(DraftState.Approved));
        });
    }

    private static Draft Revised()
    {
        var returned = Accepted(Decide(Submitted(), Ben, DecisionKind.ChangesRequested)).Draft;
        return Accepted(DraftWorkflow.Apply(returned, Submit(content: Content with { Text = "Better words" }, seen: 1), As(Ana), Monday.AddHours(1))).Draft;
    }

    private static Verdict Decide(Draft draft, CoEBot.Center.Person by, DecisionKind kind) =>
        DraftWorkflow.Apply(draft, new DraftCommand.Decide(draft.Revision, draft.Step, kind, "A word on why"), As(by), Monday);
}
