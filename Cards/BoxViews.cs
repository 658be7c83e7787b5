namespace CoEBot.Cards;

/// <summary>Whose box a card is about.</summary>
/// <param name="Department">The department's key; null for the brand's own.</param>
/// <param name="Name">The department's name, or the company's.</param>
public sealed record BoxOwner(string? Department, string Name);

/// <summary>Who changed a box, and when.</summary>
/// <param name="Version">The number of what came of it.</param>
/// <param name="By">First name; null where it came with the Center's file.</param>
/// <param name="At">When; null where nobody knows any more.</param>
public sealed record BoxVersionView(int Version, string? By, DateTimeOffset? At);

/// <summary>A wall in words.</summary>
/// <param name="Name">As it is called on cards.</param>
/// <param name="Strictness">What touching it means, after its name: "stops the post".</param>
/// <param name="Own">What this box says.</param>
/// <param name="FromBrand">What the brand's box says around it.</param>
public sealed record WallView(string Name, string Strictness, IReadOnlyList<string> Own, IReadOnlyList<string> FromBrand)
{
    /// <summary>Whether this box itself says how strict it is.</summary>
    public bool IsOwnStrictness { get; init; }
}

/// <summary>What a change does to one part of a box, each entry in words.</summary>
public sealed record BoxChangeView(string Part, IReadOnlyList<string> Added, IReadOnlyList<string> Removed);
