using CoEBot.Boxes;
using CoEBot.Center;
using CoEBot.Drafts;
using static CoEBot.Tests.Drafts.Some;

namespace CoEBot.Tests.Drafts;

public sealed class DraftRouteTests
{
    [Test]
    public void The_author_is_on_no_step_of_their_draft()
    {
        var route = DraftRoute.For(Contoso, Engineering, Carl, Outside);
        Assert.That(route.SelectMany(step => step.Reviewers), Has.None.EqualTo(Carl));
    }

    [Test]
    public void Owners_stand_in_where_nobody_else_holds_the_role()
    {
        var alone = Contoso with { People = [.. Contoso.People.Where(member => member.Id is not ("a7" or "a8"))] };
        var step = DraftRoute.For(alone, Engineering, Ben, Inside).Single();
        Assert.That(step, Has.Property(nameof(ReviewStep.Role)).EqualTo(Role.Owner).And.Property(nameof(ReviewStep.StandsInFor)).EqualTo(Role.Advocate));
        Assert.That(step.Reviewers, Is.EqualTo(new[] { Olga }));
    }

    [Test]
    public void Owners_stand_in_where_one_person_would_fill_both_steps()
    {
        var center = Contoso with { People = [.. Contoso.People.Where(member => member.Id is "a1" or "a5" or "a8")] };
        var route = DraftRoute.For(center, Engineering, Ana, Outside);
        Assert.That(route.Select(step => step.Reviewers.Single()), Is.EqualTo(new[] { Carl, Olga }));
    }

    [Test]
    public void Owners_stand_in_where_nobody_might_be_left_for_the_second_step()
    {
        var center = Contoso with { People = [.. Contoso.People.Where(member => member.Id is "a1" or "a2" or "a5" or "a8")] };
        var route = DraftRoute.For(center, Engineering, Ana, Outside);
        Assert.That(route[1], Has.Property(nameof(ReviewStep.Role)).EqualTo(Role.Owner), "Carl is advocate and the only communicator: he may decide the first step");
    }

    [Test]
    public void The_same_owner_looks_once()
    {
        var center = Contoso with { People = [.. Contoso.People.Where(member => member.Id is "a1" or "a5")] };
        Assert.That(DraftRoute.For(center, Engineering, Ana, Outside), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_finding_calls_its_specialist_after_the_first_step()
    {
        var law = new Person("a9", "Lea Lawyer");
        var center = Contoso with { People = [.. Contoso.People, new Member { Id = law.Id, Name = law.Name, Roles = [new(Role.Specialist, Specialty: "legal")] }] };
        var route = DraftRoute.For(center, Engineering, Ana, Calls("legal"));
        Assert.That(route.Select(step => step.Role), Is.EqualTo(new[] { Role.Advocate, Role.Specialist, Role.Communicator }));
        Assert.That(route[1].Reviewers, Is.EqualTo(new[] { law }));
    }

    [Test]
    public void Where_there_is_no_such_specialist_the_owners_look()
    {
        var step = DraftRoute.For(Contoso, Engineering, Ana, Calls("legal"))[1];
        Assert.That(step, Has.Property(nameof(ReviewStep.StandsInFor)).EqualTo(Role.Specialist).And.Property(nameof(ReviewStep.Reviewers)).EqualTo(new[] { Olga }));
    }

    [Test]
    public void Advice_calls_nobody()
    {
        var advice = new BoxCheck([new Finding("Topics", Severity.Advise, "Why", "Edit") { Specialist = "legal" }]);
        Assert.That(DraftRoute.For(Contoso, Engineering, Ana, advice), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_topic_takes_its_own_way_inside_the_box_too()
    {
        var engineering = Engineering with { Route = new() { Topics = [new() { Topic = "Billing", Steps = [new() { Role = Role.Communicator }] }] } };
        Assert.That(DraftRoute.For(Contoso, engineering, Ana, Inside, " billing ").Single().Role, Is.EqualTo(Role.Communicator));
        Assert.That(DraftRoute.For(Contoso, engineering, Ana, Inside, "Builds").Single().Role, Is.EqualTo(Role.Advocate));
    }

    [Test]
    public void A_second_pair_of_eyes_comes_from_another_department_or_not_at_all()
    {
        var engineering = Engineering with { Route = new() { FastLane = [new() { Role = Role.Advocate }, new() { Role = Role.Advocate, FromElsewhere = true }] } };
        Assert.That(DraftRoute.For(Contoso, engineering, Ana, Inside), Has.Count.EqualTo(1), "nobody there is an advocate");
        var center = Contoso with { People = [.. Contoso.People, new Member { Id = "a9", Name = "Max Sales", Roles = [new(Role.Advocate, "sales")] }] };
        Assert.That(DraftRoute.For(center, engineering, Ana, Inside)[1].Reviewers.Single().FirstName, Is.EqualTo("Max"));
    }

    private static BoxCheck Calls(string specialist) => new([new Finding("Topics for a specialist", Severity.Review, "Why", "Edit") { Rule = "topics", Specialist = specialist }]);
}
