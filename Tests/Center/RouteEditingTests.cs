using CoEBot.Center;
using CoEBot.Center.Editing;
using CoEBot.Center.Routing;
using CsCheck;
using static CoEBot.Tests.Center.SomeRoute;

namespace CoEBot.Tests.Center;

/// <summary>Who may change a route into what, and what becomes of two changes at once.</summary>
public sealed class RouteEditingTests
{
    private static readonly Actor Olga = Somebody("Olga", new RoleGrant(Role.Owner));
    private static readonly Actor Cleo = Somebody("Cleo", new RoleGrant(Role.Communicator));
    private static readonly Actor Carl = Somebody("Carl", new RoleGrant(Role.Communicator, "engineering"));
    private static readonly Actor Ben = Somebody("Ben", new RoleGrant(Role.Advocate, "engineering"));
    private static readonly Actor Ana = Somebody("Ana");

    private static readonly Route Two = new() { FastLane = [new() { Role = Role.Advocate, Needs = 2 }] };

    private static IEnumerable<TestCaseData> Rights() =>
    [
        new TestCaseData(Olga, true, true).SetArgDisplayNames("an owner"),
        new TestCaseData(Cleo, true, true).SetArgDisplayNames("a communicator for all"),
        new TestCaseData(Carl, true, false).SetArgDisplayNames("a communicator of Engineering"),
        new TestCaseData(Ben, false, false).SetArgDisplayNames("an advocate"),
        new TestCaseData(Ana, false, false).SetArgDisplayNames("an employee"),
    ];

    [TestCaseSource(nameof(Rights))]
    public void Everybody_changes_the_routes_that_are_theirs(Actor actor, bool engineering, bool marketing) => Assert.That(
        ((string[])["engineering", "marketing"]).Select(department => Apply(Contoso, department, Two, actor) is RouteVerdict.Saved), Is.EqualTo([engineering, marketing]));

    [Test]
    public void A_route_that_was_changed_since_is_stale_and_one_that_says_the_same_is_no_change() => Assert.Multiple(() =>
    {
        Assert.That(RouteEditing.Apply(Contoso, "engineering", Two, 6, null, null, Olga, Now), Is.TypeOf<RouteVerdict.Stale>());
        Assert.That(Apply(Contoso, "engineering", new() { Version = 99 }, Olga), Is.TypeOf<RouteVerdict.NoChange>());
        Assert.That(Apply(Contoso, "sales", Two, Olga), Is.TypeOf<RouteVerdict.Gone>());
        Assert.That(Apply(Contoso, "engineering", new() { FastLane = [new() { Role = Role.Specialist }] }, Olga), Is.TypeOf<RouteVerdict.Invalid>());
    });

    [Test]
    public void The_same_change_delivered_again_is_done_and_somebody_elses_is_not()
    {
        var saved = (RouteVerdict.Saved)Apply(Contoso, "engineering", Two, Olga, " two  look ");
        var after = RouteEditing.With(Contoso, "engineering", saved.Version.Route);

        Assert.That(saved.Version is { By.Name: "Olga", Note: "two look", Route.Version: 8 });
        Assert.That(RouteEditing.Apply(after, "engineering", Two, 7, saved.Version, "two look", Olga, Now), Is.EqualTo(new RouteVerdict.Done(saved.Version)));
        Assert.That(RouteEditing.Apply(after, "engineering", Two, 7, saved.Version, null, Cleo, Now), Is.TypeOf<RouteVerdict.Stale>());
        Assert.That(after.FindDepartment("marketing"), Is.EqualTo(Contoso.FindDepartment("marketing")));
    }

    [Test]
    public void What_two_people_changed_at_once_is_all_there() => Gen.Select(SomeRoute.Sound, SomeRoute.Sound, SomeRoute.Sound).Sample(
        (seen, mine, theirs) =>
        {
            var both = RouteChanges.Onto(theirs, seen, mine);
            var (ofMine, ofBoth) = (RouteChanges.Between(seen, mine), RouteChanges.Between(theirs, both));
            // All that I changed is as I wrote it; all that I left alone is as they did.
            return RouteChanges.Between(both, RouteChanges.Onto(mine, seen, mine)).All(change => ofMine.All(own => own.Name != change.Name))
                && ofBoth.All(change => ofMine.Any(own => own.Name == change.Name))
                && RouteChanges.Between(RouteChanges.Onto(theirs, seen, seen), theirs).Count == 0
                && RouteChanges.Between(RouteChanges.Onto(seen, seen, mine), mine).Count == 0;
        },
        iter: 500);

    [Test]
    public void A_change_is_told_way_by_way()
    {
        var before = new Route { Topics = [new() { Topic = "Billing", Steps = [new() { Role = Role.Owner }] }, new() { Topic = "Jobs", Steps = [new() { Role = Role.Owner }] }] };
        var after = before with { FastLane = [new() { Role = Role.Advocate, Hours = 4 }], Topics = [before.Topics[1], new() { Topic = "Law", Steps = [new() { Role = Role.Owner }] }] };
        Assert.That(
            RouteChanges.Between(before, after).Select(change => (change.Name, change.Before is null, change.After is null)),
            Is.EqualTo([("Inside the box", false, false), ("Topic Law", true, false), ("Topic Billing", false, true)]));
    }

    [Test]
    public void A_role_that_nobody_holds_is_worth_knowing_and_no_problem()
    {
        var route = new Route
        {
            FastLane = [new() { Role = Role.Advocate, Needs = 3 }, new() { Role = Role.Specialist, Specialty = "legal" }, new() { Role = Role.Advocate, FromElsewhere = true }],
            FullRoute = [new() { Role = Role.Specialist, Specialty = "legal" }, new() { Role = Role.Communicator }],
        };
        Assert.That(RouteProblems.Of(route, Contoso), Is.Empty);
        Assert.That(RouteGaps.Of(route, Contoso, Contoso.Departments[0]), Is.EqualTo([
            "Only Ben and Ben are advocates there yet; 3 approvals come down to 2.",
            "Nobody is a specialist for legal yet; the owners stand in.",
            "Nobody is an advocate of another department yet; the step falls away until somebody is.",
        ]));
    }

    [Test]
    public void Steps_are_said_in_plain_words()
    {
        RouteStep[] steps =
        [
            new() { Role = Role.Advocate, Needs = 2, Asks = 3, Backups = [Id(3), Id(99)] }, new() { Role = Role.Communicator, NeedsAll = true, Hours = 1 },
            new() { Role = Role.Specialist, Specialty = "legal", Hours = 2.5 }, new() { Role = Role.Advocate, FromElsewhere = true },
        ];
        Assert.That(steps.Select(step => StepWords.Of(step, Contoso, Contoso.Departments[0])), Is.EqualTo([
            "2 of 3 advocates of Engineering within 8 working hours, then Cleo and somebody I do not know any more", "all communicators within 1 working hour",
            "a specialist for legal within 2.5 working hours", "an advocate of another department within 8 working hours",
        ]));
    }

    private static RouteVerdict Apply(CenterDefinition center, string department, Route route, Actor actor, string? note = null) =>
        RouteEditing.Apply(center, department, route, center.FindDepartment(department)?.Route.Version ?? 0, null, note, actor, Now);

    private static Actor Somebody(string name, params IReadOnlyList<RoleGrant> roles) => new(new($"id-{name}", name), [new(Role.Employee), .. roles]);
}
