using System.Text.Json.Serialization;

namespace CoEBot.Boxes;

/// <summary>A wall that a draft touches. It quotes nothing of the author's words, so that it may be kept where those are erased.</summary>
/// <param name="Wall">The wall's name.</param>
/// <param name="Severity">What follows.</param>
/// <param name="Why">One sentence.</param>
/// <param name="Edit">The smallest edit that gets back inside, as an imperative.</param>
/// <param name="Start">Where the words stand in the text, in UTF-16 units and between code points; with a length of 0 the finding is about the whole.</param>
/// <param name="Length">How many UTF-16 units they are.</param>
public sealed record Finding(string Wall, Severity Severity, string Why, string Edit, int Start = 0, int Length = 0)
{
    /// <summary>The id of the rule that found it (<see cref="Walls"/>); empty where no box has a say, as for a form's missing field.</summary>
    public string Rule { get; init => field = value ?? ""; } = "";

    /// <summary>The kind of specialist who should see it, in the box's words ("legal"); null where any reviewer will do.</summary>
    public string? Specialist { get; init; }

    /// <summary>The keys of the networks whose words it is about, joined by commas; null where all share them, and for what is about the whole.</summary>
    public string? Networks { get; init; }

    /// <summary>The same edit at one click, where it is safe.</summary>
    public Fix? Fix { get; init; }
}

/// <summary>
/// An edit that takes its finding away and brings no worse one (<see cref="SafeFixes"/> tries it before it is offered). Only what the button says is kept with the
/// records: the edits may hold the author's words, and are made again when they are asked for.
/// </summary>
/// <param name="Title">What the button says.</param>
public sealed record Fix(string Title)
{
    /// <summary>In the text as it is, from its beginning to its end, none overlapping.</summary>
    [JsonIgnore]
    public IReadOnlyList<TextEdit> Edits { get; init; } = [];

    public string Apply(string text)
    {
        for (var index = Edits.Count - 1; index >= 0; index--)
        {
            var (start, length, words) = Edits[index];
            text = string.Concat(text.AsSpan(0, start), words, text.AsSpan(start + length));
        }

        return text;
    }
}

/// <summary>These words in the place of a stretch of the text, in UTF-16 units.</summary>
public readonly record struct TextEdit(int Start, int Length, string Words);

/// <summary>What was found, worst first.</summary>
public sealed record BoxCheck(IReadOnlyList<Finding> Findings)
{
    public static BoxCheck Of(IEnumerable<Finding> findings) => new([.. findings.OrderByDescending(finding => finding.Severity)]);

    public bool Blocks => Findings.Any(finding => finding.Severity == Severity.Block);

    /// <summary>
    /// The finding of a rule that offers an edit: the one in those networks' words and at that place or, where the texts have changed since, nearest to it; null where there is none.
    /// </summary>
    public Finding? Mendable(string rule, int start, string? networks = null) => Findings
        .Where(finding => finding.Rule == rule && finding.Fix is not null)
        .OrderByDescending(finding => finding.Networks == networks)
        .ThenBy(finding => Math.Abs((long)finding.Start - start))
        .FirstOrDefault();

    /// <summary>Inside the box one approval is enough.</summary>
    public bool IsInside => Findings.All(finding => finding.Severity == Severity.Advise);
}
