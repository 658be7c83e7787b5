using System.Collections.Frozen;

namespace CoEBot.Boxes.Links;

/// <summary>The ends of host names that make a link: a list of twitter-text's, dated by the version it is from.</summary>
internal static class TopLevelDomains
{
    private static readonly FrozenSet<string> Names =
        EmbeddedText.Lines("top-level-domains.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ByWords = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Names.Max(name => name.Length);

    /// <summary>The length of the name the text begins with, where it ends there; 0 where there is none. Punycode is taken whatever it says.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(Longest, text.Length); length >= 2; length--)
            if (ByWords.Contains(text[..length]) && (length == text.Length || !(char.IsAsciiLetterOrDigit(text[length]) || text[length] is '@' or '+' or '-'))) return length;
        return PunycodeLength(text);
    }

    private static int PunycodeLength(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("xn--", StringComparison.OrdinalIgnoreCase)) return 0;
        var length = 4;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '-')) length++;
        return length > 4 ? length : 0;
    }
}
