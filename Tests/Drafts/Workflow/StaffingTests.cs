using CoEBot.Center;
using CoEBot.Drafts;
using CoEBot.Drafts.Workflow;
using static CoEBot.Tests.Drafts.Some;

namespace CoEBot.Tests.Drafts.Workflow;

/// <summary>Who is asked at a step. Engineering's advocates are Ben, Bea and Carl.</summary>
public sealed class StaffingTests
{
    private static readonly Circumstances Everyday = Circumstances.Unknown with { Center = Contoso };

    [Test]
    public void One_more_is_asked_than_is_needed() => Assert.That(Asked(Everyday), Has.Count.EqualTo(2));

    [Test]
    public void The_least_busy_are_asked_first() => Assert.That(
        Asked(Everyday with { Waiting = new Dictionary<string, int> { [Ben.Id] = 4, [Bea.Id] = 1, [Carl.Id] = 2 } }), Is.EqualTo(new[] { Bea, Carl }));

    [Test]
    public void The_equally_busy_are_asked_by_lot()
    {
        var asked = Enumerable.Range(0, 3000).SelectMany(number => Asked(Everyday, new() { Role = Role.Advocate, Asks = 1 }, $"draft {number}"));
        Assert.That(asked.CountBy(person => person.FirstName).Select(count => count.Value), Is.All.InRange(850, 1150).And.Exactly(3).Items);
    }

    [Test]
    public void Who_is_away_is_not_asked() => Assert.That(Asked(Everyday with { Away = Gone(Ben) }), Is.EquivalentTo(new[] { Bea, Carl }));

    [Test]
    public void Whoever_they_named_is_asked_in_their_place_and_may_decide()
    {
        var draft = Submitted(Everyday with { Away = Gone(Ben, standIn: Cleo) }, new() { Role = Role.Advocate, Asks = 3 });
        Assert.That(DraftWorkflow.WaitingFor(draft), Is.EquivalentTo(new[] { Bea, Carl, Cleo }));
        Assert.That(DraftWorkflow.WhyNot(draft, As(Cleo)), Is.Null);
    }

    [Test]
    public void Somebody_who_reviews_nothing_stands_in_for_nobody() => Assert.That(
        Asked(Everyday with { Away = Gone(Ben, standIn: Mia) }, new() { Role = Role.Advocate, Asks = 3 }), Is.EquivalentTo(new[] { Bea, Carl }));

    [Test]
    public void The_author_stands_in_for_nobody_on_their_own_draft() => Assert.That(
        Asked(Everyday with { Away = new[] { Ben, Bea, Carl }.ToDictionary(person => person.Id, _ => (Person?)Ana) }), Is.EqualTo(new[] { Olga }), "so the owners are asked");

    [Test]
    public void Where_owners_are_away_too_all_are_asked_and_find_it_when_they_are_back() => Assert.That(
        Asked(Everyday with { Away = Gone(Ben).Concat(Gone(Bea)).Concat(Gone(Carl)).Concat(Gone(Olga)).ToDictionary() }), Is.EquivalentTo(new[] { Ben, Bea, Carl, Olga }));

    [Test]
    public void Two_of_three_decide_together()
    {
        var draft = Submitted(Everyday, new() { Role = Role.Advocate, Needs = 2 });
        var first = Accepted(Approve(draft, Ben));
        Assert.Multiple(() =>
        {
            Assert.That(first.Draft, Has.Property(nameof(Draft.State)).EqualTo(DraftState.InReview).And.Property(nameof(Draft.Step)).EqualTo(1));
            Assert.That(first.Notices, Is.Empty, "nothing is decided yet");
            Assert.That(Approve(first.Draft, Ben), Is.TypeOf<Verdict.Stale>(), "once each");
            Assert.That(Accepted(Approve(first.Draft, Carl)).Draft.State, Is.EqualTo(DraftState.Approved));
        });
    }

    [Test]
    public void All_who_are_asked_decide_and_one_no_is_enough()
    {
        var draft = Submitted(Everyday, new() { Role = Role.Advocate, NeedsAll = true });
        Assert.That(draft.CurrentStep!.Needs, Is.EqualTo(3));
        var two = Accepted(Approve(Accepted(Approve(draft, Ben)).Draft, Bea)).Draft;
        Assert.That(Accepted(DraftWorkflow.Apply(two, new DraftCommand.Decide(1, 1, DecisionKind.Rejected, "A reason"), As(Carl), Monday)).Draft.State, Is.EqualTo(DraftState.Rejected));
    }

    [Test]
    public void More_than_there_are_is_brought_down_to_those_who_are_here() =>
        Assert.That(Submitted(Everyday with { Away = Gone(Carl).Concat(Gone(Olga)).ToDictionary() }, new() { Role = Role.Advocate, Needs = 3 }).CurrentStep!.Needs, Is.EqualTo(2));

    [Test]
    public void A_quorum_is_filled_up_before_it_is_brought_down()
    {
        var draft = Submitted(Everyday with { Away = Gone(Ben).Concat(Gone(Bea)).ToDictionary() }, new() { Role = Role.Advocate, Needs = 2 });
        Assert.That(draft.CurrentStep!.Needs, Is.EqualTo(2));
        Assert.That(DraftWorkflow.WaitingFor(draft), Is.EquivalentTo(new[] { Carl, Olga }));
        Assert.That(Accepted(Approve(Accepted(Approve(draft, Carl)).Draft, Olga)).Draft.State, Is.EqualTo(DraftState.Approved));
    }

    [Test]
    public void Where_all_who_are_asked_must_approve_nobody_elses_approval_stands_for_theirs()
    {
        var draft = Submitted(Everyday, new() { Role = Role.Advocate, NeedsAll = true, Asks = 1 });
        var asked = DraftWorkflow.WaitingFor(draft).Single();
        var other = new[] { Ben, Bea, Carl }.First(person => person != asked);
        Assert.That(Accepted(Approve(draft, other)).Draft.State, Is.EqualTo(DraftState.InReview));
    }

    private static IReadOnlyList<Person> Asked(Circumstances around, RouteStep? step = null, string id = "d1") => DraftWorkflow.WaitingFor(Submitted(around, step ?? new() { Role = Role.Advocate }, id));

    private static Draft Submitted(Circumstances around, RouteStep step, string id = "d1")
    {
        var engineering = Engineering with { Route = new() { FastLane = [step] } };
        var submit = new DraftCommand.Submit(id, 0, engineering, Content, Inside, DraftRoute.For(Contoso, engineering, Ana, Inside)) { Around = around };
        return Accepted(DraftWorkflow.Apply(null, submit, As(Ana), Monday)).Draft;
    }

    private static Verdict Approve(Draft draft, Person by) => DraftWorkflow.Apply(draft, new DraftCommand.Decide(1, 1, DecisionKind.Approved) { Around = Everyday }, As(by), Monday);

    private static Dictionary<string, Person?> Gone(Person person, Person? standIn = null) => new() { [person.Id] = standIn };
}
