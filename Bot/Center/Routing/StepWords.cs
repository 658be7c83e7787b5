using CoEBot.Boxes.Editing;

namespace CoEBot.Center.Routing;

/// <summary>
/// Steps in plain words, for people to read: "2 of 3 advocates of Engineering within 8 working hours, then Cleo". A word of ours stands between a name and the number, so that
/// a name written from right to left does not take the number along.
/// </summary>
public static class StepWords
{
    public static string Of(RouteStep step, CenterDefinition center, Department department)
    {
        var backups = step.Backups.Count == 0 ? "" : $", then {string.Join(" and ", step.Backups.Select(id => center.FindMember(id)?.Person.FirstName ?? "somebody I do not know any more"))}";
        return $"{Who(step, department)} within {StepText.Hours(step.Hours, "working hour")}{backups}";
    }

    /// <summary>A whole way on one line.</summary>
    public static string Way(IEnumerable<RouteStep> steps, CenterDefinition center, Department department) => string.Join(" → ", steps.Select(step => Of(step, center, department)));

    /// <summary>Who holds such a role, after "Nobody is" or "Only Ben is": "an advocate of Engineering".</summary>
    public static string Holder(RouteStep step, Department department) => $"{(step.Role is Role.Advocate or Role.Owner ? "an" : "a")} {StepText.Role(step.Role)}{Whose(step, department)}";

    private static string Who(RouteStep step, Department department) => StepText.Quorum(step) switch
    {
        "" => Holder(step, department),
        var quorum => $"{quorum}{StepText.Role(step.Role)}s{Whose(step, department)}",
    };

    private static string Whose(RouteStep step, Department department) => step switch
    {
        { FromElsewhere: true } => " of another department",
        { Role: Role.Specialist, Specialty: { } kind } => $" for {BoxTidying.Line(kind)}",
        { Role: Role.Advocate } => $" of {department.Name}",
        _ => "",
    };
}
