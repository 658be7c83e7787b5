using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CoEBot.Boxes.Editing;

namespace CoEBot.Center.Routing;

/// <summary>What a route may not say: the same for the form and for the Center's file. That nobody holds a role today is no problem (<see cref="RouteGaps"/>).</summary>
public static partial class RouteProblems
{
    /// <param name="route">The route.</param>
    /// <param name="center">Who is known.</param>
    public static IReadOnlyList<RouteProblem> Of(Route route, CenterDefinition center)
    {
        List<RouteProblem> problems = [.. Lane(RoutePart.FastLane, route.FastLane, center), .. Lane(RoutePart.FullRoute, route.FullRoute, center), .. Topics(route.Topics, center)];
        return problems.Count == 0 && Bytes(route, center) is > RouteLimits.Bytes and var bytes
            ? [new(null, $"The route has {BoxProblems.Number(bytes)} bytes in all, and {BoxProblems.Number(RouteLimits.Bytes)} are the most a card takes. Take some topics out.")]
            : problems;
    }

    private static IEnumerable<RouteProblem> Lane(RoutePart part, IReadOnlyList<RouteStep> steps, CenterDefinition center)
    {
        if (TooMany(steps) is { } many) yield return new(part, many);
        foreach (var (index, step) in steps.Index())
            foreach (var says in Step(step, center)) yield return new(part, says, index);
    }

    private static IEnumerable<RouteProblem> Topics(IReadOnlyList<TopicRoute> topics, CenterDefinition center)
    {
        if (topics.Count > RouteLimits.Topics) yield return new(RoutePart.Topics, $"{topics.Count} topics have a way of their own, and {RouteLimits.Topics} are the most.");
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, topic) in topics.Index())
        {
            var name = BoxTidying.Line(topic?.Topic);
            if (topic is null || name.Length == 0) yield return new(RoutePart.Topics, "Name the topic before its colon.", index);
            else if (Unfit(name) is { } unfit) yield return new(RoutePart.Topics, unfit, index);
            else if (!seen.Add(name)) yield return new(RoutePart.Topics, $"{BoxProblems.Quoted(name)} has a way already. Keep one of them.", index);
            if (topic?.Steps is not { Count: > 0 }) yield return new(RoutePart.Topics, "Name at least one step after the colon, such as advocate.", index);
            else if (TooMany(topic.Steps) is { } many) yield return new(RoutePart.Topics, many, index);
            foreach (var says in (topic?.Steps ?? []).SelectMany(step => Step(step, center))) yield return new(RoutePart.Topics, says, index);
        }
    }

    private static string? TooMany(IReadOnlyList<RouteStep> steps) =>
        steps.Count > RouteLimits.Steps ? $"{steps.Count} steps are more than anybody waits for. Name {RouteLimits.Steps} at the most." : null;

    private static IEnumerable<string> Step(RouteStep? step, CenterDefinition center)
    {
        if (step is null)
        {
            yield return "The step is empty. Take it out.";
            yield break;
        }

        foreach (var says in Who(step)) yield return says;
        if (step.Asks < (step.NeedsAll ? 1 : step.Needs)) yield return $"{step.Needs} of {step.Asks} cannot be. Ask as many as must approve, or more.";
        if (Math.Max(step.Needs, step.Asks ?? 0) > RouteLimits.People) yield return $"{Math.Max(step.Needs, step.Asks ?? 0)} people are too many for one step. {RouteLimits.People} are the most.";
        if (!(step.Hours > 0 && step.Hours <= RouteLimits.Hours && Math.Round(step.Hours, 2) == step.Hours))
            yield return string.Create(CultureInfo.InvariantCulture, $"{step.Hours} working hours cannot be. Give them more than 0 and at most {RouteLimits.Hours}, with two digits after the point at the most.");
        if (step.Backups.Count > RouteLimits.Backups) yield return $"{step.Backups.Count} backups are too many. {RouteLimits.Backups} are the most.";
        foreach (var unknown in step.Backups.Where(id => center.FindMember(id) is null)) yield return $"The backup {BoxProblems.Quoted(unknown)} is nobody I know. Name a colleague that the Center knows.";
    }

    private static IEnumerable<string> Who(RouteStep step)
    {
        if (!Enum.IsDefined(step.Role) || step.Role is Role.Employee or Role.Strategist)
            yield return $"{(step.Role == Role.Employee ? "Employees" : "Strategists")} do not review. Name advocates, communicators, specialists or owners.";
        if (step.FromElsewhere && step.Role != Role.Advocate) yield return "Only advocates come from another department; the others work for all of them.";
        if (step.Role != Role.Specialist && step.Specialty is not null) yield return "Only specialists are for something. Leave that out, or name a specialist.";
        if (step.Role != Role.Specialist) yield break;
        var kind = BoxTidying.Line(step.Specialty);
        if (kind.Length == 0) yield return "Say what the specialist is for, such as specialist for legal.";
        else if (Unfit(kind) is { } unfit) yield return unfit;
        else if (Grammar().IsMatch(kind)) yield return $"{BoxProblems.Quoted(kind)} cannot be what a specialist is for: the words from, within and then, and the signs , ; : say how the step goes on.";
    }

    private static string? Unfit(string name) => name switch
    {
        { Length: > RouteLimits.Name } => $"{BoxProblems.Quoted(name)} has {name.Length} characters, and {RouteLimits.Name} are the most.",
        _ when name.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar) => $"{BoxProblems.Quoted(name)} holds a character that nobody sees. Type it anew.",
        _ => null,
    };

    private static int Bytes(Route route, CenterDefinition center)
    {
        var text = RouteText.Of(route, center);
        return Encoding.UTF8.GetByteCount(text.FastLane) + Encoding.UTF8.GetByteCount(text.FullRoute) + Encoding.UTF8.GetByteCount(text.Topics);
    }

    [GeneratedRegex(@"[,;:]|\b(?:from|within|then)\b|\.$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();
}
