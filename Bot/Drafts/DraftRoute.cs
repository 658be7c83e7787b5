using CoEBot.Boxes;
using CoEBot.Center;
using CoEBot.Center.Routing;

namespace CoEBot.Drafts;

/// <summary>
/// The steps one draft takes: those that its department's route plans, inside the box or outside, with the specialists whom the findings call for, and with the people who hold the
/// roles now. It is made so that every step can be decided whoever decides those before it.
/// </summary>
public static class DraftRoute
{
    /// <param name="center">The Center with its people.</param>
    /// <param name="department">The draft's department.</param>
    /// <param name="author">Who is on no step of it.</param>
    /// <param name="check">What the box says of it.</param>
    /// <param name="topic">The topic its author named.</param>
    public static IReadOnlyList<ReviewStep> For(CenterDefinition center, Department department, Person author, BoxCheck check, string? topic = null)
    {
        var way = new List<ReviewStep>();
        foreach (var plan in WithSpecialists(department.Route.StepsOf(topic, check.IsInside), check))
        {
            var step = Step(plan, center, department, author, way);
            if (step is { Reviewers: [], FromElsewhere: true } || IsSeenBefore(step, way)) continue;
            way.Add(step);
        }

        return way.Count > 0 ? way : [Owners(new() { Role = Role.Advocate }, center, author)];
    }

    /// <summary>A specialist looks after the first step: what falls there needs no specialist.</summary>
    private static IEnumerable<RouteStep> WithSpecialists(IReadOnlyList<RouteStep> steps, BoxCheck check)
    {
        var called = check.Findings
            .Where(finding => finding is { Severity: Severity.Review, Specialist: not null }).Select(finding => finding.Specialist!)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(kind => !steps.Any(step => step.Role == Role.Specialist && string.Equals(step.Specialty, kind, StringComparison.OrdinalIgnoreCase)))
            .Select(kind => new RouteStep { Role = Role.Specialist, Specialty = kind });
        return [.. steps.Take(1), .. called, .. steps.Skip(1)];
    }

    /// <summary>
    /// Where nobody but the author holds the role, or too few would be left whoever decides the steps before, the owners stand in: a draft never waits for nobody.
    /// </summary>
    private static ReviewStep Step(RouteStep plan, CenterDefinition center, Department department, Person author, IReadOnlyList<ReviewStep> before)
    {
        var home = plan.FromElsewhere ? null : department.Key;
        var holders = plan.FromElsewhere
            ? center.People.Where(member => member.Roles.Any(grant => grant.Role == plan.Role && grant.Department is { } other && other != department.Key)).Select(member => member.Person)
            : center.Holders(plan.Role, home, plan.Specialty);
        var reviewers = Others(holders, author);
        if (plan.FromElsewhere || Left(reviewers, before) > 0)
            return Planned(new(plan.Role, home, reviewers) { Needs = Math.Min(plan.Needs, Math.Max(Left(reviewers, before), 1)) }, plan, center, author);
        return Owners(plan, center, author);
    }

    private static ReviewStep Owners(RouteStep plan, CenterDefinition center, Person author) =>
        Planned(new(Role.Owner, null, Others(center.Holders(Role.Owner, null), author), plan.Role), plan, center, author);

    private static ReviewStep Planned(ReviewStep step, RouteStep plan, CenterDefinition center, Person author) => step with
    {
        Specialty = step.StandsInFor is null ? plan.Specialty : null,
        FromElsewhere = plan.FromElsewhere,
        NeedsAll = plan.NeedsAll && step.StandsInFor is null,
        Asks = plan.Asks,
        Hours = Math.Min(plan.Hours, RouteLimits.Hours),
        Backups = Others(plan.Backups.Select(center.FindMember).OfType<Member>().Select(member => member.Person), author),
    };

    /// <summary>How many of these there are at the least when all steps before are decided: each of them may be decided by people who are wanted here too.</summary>
    private static int Left(List<Person> reviewers, IReadOnlyList<ReviewStep> before)
    {
        var elsewhere = before.SelectMany(step => step.Reviewers).Select(person => person.Id).ToHashSet();
        var taken = before.Sum(step => step.NeedsAll ? step.Reviewers.Count : step.Needs);
        return reviewers.Count - Math.Min(reviewers.Count(person => elsewhere.Contains(person.Id)), taken);
    }

    /// <summary>One owner who stands in for two steps decides once: a second look by the same eyes is none.</summary>
    private static bool IsSeenBefore(ReviewStep step, IEnumerable<ReviewStep> way) =>
        step.Reviewers is [var only] && way.Any(other => other.Reviewers is [var same] && same.Id == only.Id);

    private static List<Person> Others(IEnumerable<Person> people, Person author) => [.. people.Where(person => person.Id != author.Id).DistinctBy(person => person.Id)];
}
