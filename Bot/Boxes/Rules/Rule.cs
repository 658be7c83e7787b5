using CoEBot.Boxes.Characters;

namespace CoEBot.Boxes.Rules;

/// <summary>How it is found that a wall is touched.</summary>
internal sealed record Rule(Wall Wall, Func<Reading, IEnumerable<Touch>> Find);

/// <summary>A place where a wall is touched; how much that weighs is the box's to say.</summary>
/// <param name="Why">One sentence, without the author's words.</param>
/// <param name="Edit">The smallest edit that gets back inside, as an imperative.</param>
/// <param name="At">The words concerned; empty where it is about the whole.</param>
internal sealed record Touch(string Why, string Edit, Stretch At = default)
{
    /// <summary>Where the wall's own name says too little: "Length on X".</summary>
    public string? Name { get; init; }

    /// <summary>Where it weighs less than the wall does elsewhere.</summary>
    public Severity AtMost { get; init; } = Severity.Block;

    public string? Specialist { get; init; }

    public Fix? Fix { get; init; }

    public Finding As(Wall wall, Severity severity) => new(Name ?? wall.Name, severity < AtMost ? severity : AtMost, Why, Edit, At.Start, At.Length)
    {
        Rule = wall.Id,
        Specialist = Specialist,
        Fix = Fix,
    };
}
