using CoEBot.Center;
using CoEBot.Drafts;
using CoEBot.Drafts.Workflow;
using CsCheck;
using static CoEBot.Tests.Drafts.Some;

namespace CoEBot.Tests.Drafts;

/// <summary>What a changed route would have meant for the drafts of the past.</summary>
public sealed class RouteReplayTests
{
    private static readonly RouteStep Advocate = new() { Role = Role.Advocate };

    [Test]
    public void A_draft_inside_the_box_is_tried_on_the_fast_lane_and_one_outside_on_the_full_route()
    {
        var replay = Replay([Sent("Our build is fast"), Sent("The launch")], new Route { FastLane = [Advocate with { Needs = 2, Hours = 4 }] });

        Assert.That(replay.Drafts.Select(draft => (draft.Before.Approvals, draft.After.Approvals, draft.After.Hours)), Is.EqualTo([(1, 2, 4.0), (2, 2, 16.0)]));
        Assert.That(replay.Changed.Select(draft => draft.Draft.Content.Text), Is.EqualTo(["Our build is fast"]));
    }

    [Test]
    public void A_topic_takes_its_own_way_and_owners_stand_in_for_whoever_is_not_there()
    {
        var billing = Sent("Our build is fast", topic: " billing ");
        var way = Replay([billing], new Route { Topics = [new() { Topic = "Billing", Steps = [Advocate, new() { Role = Role.Specialist, Specialty = "finance" }] }] }).Drafts.Single();

        Assert.That((way.MoreApprovals, way.Before.HasStandIns, way.After.HasStandIns), Is.EqualTo((1, false, true)));
    }

    [Test]
    public void All_of_a_role_are_as_many_approvals_as_there_are_colleagues_beside_the_author()
    {
        var way = Replay([Sent("Our build is fast")], new Route { FastLane = [Advocate with { NeedsAll = true }] }).Drafts.Single();
        Assert.That(way.After.Approvals, Is.EqualTo(3), "Ben, Bea and Carl");
    }

    [Test]
    public void What_was_never_submitted_and_what_belongs_elsewhere_count_for_nothing()
    {
        var saved = Accepted(DraftWorkflow.Apply(null, new DraftCommand.Save("d1", 0, Engineering, Content), As(Ana), Monday)).Draft;
        Assert.That(Replay([saved, Sent("Hello") with { Department = "marketing" }], new Route { FastLane = [Advocate with { Needs = 2 }] }).Drafts, Is.Empty);
    }

    [Test]
    public void The_same_route_changes_nothing() => CoEBot.Tests.Center.SomeRoute.Sound.Sample(
        route => !RouteReplay.Of([Sent("Our build is fast"), Sent("The launch")], Contoso, Engineering with { Route = route }, Engineering with { Route = route with { Version = 9 } }).Changed.Any(), iter: 200);

    private static RouteReplay Replay(IEnumerable<Draft> drafts, Route changed) => RouteReplay.Of(drafts, Contoso, Engineering, Engineering with { Route = changed });

    private static Draft Sent(string text, string? topic = null)
    {
        var typed = Content with { Text = text, Topic = topic };
        var check = DraftCheck.Of(typed, Engineering, Contoso, Monday);
        return Accepted(DraftWorkflow.Apply(null, new DraftCommand.Submit("d1", 0, Engineering, typed, check, DraftRoute.For(Contoso, Engineering, Ana, check)), As(Ana), Monday)).Draft;
    }
}
