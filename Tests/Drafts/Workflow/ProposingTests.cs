using CoEBot.Boxes;
using CoEBot.Drafts;
using CoEBot.Drafts.Workflow;
using static CoEBot.Tests.Drafts.Some;

namespace CoEBot.Tests.Drafts.Workflow;

public sealed class ProposingTests
{
    private const string Better = "Our build takes half the time now. #ContosoEmployee";

    [Test]
    public void The_authors_turn_comes_and_their_words_stay_as_they_are()
    {
        var proposed = Accepted(Propose(Submitted(), Ben));
        Assert.Multiple(() =>
        {
            Assert.That(proposed.Draft.State, Is.EqualTo(DraftState.EditProposed));
            Assert.That(proposed.Draft.Content, Is.EqualTo(Content));
            Assert.That(proposed.Draft.Proposal!.Content.Text, Is.EqualTo(Better));
            Assert.That(proposed.Draft.Proposal.Revision, Is.EqualTo(2), "words that nobody took yet are a revision of their own");
            Assert.That(proposed.Notices, Is.EqualTo(new DraftNotice[] { new DraftNotice.NewsForAuthor(Ana) }));
        });
    }

    [Test]
    public void Each_text_gets_the_words_that_were_proposed_for_it()
    {
        static OwnTexts Own(string text) => OwnTexts.Typed(new Dictionary<string, string> { ["x"] = text });
        var content = Content with { Networks = "linkedin,x", Own = Own("Twice as fast.") };
        var sent = Accepted(DraftWorkflow.Apply(null, Submit(content: content), As(Ana), Monday)).Draft;
        Verdict Propose(string text, OwnTexts others) => DraftWorkflow.Apply(sent, new DraftCommand.Propose(1, 1, text) { Others = others }, As(Ben), Monday);
        Assert.Multiple(() =>
        {
            Assert.That(Accepted(Propose(Content.Text, Own("Faster."))).Draft.Proposal!.Content, Is.EqualTo(content with { Own = Own("Faster.") }));
            Assert.That(Accepted(Propose(Better, default)).Draft.Proposal!.Content, Is.EqualTo(content with { Text = Better }));
            Assert.That(Accepted(Propose(Better, Own("Faster."))).Draft.Proposal!.Content, Is.EqualTo(content with { Text = Better, Own = Own("Faster.") }));
            Assert.That(Propose(Content.Text, content.Own), Is.EqualTo(new Verdict.Denied(Denial.NothingProposed)));
        });
    }

    [Test]
    public void Taken_on_the_fast_lane_they_are_approved_by_who_proposed_them()
    {
        var accepted = Accepted(Accept(Accepted(Propose(Submitted(), Ben)).Draft, Inside));
        Assert.Multiple(() =>
        {
            Assert.That(accepted.Draft.State, Is.EqualTo(DraftState.Approved));
            Assert.That(accepted.Draft.Submission!.Content.Text, Is.EqualTo(Better));
            Assert.That(accepted.Draft.LastDecision, Is.EqualTo(new Decision(3, 1, DecisionKind.Approved, Ben, Monday, "Shorter") { CarriedFrom = 2 }));
        });
    }

    [Test]
    public void Taken_from_the_second_step_the_first_looks_again_and_the_second_is_done()
    {
        var second = Accepted(Decide(Submitted(insideBox: false), Ben)).Draft;
        var taken = Accepted(Accept(Accepted(Propose(second, Cleo)).Draft, Outside)).Draft;
        Assert.That(taken, Has.Property(nameof(Draft.State)).EqualTo(DraftState.InReview).And.Property(nameof(Draft.Step)).EqualTo(1));
        Assert.That(DraftWorkflow.WaitingFor(taken), Has.None.EqualTo(Cleo), "she has decided these words");
        Assert.That(Accepted(Decide(taken, Bea)).Draft.State, Is.EqualTo(DraftState.Approved));
    }

    [Test]
    public void Of_a_quorum_who_proposed_is_one_and_no_more()
    {
        var engineering = Engineering with { Route = new() { FastLane = [new() { Role = CoEBot.Center.Role.Advocate, Needs = 2 }] } };
        var route = DraftRoute.For(Contoso, engineering, Ana, Inside);
        var sent = Accepted(DraftWorkflow.Apply(null, new DraftCommand.Submit("d1", 0, engineering, Content, Inside, route), As(Ana), Monday)).Draft;
        var proposed = Accepted(Propose(sent, Ben)).Draft;
        var taken = Accepted(DraftWorkflow.Apply(proposed, new DraftCommand.AcceptEdit(2, engineering, Inside, route), As(Ana), Monday)).Draft;
        Assert.That(taken.State, Is.EqualTo(DraftState.InReview), "it takes two");
        Assert.That(Accepted(Decide(taken, Bea)).Draft.State, Is.EqualTo(DraftState.Approved));
    }

