using CoEBot.Center;
using CoEBot.Center.Routing;
using CsCheck;
using static CoEBot.Tests.Center.SomeRoute;

namespace CoEBot.Tests.Center;

/// <summary>Routes as people write them.</summary>
public sealed class RouteTextTests
{
    private static IEnumerable<TestCaseData> Lines() =>
    [
        Line("advocate", new() { Role = Role.Advocate }),
        Line("An advocate.", new() { Role = Role.Advocate }),
        Line("  any   Communicator within 1 hour ", new() { Role = Role.Communicator, Hours = 1 }),
        Line("2 advocates", new() { Role = Role.Advocate, Needs = 2 }),
        Line("2 of 3 advocates within 8 hours, then Cleo", new() { Role = Role.Advocate, Needs = 2, Asks = 3, Backups = [Id(3)] }),
        Line("all communicators within 16 working hours, then Cleo and Olga", new() { Role = Role.Communicator, NeedsAll = true, Hours = 16, Backups = [Id(3), Id(4)] }),
        Line("all of 3 advocates within 2.5 hours then ben baker", new() { Role = Role.Advocate, NeedsAll = true, Asks = 3, Hours = 2.5, Backups = [Id(2)] }),
        Line("specialist for the law of the sea within 8 hours", new() { Role = Role.Specialist, Specialty = "the law of the sea" }),
        Line("2 specialists for legal, then Olga", new() { Role = Role.Specialist, Specialty = "legal", Needs = 2, Backups = [Id(4)] }),
        Line("advocate from another department", new() { Role = Role.Advocate, FromElsewhere = true }),
        Line("owner, then 00000000-0000-0000-0000-000000000009", new() { Role = Role.Owner, Backups = [Id(9)] }),
    ];

    private static TestCaseData Line(string line, RouteStep step) => new TestCaseData(line, step).SetArgDisplayNames(line);

    [TestCaseSource(nameof(Lines))]
    public void A_line_is_a_step(string line, RouteStep step)
    {
        var reading = RouteReading.Of(new() { FastLane = line, FullRoute = "advocate" }, Contoso);
        Assert.That(Sentences(reading), Is.Empty);
        Assert.That(StepText.Line(reading.Route.FastLane, id => id), Is.EqualTo(StepText.Of(step, id => id)));
    }

    [TestCase("editor", "“editor” is no step that I can read. Write it like “2 of 3 advocates within 8 hours, then Cleo”")]
    [TestCase("advocate within two hours", "is no step that I can read")]
    [TestCase("3 of 2 advocates", "3 of 2 cannot be. Ask as many as must approve, or more")]
    [TestCase("0 advocates", "No approval at all is no step")]
    [TestCase("advocate within 0 hours", "No time at all is too little")]
    [TestCase("advocate within 401 hours", "401 working hours cannot be. Give them more than 0 and at most 400")]
    [TestCase("advocate within 0.001 hours", "0.001 working hours cannot be")]
    [TestCase("21 advocates", "21 people are too many for one step")]
    [TestCase("999999 of 999999 advocates", "999999 people are too many")]
    [TestCase("specialist", "Say what the specialist is for")]
    [TestCase("advocate for legal", "Only specialists are for something")]
    [TestCase("specialist for legal, finance", "cannot be what a specialist is for")]
    [TestCase("communicator from another department", "Only advocates come from another department")]
    [TestCase("strategist", "Strategists do not review")]
    [TestCase("employee", "Employees do not review")]
    [TestCase("advocate, then Ben", "I know 2 people called “Ben”. Write the whole name: “Ben Advocate” or “Ben Baker”.")]
    [TestCase("advocate, then Sam Same", "I know 2 people called “Sam Same”. Write the id of the one you mean")]
    [TestCase("advocate, then Bruno", "I know nobody called “Bruno”. Write a colleague’s first name")]
    [TestCase("advocate, then 99999999-0000-0000-0000-000000000000", "is nobody I know")]
    public void What_cannot_be_is_told_with_its_field_and_line(string line, string says)
    {
        var inLane = Sentences(RouteReading.Of(new() { FastLane = $"advocate\n\n{line}", FullRoute = "advocate" }, Contoso));
        var inTopic = Sentences(RouteReading.Of(new() { FastLane = "advocate", FullRoute = "advocate", Topics = $"\nBilling: owner; {line}" }, Contoso));
        Assert.That(inLane, Has.Some.StartsWith("Inside the box, line 3: ").And.Some.Contains(says));
        Assert.That(inTopic, Has.Some.StartsWith("Topics with a way of their own, line 2: ").And.Some.Contains(says));
    }

