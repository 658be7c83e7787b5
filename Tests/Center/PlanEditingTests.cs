using CoEBot.Center;
using CoEBot.Center.Editing;
using CoEBot.Center.Planning;
using CsCheck;
using static CoEBot.Tests.Center.SomePlan;

namespace CoEBot.Tests.Center;

/// <summary>Who may change a plan into what, what becomes of two changes at once, and what may surprise.</summary>
public sealed class PlanEditingTests
{
    private static readonly CenterDefinition Contoso = new() { Company = "Contoso", Departments = [Engineering, new() { Key = "marketing", Name = "Marketing" }] };

    private static readonly Actor Olga = Somebody("Olga", new RoleGrant(Role.Owner));
    private static readonly Actor Cleo = Somebody("Cleo", new RoleGrant(Role.Communicator));
    private static readonly Actor Carl = Somebody("Carl", new RoleGrant(Role.Communicator, "engineering"));
    private static readonly Actor Ben = Somebody("Ben", new RoleGrant(Role.Advocate, "engineering"));

    private static readonly Plan Late = Standing with { Hours = Standing.Hours with { To = new(20, 0) } };

    private static IEnumerable<TestCaseData> Rights() =>
    [
        new TestCaseData(Olga, true, true).SetArgDisplayNames("an owner"),
        new TestCaseData(Cleo, true, true).SetArgDisplayNames("a communicator for all"),
        new TestCaseData(Carl, true, false).SetArgDisplayNames("a communicator of Engineering"),
        new TestCaseData(Ben, false, false).SetArgDisplayNames("an advocate"),
        new TestCaseData(Somebody("Ana"), false, false).SetArgDisplayNames("an employee"),
    ];

    [TestCaseSource(nameof(Rights))]
    public void Everybody_changes_the_plans_that_are_theirs(Actor actor, bool engineering, bool marketing) => Assert.That(
        ((string[])["engineering", "marketing"]).Select(department => Apply(Contoso, department, Late, actor) is PlanVerdict.Saved), Is.EqualTo([engineering, marketing]));

    [Test]
    public void A_plan_that_was_changed_since_is_stale_and_one_that_says_the_same_is_no_change() => Assert.Multiple(() =>
    {
        Assert.That(PlanEditing.Apply(Contoso, "engineering", Late, 6, null, null, Olga, Now), Is.TypeOf<PlanVerdict.Stale>());
        Assert.That(Apply(Contoso, "engineering", Standing with { Version = 99 }, Olga), Is.TypeOf<PlanVerdict.NoChange>());
        Assert.That(Apply(Contoso, "sales", Late, Olga), Is.TypeOf<PlanVerdict.Gone>());
        Assert.That(Apply(Contoso, "engineering", Late with { TimeZone = "Atlantis" }, Olga), Is.TypeOf<PlanVerdict.Invalid>());
    });

    [Test]
    public void The_same_change_delivered_again_is_done_and_somebody_elses_is_not()
    {
        var saved = (PlanVerdict.Saved)Apply(Contoso, "engineering", Late, Olga, " long  days ");
        var after = PlanEditing.With(Contoso, "engineering", saved.Version.Plan, Now);

        Assert.That(saved.Version is { By.Name: "Olga", Note: "long days", Plan.Version: 8 });
        Assert.That(PlanEditing.Apply(after, "engineering", Late, 7, saved.Version, "long days", Olga, Now), Is.EqualTo(new PlanVerdict.Done(saved.Version)));
        Assert.That(PlanEditing.Apply(after, "engineering", Late, 7, saved.Version, null, Cleo, Now), Is.TypeOf<PlanVerdict.Stale>());
        Assert.That(after.FindDepartment("marketing"), Is.EqualTo(Contoso.FindDepartment("marketing")));
        Assert.That(after.FindDepartment("engineering") is { PlanVersion: 8, Hours.To.Hour: 20, Rhythm.Since: null }, "the rhythm was left alone");
    }

