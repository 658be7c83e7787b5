using CoEBot.Center;
using CoEBot.Drafts;
using CoEBot.Drafts.Workflow;
using static CoEBot.Tests.Drafts.Some;

namespace CoEBot.Tests.Drafts.Workflow;

/// <summary>What time does. A step has eight hours here, and every hour is worked.</summary>
public sealed class WaitingTests
{
    private static readonly Circumstances Everyday = Circumstances.Unknown with { Center = Contoso };

    [Test]
    public void Who_is_asked_is_reminded_after_three_quarters_of_the_time()
    {
        var submitted = Submitted();
        Assert.That(DraftWorkflow.NextDue(submitted), Is.EqualTo(Monday.AddHours(6)));
        Assert.That(Tick(submitted, Monday.AddHours(5.9)), Is.TypeOf<Verdict.Stale>());
        var reminded = Accepted(Tick(submitted, Monday.AddHours(6)));
        Assert.Multiple(() =>
        {
            Assert.That(reminded.Event, Has.Property(nameof(DraftEvent.Kind)).EqualTo(DraftEventKind.Reminded).And.Property(nameof(DraftEvent.Actor)).EqualTo(DraftWorkflow.Time.Person));
            Assert.That(reminded.Notices, Is.EquivalentTo(DraftWorkflow.WaitingFor(submitted).Select(person => new DraftNotice.ReminderInChat(person))));
            Assert.That(Tick(reminded.Draft, Monday.AddHours(7)), Is.TypeOf<Verdict.Stale>(), "once");
        });
    }

    [Test]
    public void When_the_time_is_over_others_of_the_role_are_asked_and_then_the_owners()
    {
        var submitted = Submitted();
        var first = Accepted(Tick(submitted, Monday.AddHours(8)));
        var third = new[] { Ben, Bea, Carl }.Except(DraftWorkflow.WaitingFor(submitted)).Single();
        Assert.That(first.Event.Kind, Is.EqualTo(DraftEventKind.Escalated));
        Assert.That(first.Notices, Is.EqualTo(new DraftNotice[] { new DraftNotice.ReviewInChat(third) }));
        Assert.That(DraftWorkflow.WhyNot(submitted, As(Olga)), Is.EqualTo(Denial.NotReviewer), "the time is not over");

        var second = Accepted(Tick(first.Draft, Monday.AddHours(16)));
        Assert.That(second.Notices, Is.EqualTo(new DraftNotice[] { new DraftNotice.ReviewInChat(Olga) }));
        Assert.That(DraftWorkflow.WhyNot(second.Draft, As(Olga)), Is.Null);
    }

    [Test]
    public void In_the_end_it_stays_in_the_queues_and_tells_nobody_any_more()
    {
        var draft = Submitted();
        var times = 0;
        while (DraftWorkflow.NextDue(draft) is { } due)
        {
            draft = Accepted(Tick(draft, due)).Draft;
            Assert.That(++times, Is.LessThan(10));
        }

        Assert.That(DraftWorkflow.WaitingFor(draft), Is.EquivalentTo(new[] { Ben, Bea, Carl, Olga }));
    }

    [Test]
    public void Backups_are_asked_when_the_time_is_over_and_may_decide_only_then()
    {
        var engineering = Engineering with { Route = new() { FastLane = [new() { Role = Role.Advocate, Asks = 3, Backups = [Mia.Id] }] } };
        var draft = Accepted(DraftWorkflow.Apply(null, new DraftCommand.Submit("d1", 0, engineering, Content, Inside, DraftRoute.For(Contoso, engineering, Ana, Inside)), As(Ana), Monday)).Draft;
        Assert.That(DraftWorkflow.WhyNot(draft, As(Mia)), Is.EqualTo(Denial.NotReviewer));
        var late = Accepted(Tick(draft, Monday.AddHours(8)));
        Assert.That(late.Notices, Is.EqualTo(new DraftNotice[] { new DraftNotice.ReviewInChat(Mia) }));
        Assert.That(DraftWorkflow.WhyNot(late.Draft, As(Mia)), Is.Null);
    }

