using CoEBot.Center;
using CoEBot.Drafts;
using static CoEBot.Tests.Drafts.Some;

namespace CoEBot.Tests.Drafts;

public sealed class DraftRouteTests
{
    [Test]
    public void The_author_is_on_no_step_of_their_draft()
    {
        var route = DraftRoute.For(Contoso, Engineering, Carl, insideBox: false);
        Assert.That(route.SelectMany(step => step.Reviewers), Has.None.EqualTo(Carl));
    }

    [Test]
    public void Owners_stand_in_where_nobody_else_holds_the_role()
    {
        var alone = Contoso with { People = [.. Contoso.People.Where(member => member.Id is not ("a7" or "a8"))] };
        var step = DraftRoute.For(alone, Engineering, Ben, insideBox: true).Single();
        Assert.That(step, Has.Property(nameof(ReviewStep.Role)).EqualTo(Role.Owner).And.Property(nameof(ReviewStep.StandsInFor)).EqualTo(Role.Advocate));
        Assert.That(step.Reviewers, Is.EqualTo(new[] { Olga }));
    }

    [Test]
    public void Owners_stand_in_where_one_person_would_fill_both_steps()
    {
        var center = Contoso with { People = [.. Contoso.People.Where(member => member.Id is "a1" or "a5" or "a8")] };
        var route = DraftRoute.For(center, Engineering, Ana, insideBox: false);
        Assert.That(route.Select(step => step.Reviewers.Single()), Is.EqualTo(new[] { Carl, Olga }));
    }

    [Test]
    public void Owners_stand_in_where_nobody_might_be_left_for_the_second_step()
    {
        var center = Contoso with { People = [.. Contoso.People.Where(member => member.Id is "a1" or "a2" or "a5" or "a8")] };
        var route = DraftRoute.For(center, Engineering, Ana, insideBox: false);
        Assert.That(route[1], Has.Property(nameof(ReviewStep.Role)).EqualTo(Role.Owner), "Carl is advocate and the only communicator: he may decide the first step");
    }

    [Test]
    public void The_same_owner_looks_once()
    {
        var center = Contoso with { People = [.. Contoso.People.Where(member => member.Id is "a1" or "a5")] };
        Assert.That(DraftRoute.For(center, Engineering, Ana, insideBox: false), Has.Count.EqualTo(1));
    }
}
