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
        if (text.IsEmpty) return 0;
        if (char.IsAscii(text[0])) return LatinLength(text) is > 0 and var latin ? latin : PunycodeLength(text);
        for (var length = Math.Min(Longest, text.Length); length >= 2; length--)
            if (ByWords.Contains(text[..length]) && EndsAt(text, length)) return length;
        return 0;
    }

    /// <summary>A name of Latin letters ends where they end.</summary>
    private static int LatinLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length <= Longest && char.IsAsciiLetterOrDigit(text[length])) length++;
        return ByWords.Contains(text[..length]) && EndsAt(text, length) ? length : 0;
    }

    private static bool EndsAt(ReadOnlySpan<char> text, int length) => length == text.Length || !(char.IsAsciiLetterOrDigit(text[length]) || text[length] is '@' or '+' or '-');

    private static int PunycodeLength(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("xn--", StringComparison.OrdinalIgnoreCase)) return 0;
        var length = 4;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '-')) length++;
        return length > 4 ? length : 0;
    }
}
