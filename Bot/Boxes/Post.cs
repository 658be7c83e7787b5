namespace CoEBot.Boxes;

/// <summary>What would stand on the networks: the words, the link and the image, as a box looks at them.</summary>
public sealed record Post(IReadOnlyList<Network> Networks, string Text, string? Link, PostImage? Image = null)
{
    /// <summary>The keys of its networks, joined by commas.</summary>
    public string Keys => string.Join(',', Networks.Select(network => network.Key));

    /// <summary>The text, and the link below where the text does not hold it.</summary>
    public string Published => Link is { Length: > 0 } link && !Text.Contains(link, StringComparison.Ordinal) ? $"{Text}\n{link}" : Text;
}

/// <summary>An image by its address, with the words for those who do not see it.</summary>
public sealed record PostImage(string Link, string? AltText);

/// <summary>The time a post is held against a box. A check takes it as an argument, so that the past can be checked again.</summary>
/// <param name="Now">The moment of checking.</param>
/// <param name="WishedFor">The first moment of the day the author wishes for, where the department is; null where none is wished for.</param>
public readonly record struct BoxContext(DateTimeOffset Now, DateTimeOffset? WishedFor = null);
