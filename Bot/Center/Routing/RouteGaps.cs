namespace CoEBot.Center.Routing;

/// <summary>Steps that too few people could take today: worth knowing before a route is saved, and no reason not to.</summary>
public static class RouteGaps
{
    /// <summary>One sentence for each kind of step, whichever ways it stands in.</summary>
    public static IReadOnlyList<string> Of(Route route, CenterDefinition center, Department department) =>
    [
        .. route.AllSteps
            .Select(step => Sentence(step, center, department)).OfType<string>().Distinct(),
    ];

    private static string? Sentence(RouteStep step, CenterDefinition center, Department department)
    {
        var who = StepWords.Holder(step, department);
        return (Holders(step, center, department), step) switch
        {
            ([], { FromElsewhere: true }) => $"Nobody is {who} yet; the step falls away until somebody is.",
            ([], { Role: Role.Owner }) => "Nobody is an owner yet, so nobody could decide this step.",
            ([], _) => $"Nobody is {who} yet; the owners stand in.",
            ({ Count: var count } few, _) when count < step.Needs && !step.NeedsAll =>
                $"Only {string.Join(" and ", few.Take(3).Select(person => person.FirstName))} {(count == 1 ? $"is {who}" : $"are {StepText.Role(step.Role)}s there")} yet; {step.Needs} approvals come down to {count}.",
            _ => null,
        };
    }

    private static List<Person> Holders(RouteStep step, CenterDefinition center, Department department) => step.FromElsewhere
        ? [.. center.People.Where(member => member.Roles.Any(grant => grant.Role == step.Role && grant.Department is { } other && other != department.Key)).Select(member => member.Person)]
        : [.. center.Holders(step.Role, department.Key, step.Specialty)];
}
