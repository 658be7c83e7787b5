using System.Globalization;
using System.Text.RegularExpressions;
using CoEBot.Boxes.Editing;

namespace CoEBot.Center.Routing;

/// <summary>Reads a step from a line. It never fails: what cannot be read is told in a sentence, and what can be is held against <see cref="RouteProblems"/> later.</summary>
internal static partial class StepReading
{
    /// <summary>How a line is written, for who is shown one that cannot be read.</summary>
    public const string Example = "2 of 3 advocates within 8 hours, then Cleo";

    private const int LongestLine = 500;

    /// <param name="line">What was typed.</param>
    /// <param name="names">Who is known.</param>
    /// <param name="tell">Hears what is wrong with it.</param>
    public static RouteStep? Of(string line, StepNames names, Action<string> tell)
    {
        var words = BoxTidying.Line(line);
        if (words.Length > LongestLine || Step().Match(words) is not { Success: true } match)
        {
            tell($"{BoxProblems.Quoted(words)} is no step that I can read. Write it like “{Example}” or “specialist for legal within 8 hours”.");
            return null;
        }

        string? Part(string group) => match.Groups[group] is { Success: true, Value: var value } ? value : null;
        var (needs, asks, hours) = (Number(Part("needs")), Number(Part("asks")), Part("hours") is { } typed ? double.Parse(typed, CultureInfo.InvariantCulture) : RouteStep.DefaultHours);
        if (needs == 0) tell("No approval at all is no step. Ask for 1 or more, or take the line out.");
        if (hours == 0) tell("No time at all is too little. Give them hours, such as within 8 hours.");
        return new()
        {
            Role = Enum.Parse<Role>(match.Groups["role"].Value, ignoreCase: true),
            Specialty = Part("kind"),
            FromElsewhere = Part("elsewhere") is not null,
            NeedsAll = Part("all") is not null,
            Needs = needs ?? 1,
            Asks = asks,
            Hours = hours,
            Backups = Part("backups") is { } backups ? Backups(backups, names, tell) : [],
        };
    }

    private static List<string> Backups(string words, StepNames names, Action<string> tell)
    {
        var ids = new List<string>();
        foreach (var name in StepNames.Split(words))
        {
            switch (names.Find(name))
            {
                case [var only]:
                    ids.Add(only.Id);
                    break;
                case [] when Guid.TryParse(name, out _):
                    ids.Add(name);
                    break;
                case []:
                    tell($"I know nobody called {BoxProblems.Quoted(name)}. Write a colleague’s first name, or their whole name.");
                    break;
                case var several:
                    var whole = several.Select(member => BoxTidying.Line(member.Name)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
                    tell($"I know {several.Count} people called {BoxProblems.Quoted(name)}. "
                        + (whole.Count > 1 ? $"Write the whole name: {string.Join(" or ", whole.Take(3).Select(BoxProblems.Quoted))}." : $"Write the id of the one you mean: {string.Join(" or ", several.Take(3).Select(member => member.Id))}."));
                    break;
            }
        }

        return ids;
    }

    private static int? Number(string? words) => words is null ? null : int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    [GeneratedRegex(
        """
        ^(?:(?<all>all|every)(?:\ of\ (?<asks>[0-9]{1,6}))?\ |(?<needs>[0-9]{1,6}|an?|any|one)(?:\ of\ (?<asks>[0-9]{1,6}))?\ )?
        (?<role>advocate|communicator|specialist|strategist|owner|employee)s?
        (?:\ for\ (?<kind>.+?))?
        (?<elsewhere>\ from\ (?:another\ department|other\ departments))?
        (?:\ within\ (?<hours>[0-9]{1,6}(?:\.[0-9]{1,6})?)(?:\ working)?\ hours?)?
        (?:\ ?,?\ then\ (?<backups>.+))?\.?$
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Step();
}
