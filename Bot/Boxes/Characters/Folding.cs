using System.Globalization;
using System.Text;

namespace CoEBot.Boxes.Characters;

/// <summary>What of a code point matters when words are compared: neither its case nor its accents, nor whether it is full-width, bold or in a circle.</summary>
internal static class Folding
{
    /// <summary>Adds what the code point is compared as; nothing where it is not seen at all.</summary>
    public static void Fold(Rune rune, StringBuilder into)
    {
        if (rune.IsAscii)
        {
            into.Append(IsSpace(rune) ? ' ' : (char)Rune.ToLowerInvariant(rune).Value);
            return;
        }

        if (!IsSeen(rune)) return;
        foreach (var part in rune.ToString().Normalized(NormalizationForm.FormKD).EnumerateRunes())
            if (!IsAccent(part)) into.Append(Letter(Rune.ToLowerInvariant(part)));
    }

    /// <summary>
    /// Accents over, under and through letters, and what picks a letter's variant. The vowel signs of Indic, Arabic or Thai are no accents: without them it is another word.
    /// </summary>
    public static bool IsAccent(Rune rune) => rune.Value is
        (>= 0x300 and <= 0x36F) or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE00 and <= 0xFE0F)
        or (>= 0xFE20 and <= 0xFE2F) or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>Zero-width characters, soft hyphens, direction marks and the like are not seen, so no word hides behind them.</summary>
    public static bool IsSeen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format && rune.Value is not (0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0);

    private static string Letter(Rune rune) => rune.Value switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ς' => "σ",
        '‘' or '’' or 'ʼ' => "'",
        _ when IsSpace(rune) => " ",
        _ => rune.ToString(),
    };

    /// <summary>"best-in-the-world" is read as "best in the world".</summary>
    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation;
}
