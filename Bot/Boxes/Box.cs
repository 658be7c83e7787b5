namespace CoEBot.Boxes;

/// <summary>The walls around what a department may say on its own: data, with a version, changed by its owners and never in code.</summary>
public sealed record Box
{
    /// <summary>Grows with every change.</summary>
    public int Version { get; init; }

    /// <summary>A hashtag that tells the connection in the post itself, such as <c>#ContosoEmployee</c>.</summary>
    public string? Disclosure { get; init; }

    /// <summary>Phrases that may not be said.</summary>
    public IReadOnlyList<string> Banned { get; init => field = value ?? []; } = [];

    /// <summary>Phrases that call for the full route.</summary>
    public IReadOnlyList<string> Watched { get; init => field = value ?? []; } = [];

    /// <summary>The box of a department inside the brand's: the department may add walls and name its own disclosure, not take the brand's away.</summary>
    public Box Inside(Box brand) => new()
    {
        Version = Version,
        Disclosure = Disclosure ?? brand.Disclosure,
        Banned = [.. brand.Banned.Union(Banned, StringComparer.OrdinalIgnoreCase)],
        Watched = [.. brand.Watched.Union(Watched, StringComparer.OrdinalIgnoreCase)],
    };
}

/// <summary>What touching a wall means: the draft stops, takes the full route, or hears advice.</summary>
public enum Severity
{
    Advise,
    Review,
    Block,
}

/// <summary>A wall that a draft touches.</summary>
/// <param name="Wall">The wall's name.</param>
/// <param name="Severity">What follows.</param>
/// <param name="Why">One sentence.</param>
/// <param name="Edit">The smallest edit that gets back inside, as an imperative.</param>
/// <param name="Start">Where the words stand in the text, in UTF-16 units; with a length of 0 the finding is about the whole.</param>
/// <param name="Length">How many UTF-16 units they are.</param>
public sealed record Finding(string Wall, Severity Severity, string Why, string Edit, int Start = 0, int Length = 0);

/// <summary>What was found, worst first.</summary>
public sealed record BoxCheck(IReadOnlyList<Finding> Findings)
{
    public static BoxCheck Of(IEnumerable<Finding> findings) => new([.. findings.OrderByDescending(finding => finding.Severity)]);

    public bool Blocks => Findings.Any(finding => finding.Severity == Severity.Block);

    /// <summary>Inside the box one approval is enough.</summary>
    public bool IsInside => Findings.All(finding => finding.Severity == Severity.Advise);
}
