namespace CoEBot.Cards;

/// <summary>Whose box a card is about.</summary>
/// <param name="Department">The department's key; null for the brand's own.</param>
/// <param name="Name">The department's name, or the company's.</param>
public sealed record BoxOwner(string? Department, string Name);

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