    [Test]
    public void Where_all_must_who_proposed_is_one_of_them()
    {
        var engineering = Engineering with { Route = new() { FastLane = [new() { Role = CoEBot.Center.Role.Advocate, NeedsAll = true }] } };
        var route = DraftRoute.For(Contoso, engineering, Ana, Inside);
        var sent = Accepted(DraftWorkflow.Apply(null, new DraftCommand.Submit("d1", 0, engineering, Content, Inside, route), As(Ana), Monday)).Draft;
        var taken = Accepted(DraftWorkflow.Apply(Accepted(Propose(sent, Ben)).Draft, new DraftCommand.AcceptEdit(2, engineering, Inside, route), As(Ana), Monday)).Draft;
        Assert.That(DraftWorkflow.WaitingFor(taken), Is.EquivalentTo(new[] { Bea, Carl }));
        Assert.That(Accepted(Decide(Accepted(Decide(taken, Bea)).Draft, Carl)).Draft.State, Is.EqualTo(DraftState.Approved));
    }

    [Test]
    public void Where_readers_see_the_same_words_the_first_step_stands()
    {
        var second = Accepted(Decide(Submitted(insideBox: false), Ben)).Draft;
        var proposed = Accepted(DraftWorkflow.Apply(second, new DraftCommand.Propose(1, 2, Content.Text.Replace(' ', '\n')), As(Cleo), Monday)).Draft;
        Assert.That(Accepted(Accept(proposed, Outside)).Draft.State, Is.EqualTo(DraftState.Approved));
    }

    [Test]
    public void Declined_it_is_in_review_as_it_was_and_who_proposed_hears()
    {
        var proposed = Accepted(Propose(Submitted(), Ben)).Draft;
        var declined = Accepted(DraftWorkflow.Apply(proposed, new DraftCommand.DeclineEdit(2, "I like mine"), As(Ana), Monday));
        Assert.Multiple(() =>
        {
            Assert.That(declined.Draft, Has.Property(nameof(Draft.State)).EqualTo(DraftState.InReview).And.Property(nameof(Draft.Proposal)).Null);
            Assert.That(declined.Draft.Answer, Is.EqualTo(new EditAnswer(Ben, Monday, IsTaken: false, "I like mine") { Event = 3 }));
            Assert.That(declined.Notices, Is.EqualTo(new DraftNotice[] { new DraftNotice.NewsForReviewer(Ben) }));
            Assert.That(Accepted(Decide(declined.Draft, Ben)).Draft.State, Is.EqualTo(DraftState.Approved), "to propose is no decision");
        });
    }

    [Test]
    public void Only_the_author_answers_and_only_what_is_proposed_now()
    {
        var proposed = Accepted(Propose(Submitted(), Ben)).Draft;
        Assert.Multiple(() =>
        {
            Assert.That(DraftWorkflow.Apply(proposed, new DraftCommand.DeclineEdit(2), As(Ben), Monday), Is.EqualTo(new Verdict.Denied(Denial.NotAuthor)));
            Assert.That(DraftWorkflow.Apply(proposed, new DraftCommand.DeclineEdit(1), As(Ana), Monday), Is.TypeOf<Verdict.Stale>());
            Assert.That(Decide(proposed, Bea), Is.TypeOf<Verdict.Stale>(), "the author answers first");
            Assert.That(Propose(proposed, Bea), Is.TypeOf<Verdict.Stale>());
        });
    }

    [Test]
    public void What_a_wall_stops_is_not_taken()
    {
        var blocked = new BoxCheck([new Finding("Words we do not use", Severity.Block, "Not these.", "Say it in another way.")]);
        Assert.That(Accept(Accepted(Propose(Submitted(), Ben)).Draft, blocked), Is.EqualTo(new Verdict.Denied(Denial.ProposalBlocked)));
    }

    [TestCase("")]
    [TestCase("Our build is twice as fast. #ContosoEmployee")]
    public void The_same_words_or_none_are_no_proposal(string text) =>
        Assert.That(DraftWorkflow.Apply(Submitted(), new DraftCommand.Propose(1, 1, text), As(Ben), Monday), Is.EqualTo(new Verdict.Denied(Denial.NothingProposed)));

    [Test]
    public void Nobody_proposes_who_may_not_decide()
    {
        Assert.That(Propose(Submitted(), Mia), Is.EqualTo(new Verdict.Denied(Denial.NotReviewer)));
        Assert.That(Propose(Submitted(), Ana), Is.EqualTo(new Verdict.Denied(Denial.OwnDraft)));
    }

    private static Verdict Propose(Draft draft, CoEBot.Center.Person by) =>
        DraftWorkflow.Apply(draft, new DraftCommand.Propose(draft.Submission!.Revision, draft.Step, Better, "Shorter"), As(by), Monday);

    private static Verdict Accept(Draft draft, BoxCheck check) =>
        DraftWorkflow.Apply(draft, new DraftCommand.AcceptEdit(draft.Proposal!.Revision, Engineering, check, DraftRoute.For(Contoso, Engineering, Ana, check)), As(Ana), Monday);

    private static Verdict Decide(Draft draft, CoEBot.Center.Person by) =>
        DraftWorkflow.Apply(draft, new DraftCommand.Decide(draft.Revision, draft.Step, DecisionKind.Approved), As(by), Monday);
}
