using CoEBot.Drafts;
using CoEBot.Drafts.Workflow;
using static CoEBot.Tests.Drafts.Some;

namespace CoEBot.Tests.Drafts.Workflow;

public sealed class TakingBackTests
{
    [Test]
    public void An_author_withdraws_what_is_not_decided_and_may_send_it_again()
    {
        var withdrawn = Accepted(DraftWorkflow.Apply(Submitted(), new DraftCommand.Withdraw(1), As(Ana), Monday));
        Assert.Multiple(() =>
        {
            Assert.That(withdrawn.Draft.State, Is.EqualTo(DraftState.Withdrawn));
            Assert.That(withdrawn.Notices, Is.Empty, "the cards that stand say it");
            Assert.That(Decide(withdrawn.Draft), Is.TypeOf<Verdict.Stale>());
            Assert.That(DraftWorkflow.Apply(withdrawn.Draft, new DraftCommand.Withdraw(1), As(Ana), Monday), Is.TypeOf<Verdict.Stale>());
            Assert.That(Accepted(DraftWorkflow.Apply(withdrawn.Draft, Submit(seen: 1), As(Ana), Monday)).Draft.State, Is.EqualTo(DraftState.InReview));
        });
    }

    [Test]
    public void Nobody_else_withdraws_it() =>
        Assert.That(DraftWorkflow.Apply(Submitted(), new DraftCommand.Withdraw(1), As(Ben), Monday), Is.EqualTo(new Verdict.Denied(Denial.NotAuthor)));

    [Test]
    public void What_is_decided_is_not_withdrawn() => Assert.That(DraftWorkflow.Apply(Approved(), new DraftCommand.Withdraw(1), As(Ana), Monday), Is.TypeOf<Verdict.Stale>());

    [Test]
    public void Who_approved_it_takes_it_back_with_a_reason_and_its_author_hears()
    {
        var recalled = Accepted(DraftWorkflow.Apply(Approved(), new DraftCommand.Recall(1, " The figures changed "), As(Ben), Monday));
        Assert.Multiple(() =>
        {
            Assert.That(recalled.Draft.State, Is.EqualTo(DraftState.Recalled));
            Assert.That(recalled.Draft.Ending, Is.EqualTo(new Ending(Ben, Monday, "The figures changed")));
            Assert.That(recalled.Notices, Is.EqualTo(new DraftNotice[] { new DraftNotice.NewsForAuthor(Ana) }));
        });
    }

    [Test]
    public void Its_author_needs_no_reason_and_who_approved_it_hears() => Assert.That(
        Accepted(DraftWorkflow.Apply(Approved(), new DraftCommand.Recall(1), As(Ana), Monday)).Notices, Is.EqualTo(new DraftNotice[] { new DraftNotice.NewsForReviewer(Ben) }));

    [Test]
    public void Anybody_else_is_told_who_can() => Assert.Multiple(() =>
    {
        Assert.That(DraftWorkflow.Apply(Approved(), new DraftCommand.Recall(1, "A reason"), As(Mia), Monday), Is.EqualTo(new Verdict.Denied(Denial.NotKeeper)));
        Assert.That(DraftWorkflow.Apply(Approved(), new DraftCommand.Recall(1, "A reason"), As(Bea), Monday), Is.EqualTo(new Verdict.Denied(Denial.NotKeeper)), "another advocate");
        Assert.That(DraftWorkflow.Apply(Approved(), new DraftCommand.Recall(1, " "), As(Cleo), Monday), Is.EqualTo(new Verdict.Denied(Denial.NoteMissing)));
        Assert.That(DraftWorkflow.Apply(Submitted(), new DraftCommand.Recall(1, "A reason"), As(Olga), Monday), Is.TypeOf<Verdict.Stale>(), "it is not approved yet");
    });

    [Test]
    public void A_retired_post_is_never_written_in_again()
    {
        var retired = Accepted(DraftWorkflow.Apply(Approved(), new DraftCommand.Retire(1), As(Ana), Monday)).Draft;
        Assert.That(DraftWorkflow.Apply(retired, Submit(content: Content with { Text = "Other words" }, seen: 1), As(Ana), Monday), Is.TypeOf<Verdict.Stale>());
        Assert.That(DraftWorkflow.NextDue(retired), Is.Null);
    }

    [Test]
    public void A_day_is_set_and_its_author_hears_that_morning()
    {
        var scheduled = Accepted(DraftWorkflow.Apply(Approved(), new DraftCommand.Schedule(1, new(2026, 11, 25)), As(Cleo), Monday)).Draft;
        var morning = new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);
        Assert.That(DraftWorkflow.NextDue(scheduled), Is.EqualTo(morning));
        var came = Accepted(DraftWorkflow.Apply(scheduled, new DraftCommand.Tick(), DraftWorkflow.Time, morning));
        Assert.That(came.Notices, Is.EqualTo(new DraftNotice[] { new DraftNotice.NewsForAuthor(Ana) }));
        Assert.That(DraftWorkflow.NextDue(came.Draft), Is.Null);
    }

    [Test]
    public void A_day_that_is_over_is_none() =>
        Assert.That(DraftWorkflow.Apply(Approved(), new DraftCommand.Schedule(1, new(2026, 11, 22)), As(Ana), Monday), Is.EqualTo(new Verdict.Denied(Denial.DayPassed)));

    private static Draft Approved() => Accepted(Decide(Submitted())).Draft;

    private static Verdict Decide(Draft draft) => DraftWorkflow.Apply(draft, new DraftCommand.Decide(1, 1, DecisionKind.Approved), As(Ben), Monday);
}
