using CoEBot.Boxes;
using CoEBot.Boxes.Editing;
using CoEBot.Center;
using CoEBot.Center.Editing;
using CoEBot.Tests.Boxes;
using CsCheck;

namespace CoEBot.Tests.Center;

/// <summary>Who may change a box into what.</summary>
public sealed class BoxEditingTests
{
    private static readonly Actor Olga = Somebody("Olga", new RoleGrant(Role.Owner));
    private static readonly Actor Cleo = Somebody("Cleo", new RoleGrant(Role.Communicator));
    private static readonly Actor Carl = Somebody("Carl", new RoleGrant(Role.Communicator, "engineering"));
    private static readonly Actor Ben = Somebody("Ben", new RoleGrant(Role.Advocate, "engineering"));
    private static readonly Actor Ana = Somebody("Ana");

    private static readonly CenterDefinition Contoso = new()
    {
        Company = "Contoso",
        Brand = new() { Version = 3, Disclosure = "#ContosoEmployee" },
        Departments = [new() { Key = "engineering", Name = "Engineering", Box = new() { Version = 7 } }, new() { Key = "marketing", Name = "Marketing" }],
    };

    private static IEnumerable<TestCaseData> Rights() =>
    [
        new TestCaseData(Olga, true, true, true).SetArgDisplayNames("an owner"),
        new TestCaseData(Cleo, false, true, true).SetArgDisplayNames("a communicator for all"),
        new TestCaseData(Carl, false, true, false).SetArgDisplayNames("a communicator of Engineering"),
        new TestCaseData(Ben, false, false, false).SetArgDisplayNames("an advocate"),
        new TestCaseData(Ana, false, false, false).SetArgDisplayNames("an employee"),
    ];

    [TestCaseSource(nameof(Rights))]
    public void Everybody_changes_the_boxes_that_are_theirs(Actor actor, bool brand, bool engineering, bool marketing)
    {
        Assert.That(((BoxScope[])[BoxScope.Brand, new("engineering"), new("marketing")]).Select(scope => BoxEditing.MayEdit(scope, actor)), Is.EqualTo([brand, engineering, marketing]));
        Assert.That(Apply(Contoso, BoxScope.Brand, Contoso.Brand with { Banned = ["cheap"] }, actor) is BoxVerdict.Denied, Is.EqualTo(!brand));
    }

    [Test]
    public void An_advocate_reads_what_holds_for_their_department_and_an_employee_no_embargo() => Assert.That(
        ((Actor[])[Ben, Ana]).SelectMany(actor => ((BoxScope[])[BoxScope.Brand, new("engineering"), new("marketing")]).Select(scope => BoxEditing.MayRead(scope, actor))),
        Is.EqualTo([true, true, false, false, false, false]));

    [Test]
    public void A_box_that_was_changed_since_is_stale_and_one_that_says_the_same_is_no_change()
    {
        var scope = new BoxScope("engineering");
        Assert.That(BoxEditing.Apply(Contoso, scope, new() { Banned = ["cheap"] }, 6, null, null, Olga, SomeBox.Now), Is.TypeOf<BoxVerdict.Stale>());
        Assert.That(Apply(Contoso, scope, new() { Version = 99 }, Olga), Is.TypeOf<BoxVerdict.NoChange>());
        Assert.That(Apply(Contoso, new("sales"), new(), Olga), Is.TypeOf<BoxVerdict.Gone>());
    }

    [Test]
    public void The_same_change_delivered_again_is_done_and_somebody_elses_is_not()
    {
        var scope = new BoxScope("engineering");
        var saved = (BoxVerdict.Saved)Apply(Contoso, scope, new() { Banned = ["cheap"] }, Olga, "why not");

        Assert.That(BoxEditing.Apply(saved.Center, scope, new() { Banned = ["cheap"] }, 7, saved.Version, "why not", Olga, SomeBox.Now), Is.EqualTo(new BoxVerdict.Done(saved.Version)));
        Assert.That(BoxEditing.Apply(saved.Center, scope, new() { Banned = ["cheap"] }, 7, saved.Version, null, Cleo, SomeBox.Now), Is.TypeOf<BoxVerdict.Stale>());
        Assert.That(BoxEditing.Apply(saved.Center, scope, new() { Banned = ["other"] }, 7, saved.Version, null, Olga, SomeBox.Now), Is.TypeOf<BoxVerdict.Stale>());
        Assert.That(saved.Version is { By.Name: "Olga", Note: "why not", Box: { Version: 8, Banned: ["cheap"] } });
    }

    /// <summary>Whatever people ask, seeing what they see.</summary>
    [Test]
    public void Versions_grow_by_one_and_nothing_of_the_brand_is_weakened() => Gen.Select(
        SomeBox.Sound, Gen.OneOf<BoxScope>(BoxScope.Brand, new("engineering"), new("marketing")), Gen.OneOf(Olga, Cleo, Carl, Ben, Ana), Gen.Int[0, 2]).Array[1, 12].Sample(
        steps =>
        {
            var center = Contoso;
            foreach (var (box, scope, actor, back) in steps)
            {
                var before = scope.BoxIn(center);
                var verdict = BoxEditing.Apply(center, scope, box, before.Version - back, null, null, actor, SomeBox.Now);
                if (verdict is not BoxVerdict.Saved saved) continue;
                var after = scope.BoxIn(saved.Center);
                if (back != 0 || !BoxEditing.MayEdit(scope, actor) || after.Version != before.Version + 1 || saved.Version.Box != after) return false;
                if (BoxChanges.Between(after, box).Count > 0 || BoxProblems.Of(after, scope.AroundIn(saved.Center), SomeBox.Now, before).Count > 0) return false;
                if (scope.AroundIn(center) is { } brand && !Walls.All.All(wall => after.SeverityOf(wall) >= (after.Severities.ContainsKey(wall.Id) ? brand.SeverityOf(wall) : Severity.Off))) return false;
                if (new BoxScope[] { BoxScope.Brand, new("engineering"), new("marketing") }.Any(other => other != scope && other.BoxIn(saved.Center) != other.BoxIn(center))) return false;
                center = saved.Center;
            }

            return true;
        },
        iter: 500);

    private static BoxVerdict Apply(CenterDefinition center, BoxScope scope, Box box, Actor actor, string? note = null) =>
        BoxEditing.Apply(center, scope, box, scope.BoxIn(center).Version, null, note, actor, SomeBox.Now);

    private static Actor Somebody(string name, params IReadOnlyList<RoleGrant> roles) => new(new($"id-{name}", name), [new(Role.Employee), .. roles]);
}