    [TestCase("Billing", "has no colon")]
    [TestCase("Billing: ", "Name at least one step after the colon")]
    [TestCase(": advocate", "Name the topic before its colon")]
    [TestCase("Billing: advocate\nbilling : owner", "line 2: “billing” has a way already")]
    [TestCase("Billing: owner;owner;owner;owner;owner;owner;owner", "7 steps are more than anybody waits for")]
    public void A_topic_that_cannot_be_is_told(string topics, string says) =>
        Assert.That(Sentences(RouteReading.Of(new() { FastLane = "advocate", FullRoute = "advocate", Topics = topics }, Contoso)), Has.Some.Contains(says));

    [Test]
    public void An_empty_lane_is_told_and_seven_steps_are_too_many() => Assert.That(
        Sentences(RouteReading.Of(new() { FullRoute = string.Join('\n', Enumerable.Repeat("owner", 7)) }, Contoso)),
        Is.EqualTo(["Inside the box: Name at least one step, such as advocate.", "Outside the box: 7 steps are more than anybody waits for. Name 6 at the most."]));

    [Test]
    public void The_route_that_every_department_begins_with_is_sound_and_reads_as_people_would_write_it()
    {
        Assert.That(RouteProblems.Of(Route.Default, Contoso), Is.Empty);
        Assert.That(RouteText.Of(Route.Default, Contoso), Is.EqualTo(new RouteText { FastLane = "advocate within 8 hours", FullRoute = "advocate within 8 hours\ncommunicator within 8 hours" }));
    }

    [Test]
    public void A_backup_is_named_as_shortly_as_tells_them_apart() => Assert.That(
        Contoso.People.Select(member => new StepNames(Contoso).Of(member.Id)),
        Is.EqualTo([
            "Ben Advocate", "Ben Baker", "Cleo", "Olga", Id(5), Id(6), "Zoë", Id(8), Id(9), "إيمان", Id(11),
        ]));

    [Test]
    public void A_route_without_a_problem_is_read_back_as_it_was_written() => SomeRoute.Sound.Sample(
        route =>
        {
            var reading = RouteReading.Of(RouteText.Of(route, Contoso), Contoso);
            return RouteProblems.Of(route, Contoso).Count > 0
                || (Sentences(reading).Count == 0 && RouteChanges.Fingerprint(reading.Route) == RouteChanges.Fingerprint(route) && RouteChanges.Between(route, reading.Route).Count == 0);
        },
        iter: 1000);

    /// <summary>Whatever is typed, there is either a route or a sentence about it.</summary>
    [Test]
    public void Reading_never_fails()
    {
        var words = Gen.OneOf(
            Gen.OneOf("advocate", "2 of 3 ", "all ", "specialist for ", "within 8 hours", " within ", ", then ", "Ben", "Cleo", ":", ";", "\n", "\r\n", "99999999999999", "-1", "٣", "\u0000", "\uD800", ".", " "),
            Gen.String[0, 20]);
        var text = words.Array[0, 12].Select(parts => string.Concat(parts));
        Gen.Select(text, text, text).Sample(
            typed =>
            {
                var reading = RouteReading.Of(new() { FastLane = typed.Item1, FullRoute = typed.Item2, Topics = typed.Item3 }, Contoso);
                var problems = reading.Problems(route => RouteProblems.Of(route, Contoso));
                return problems.Count > 0
                    ? problems.All(problem => problem.Sentence.Length is > 10 and < 700)
                    : Sentences(RouteReading.Of(RouteText.Of(reading.Route, Contoso), Contoso)).Count == 0;
            },
            iter: 3000);
    }

    private static IReadOnlyList<string> Sentences(RouteReading reading) => [.. reading.Problems(route => RouteProblems.Of(route, Contoso)).Select(problem => problem.Sentence)];
}
