using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CoEBot.Boxes;

/// <summary>How long a text is, as a network counts it.</summary>
public static partial class PostLength
{
    /// <summary>What X and Mastodon count for a link, however long it is.</summary>
    private const int ShortLink = 23;

    public static int Of(string text, Counting counting) => counting switch
    {
        Counting.Graphemes => new StringInfo(text).LengthInTextElements,
        Counting.CharactersWithShortLinks => WithShortLinks(text, Characters),
        Counting.Weighted => WithShortLinks(text.Normalized(NormalizationForm.FormC), Weighted),
        _ => Characters(text),
    };

    private static int WithShortLinks(string text, Func<string, int> count)
    {
        var links = Link().Count(text);
        return (links * ShortLink) + count(links == 0 ? text : Link().Replace(text, ""));
    }

    private static int Characters(string text) => text.EnumerateRunes().Count();

    /// <summary>Per grapheme: two for an emoji sequence, else the sum of its code points' weights.</summary>
    private static int Weighted(string text)
    {
        var length = 0;
        var graphemes = StringInfo.GetTextElementEnumerator(text);
        while (graphemes.MoveNext())
        {
            var runes = graphemes.GetTextElement().EnumerateRunes();
            length += runes.Any(IsEmoji) ? 2 : runes.Sum(rune => IsLight(rune.Value) ? 1 : 2);
        }

        return length;
    }

    private static bool IsLight(int value) => value is <= 0x10FF or (>= 0x2000 and <= 0x200D) or (>= 0x2010 and <= 0x201F) or (>= 0x2032 and <= 0x2037);

    private static bool IsEmoji(Rune rune) => rune.Value is >= 0x1F000 or 0xFE0F or 0x20E3;

    [GeneratedRegex(@"https?://[^\s<>""]+[^\s<>""'.,;:!?)\]]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
