namespace CoEBot.Boxes;

/// <summary>What would stand on the networks: the words and the link, as a box looks at them.</summary>
public sealed record Post(IReadOnlyList<Network> Networks, string Text, string? Link)
{
    /// <summary>The text, and the link below where the text does not hold it.</summary>
    public string Published => Link is { Length: > 0 } link && !Text.Contains(link, StringComparison.Ordinal) ? $"{Text}\n{link}" : Text;
}