    [Test]
    public void What_two_people_changed_at_once_is_all_there() => Gen.Select(SomePlan.Sound, SomePlan.Sound, SomePlan.Sound).Sample(
        (seen, mine, theirs) =>
        {
            var both = PlanChanges.Onto(theirs, seen, mine);
            string[] wholes = ["Time zone", "Working hours", "Share an idea card", "Weekly announcement"];
            var ofMine = PlanChanges.Between(seen, mine).Select(change => change.Name).ToHashSet();
            // Parts that are one thing are as I wrote them where I changed them, and as they did where I did not.
            return PlanChanges.Between(both, mine).All(change => !wholes.Contains(change.Name) || !ofMine.Contains(change.Name))
                && PlanChanges.Between(both, theirs).All(change => ofMine.Contains(change.Name))
                // Of lists, nothing is there that neither of us has, and nothing is missing that I added or that I left alone and they have.
                && mine.Holidays.Except(seen.Holidays).All(both.Holidays.Contains)
                && theirs.Holidays.Except(seen.Holidays).All(both.Holidays.Contains)
                && !seen.Holidays.Except(mine.Holidays).Any(both.Holidays.Contains)
                && PlanChanges.Between(PlanChanges.Onto(theirs, seen, seen), theirs).Count == 0
                && PlanChanges.Between(PlanChanges.Onto(seen, seen, mine), mine).Count == 0;
        },
        iter: 500);

    [Test]
    public void A_change_is_told_part_by_part()
    {
        var after = new Plan
        {
            Version = 1,
            TimeZone = "UTC",
            Hours = new() { Days = [DayOfWeek.Monday, DayOfWeek.Tuesday], From = new(20, 0), To = default },
            Holidays = [new(2026, 12, 24), new(2026, 12, 25), new(2026, 12, 26)],
            Rhythm = new() { Days = [DayOfWeek.Friday, DayOfWeek.Monday], Hour = 9, Prompts = ["Who helped you?", "What did you learn?"] },
            Announcement = new(DayOfWeek.Monday, 9),
        };
        Assert.That(PlanChanges.Between(Standing, after).Select(change => $"{change.Name}: +{string.Join("; ", change.Added)} -{string.Join("; ", change.Removed)}"), Is.EqualTo([
            "Time zone: +UTC -Europe/Berlin",
            "Working days: + -Wednesday; Thursday; Friday",
            "Working hours: +20:00 to midnight -08:00 to 18:00",
            "Holidays: +Thu 24 Dec 2026; Sat 26 Dec 2026 -Fri 1 Jan 2027",
            "Share an idea card: +Mondays and Fridays at 09:00 -Tuesdays at 10:00",
            "Questions on the card: +the same ones in another order -",
            "Weekly announcement: +Mondays at 09:00 -Fridays at 15:00",
        ]));
    }

    private static IEnumerable<TestCaseData> Oddities() =>
    [
        Odd("as usual", Standing, []),
        Odd("a card on a day off", Standing with { Rhythm = Standing.Rhythm! with { Days = [DayOfWeek.Sunday, DayOfWeek.Tuesday] } }, ["Nobody works on Sundays. A card comes in working hours only"]),
        Odd("a card before work", Standing with { Rhythm = Standing.Rhythm! with { Hour = 6 } }, ["At 06:00 nobody works yet, so the Share an idea card waits until 08:00."]),
        Odd("a card after work", Standing with { Rhythm = Standing.Rhythm! with { Hour = 18 } }, ["At 18:00 work is over"]),
        Odd("no card on a day off", Standing with { Rhythm = Standing.Rhythm! with { Days = [], Hour = 6 } }, []),
        Odd("an announcement on a day off", Standing with { Announcement = new(DayOfWeek.Sunday, 9) }, ["Nobody works on Sundays at 09:00. The weekly announcement goes out all the same."]),
        Odd("an announcement at night", Standing with { Announcement = new(DayOfWeek.Friday, 23) }, ["Nobody works on Fridays at 23:00."]),
        Odd("a year off", Standing with { Holidays = [.. Enumerable.Range(0, 200).Select(new DateOnly(2026, 11, 1).AddDays)] }, ["By these holidays nobody works before Thursday 20 May 2027 at 08:00."]),
        Odd("holidays of last year", Standing with { Holidays = [new(2025, 12, 25)] }, ["All these holidays have passed."]),
    ];

    private static TestCaseData Odd(string name, Plan plan, string[] says) => new TestCaseData(plan, says).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Oddities))]
    public void What_may_surprise_is_said_and_is_no_problem(Plan plan, string[] says)
    {
        var oddities = PlanOddities.Of(plan, Now);
        Assert.That(PlanProblems.Of(plan), Is.Empty);
        Assert.That(oddities, Has.Count.EqualTo(says.Length));
        foreach (var (index, sentence) in says.Index()) Assert.That(oddities[index], Does.StartWith(sentence));
    }

    private static PlanVerdict Apply(CenterDefinition center, string department, Plan plan, Actor actor, string? note = null) =>
        PlanEditing.Apply(center, department, plan, center.FindDepartment(department)?.PlanVersion ?? 0, null, note, actor, Now);

    private static Actor Somebody(string name, params IReadOnlyList<RoleGrant> roles) => new(new($"id-{name}", name), [new(Role.Employee), .. roles]);
}
