using System.Globalization;
using CoEBot.Boxes.Editing;

namespace CoEBot.Center.Routing;

/// <summary>
/// A step as a line that people write: <c>2 of 3 advocates within 8 hours, then Cleo</c>, <c>all communicators within 16 hours</c>, <c>specialist for legal within 8 hours</c>,
/// <c>advocate from another department within 8 hours</c>. <see cref="StepReading"/> reads it back.
/// </summary>
public static class StepText
{
    /// <param name="step">The step.</param>
    /// <param name="name">The name of a person by id.</param>
    public static string Of(RouteStep step, Func<string, string> name)
    {
        var many = step.NeedsAll || step.Needs > 1 || step.Asks > 1;
        var kind = step.Specialty is { } specialty ? $" for {BoxTidying.Line(specialty)}" : "";
        var elsewhere = step.FromElsewhere ? " from another department" : "";
        var backups = step.Backups.Count == 0 ? "" : $", then {string.Join(", ", step.Backups.Select(name))}";
        return $"{Quorum(step)}{Role(step.Role)}{(many ? "s" : "")}{kind}{elsewhere} within {Hours(step.Hours)}{backups}";
    }

    /// <summary>Steps on one line, for topics and for comparing.</summary>
    public static string Line(IEnumerable<RouteStep> steps, Func<string, string> name) => string.Join("; ", steps.Select(step => Of(step, name)));

    /// <summary>"2 of 3 ", "all "; nothing where any one will do.</summary>
    internal static string Quorum(RouteStep step) => step switch
    {
        { NeedsAll: true, Asks: { } asks } => string.Create(CultureInfo.InvariantCulture, $"all of {asks} "),
        { NeedsAll: true } => "all ",
        { Asks: { } asks } => string.Create(CultureInfo.InvariantCulture, $"{step.Needs} of {asks} "),
        { Needs: > 1 } => string.Create(CultureInfo.InvariantCulture, $"{step.Needs} "),
        _ => "",
    };

    internal static string Role(Role role) => role.ToString().ToLowerInvariant();

    internal static string Hours(double hours, string unit = "hour") => string.Create(CultureInfo.InvariantCulture, $"{hours:0.##} {unit}{(hours == 1 ? "" : "s")}");
}
