using CoEBot.Center;

namespace CoEBot.Drafts;

/// <summary>Roles as people say them.</summary>
public static class RoleWords
{
    /// <summary>"advocate of Engineering", "communicator", "owner, in place of an advocate"; "in place of a communicator" where all who hold the role are away.</summary>
    public static string Of(ReviewStep step, CenterDefinition center) =>
        step is { StandsInFor: null, Asked: { Count: > 0 } asked } && asked.All(person => step.StandIns.Contains(person)) ? $"in place of {Article(step, center)}" : Asked(step, center);

    private static string Asked(ReviewStep step, CenterDefinition center)
    {
        var role = step switch
        {
            { FromElsewhere: true } => "advocate of another department",
            { Role: Role.Specialist, Specialty: { } kind } => $"specialist for {kind}",
            { Role: Role.Advocate } => Of(step.Role, center.FindDepartment(step.Department)?.Name ?? step.Department),
            _ => Of(step.Role, null),
        };
        return step.StandsInFor is { } absent ? $"{role}, in place of {Article(absent)}" : role;
    }

    public static string Of(Role role, string? departmentName) => departmentName is null ? Name(role) : $"{Name(role)} of {departmentName}";

    /// <summary>The same with its article: "an advocate of Engineering".</summary>
    public static string Article(ReviewStep step, CenterDefinition center) => $"{(step.Role is Role.Advocate or Role.Owner ? "an" : "a")} {Asked(step, center)}";

    private static string Article(Role role) => role is Role.Advocate or Role.Owner or Role.Employee ? $"an {Name(role)}" : $"a {Name(role)}";

    private static string Name(Role role) => role switch
    {
        Role.Advocate => "advocate",
        Role.Communicator => "communicator",
        Role.Specialist => "specialist",
        Role.Strategist => "strategist",
        Role.Owner => "owner",
        _ => "employee",
    };
}
