using System.Text;
using CoEBot.Boxes;

namespace CoEBot.Drafts.Workflow;

/// <summary>
/// Which changes of an approved post keep its approval: those after which readers see the same words. These are how much white space stands between words, how quotation marks,
/// apostrophes, dashes and dots are drawn, how a character is composed, and what readers do not see at all: the topic, the wished day, the message it came from, words that no chosen
/// network shows. Each network's text counts as it reads there, be its words its own or shared. A letter, a digit, a comma, a capital, an emoji, a link, an image or its words, a
/// network: each of them is a change to look at again, and so is one that touches another wall or takes another way.
/// </summary>
public static class SmallChange
{
    public static bool IsOne(DraftContent before, DraftContent after) =>
        before.Networks == after.Networks
        && before.Link == after.Link
        && before.ImageLink == after.ImageLink
        && before.ImageAlt == after.ImageAlt
        && before.NetworkKeys.DefaultIfEmpty("").All(network => Seen(before.TextFor(network)) == Seen(after.TextFor(network)));

    internal static bool IsOne(Draft draft, Submission approved, DraftCommand.Submit again) =>
        draft.Department == again.Department.Key
        && approved.RouteVersion == again.Department.Route.Version
        && !again.Check.Blocks
        && Walls(again.Check.Findings).SetEquals(Walls(approved.Findings))
        && Way(again.Route).SequenceEqual(Way(approved.Route))
        && IsOne(approved.Content, again.Content);

    private static HashSet<string> Walls(IEnumerable<Finding> findings) =>
        [.. findings.Where(finding => finding.Severity != Severity.Advise).Select(finding => $"{finding.Rule}|{finding.Wall}|{finding.Specialist}")];

    private static IEnumerable<string> Way(IEnumerable<ReviewStep> route) => route.Select(step => $"{step.Role}|{step.Department}|{step.Specialty}|{step.FromElsewhere}");

    /// <summary>The text as a reader takes it in.</summary>
    private static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        var isSpace = true;
        foreach (var letter in text.Normalized(NormalizationForm.FormC))
        {
            if (char.IsWhiteSpace(letter))
            {
                isSpace = true;
                continue;
            }

            if (isSpace && seen.Length > 0) seen.Append(' ');
            isSpace = false;
            seen.Append(Drawn(letter));
        }

        return seen.ToString();
    }

    private static string Drawn(char letter) => letter switch
    {
        '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\u00B4' or '`' => "'",
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' => "\"",
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => "-",
        '\u2026' => "...",
        _ => letter.ToString(),
    };
}