    [Test]
    public void When_all_who_were_asked_are_away_others_are_asked_at_once()
    {
        var draft = Submitted();
        var away = Everyday with { Away = DraftWorkflow.WaitingFor(draft).ToDictionary(person => person.Id, _ => (Person?)null) };
        var reassigned = Accepted(DraftWorkflow.Apply(draft, new DraftCommand.Tick { Around = away }, DraftWorkflow.Time, Monday.AddMinutes(1)));
        Assert.That(reassigned.Event.Kind, Is.EqualTo(DraftEventKind.Reassigned));
        Assert.That(reassigned.Notices, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_draft_expires_when_the_day_it_was_wished_for_is_over_and_may_be_sent_again()
    {
        var wished = Content with { WishedDate = "2026-11-24" };
        var draft = Accepted(DraftWorkflow.Apply(null, Submit(content: wished), As(Ana), Monday)).Draft;
        var end = new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero);
        Assert.That(Accepted(Tick(draft, end.AddTicks(-1))).Event.Kind, Is.EqualTo(DraftEventKind.Escalated));
        var expired = Accepted(Tick(draft, end));
        Assert.Multiple(() =>
        {
            Assert.That(expired.Draft.State, Is.EqualTo(DraftState.Expired));
            Assert.That(expired.Notices, Is.EqualTo(new DraftNotice[] { new DraftNotice.NewsForAuthor(Ana) }));
            Assert.That(Accepted(DraftWorkflow.Apply(expired.Draft, Submit(content: Content, seen: 1), As(Ana), end)).Draft, Has.Property(nameof(Draft.State)).EqualTo(DraftState.InReview).And.Property(nameof(Draft.ExpiresAt)).Null);
        });
    }

    [Test]
    public void After_the_day_an_approval_finds_it_expired_and_words_still_count()
    {
        var draft = Accepted(DraftWorkflow.Apply(null, Submit(content: Content with { WishedDate = "2026-11-24" }), As(Ana), Monday)).Draft;
        var end = new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero);
        Verdict At(DateTimeOffset moment, DraftCommand command, Person person) => DraftWorkflow.Apply(draft, command, As(person), moment);
        var late = At(end, new DraftCommand.Decide(1, 1, DecisionKind.Approved), Ben);

        Assert.Multiple(() =>
        {
            Assert.That(Accepted(At(end.AddTicks(-1), new DraftCommand.Decide(1, 1, DecisionKind.Approved), Ben)).Draft.State, Is.EqualTo(DraftState.Approved));
            Assert.That(late, Is.TypeOf<Verdict.TooLate>());
            Assert.That(((Verdict.TooLate)late).Instead.Event, Is.EqualTo(Accepted(Tick(draft, end)).Event));
            Assert.That(At(end, new DraftCommand.Decide(1, 1, DecisionKind.Approved), Mia), Is.EqualTo(new Verdict.Denied(Denial.NotReviewer)));
            Assert.That(Accepted(At(end, new DraftCommand.Decide(1, 1, DecisionKind.Rejected, "Legal says no."), Ben)).Draft.State, Is.EqualTo(DraftState.Rejected));
            var asked = Accepted(At(end, new DraftCommand.Decide(1, 1, DecisionKind.ChangesRequested, "Without the figure."), Ben)).Draft;
            Assert.That((asked.State, DraftWorkflow.NextDue(asked)), Is.EqualTo((DraftState.ChangesRequested, (DateTimeOffset?)null)), "and it waits for its author");
            var proposed = Accepted(At(end, new DraftCommand.Propose(1, 1, "Other words."), Ben)).Draft;
            Assert.That(Accepted(Tick(proposed, end)).Draft, Has.Property(nameof(Draft.State)).EqualTo(DraftState.Expired).And.Property(nameof(Draft.Proposal)).EqualTo(proposed.Proposal));
            Assert.That(DraftWorkflow.Apply(proposed, new DraftCommand.AcceptEdit(2, Engineering, Inside, draft.Route), As(Ana), end), Is.TypeOf<Verdict.TooLate>());
        });
    }

    [Test]
    public void What_is_approved_does_not_expire_but_has_its_day()
    {
        var draft = Accepted(DraftWorkflow.Apply(null, Submit(content: Content with { WishedDate = "2026-11-24" }), As(Ana), Monday)).Draft;
        var approved = Accepted(DraftWorkflow.Apply(draft, new DraftCommand.Decide(1, 1, DecisionKind.Approved), As(Ben), Monday)).Draft;
        Assert.That(approved.GoesOut, Is.EqualTo(new Outing(new(2026, 11, 24), new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero))));
    }

    private static Verdict Tick(Draft draft, DateTimeOffset at) => DraftWorkflow.Apply(draft, new DraftCommand.Tick { Around = Everyday }, DraftWorkflow.Time, at);
}
