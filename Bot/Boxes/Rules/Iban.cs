using System.Collections.Frozen;
using CoEBot.Boxes.Characters;

namespace CoEBot.Boxes.Rules;

/// <summary>International bank account numbers (ISO 13616): a country, two check digits, and as many letters and digits as the country's registry says.</summary>
internal static class Iban
{
    /// <summary>The length in each country of the SWIFT registry that most people meet; others are not looked for.</summary>
    private static readonly FrozenDictionary<string, int> Lengths =
        """
        AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23
        GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18
        NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TN24 TR26 UA29 VA22 VG24 XK20
        """.ReplaceLineEndings(" ")
            .Split(' ').ToFrozenDictionary(entry => entry[..2], entry => int.Parse(entry.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture));

    private const int Longest = 34;

    public static IEnumerable<Stretch> In(string text)
    {
        for (var at = 0; at + 4 < text.Length; at++)
        {
            var isStart = char.IsAsciiLetter(text[at]) && char.IsAsciiLetter(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]);
            if (!isStart || (at > 0 && Scripts.IsWord(text[at - 1])) || !Lengths.TryGetValue(text.Substring(at, 2).ToUpperInvariant(), out var length)) continue;
            if (EndOf(text, at, length) is { } end && PassesMod97(text, at, end)) yield return Stretch.Between(at, end);
        }
    }

    /// <summary>The end of so many letters and digits, single spaces between them left out; null where there are fewer or more.</summary>
    private static int? EndOf(string text, int start, int length)
    {
        var (at, count) = (start, 0);
        for (; at < text.Length && count < length && at - start < 2 * Longest; at++)
        {
            if (char.IsAsciiLetterOrDigit(text[at])) count++;
            else if (text[at] is not (' ' or '\u00A0') || !char.IsAsciiLetterOrDigit(text[at - 1])) return null;
        }

        return count == length && !(at < text.Length && Scripts.IsWord(text[at])) ? at : null;
    }

    /// <summary>ISO 7064: the country and check digits at the end, letters as 10 to 35; the remainder by 97 is 1.</summary>
    private static bool PassesMod97(string text, int start, int end)
    {
        var letters = string.Concat(text[start..end].Where(char.IsAsciiLetterOrDigit));
        var remainder = 0;
        foreach (var letter in letters[4..] + letters[..4])
        {
            var value = char.IsAsciiDigit(letter) ? letter - '0' : char.ToUpperInvariant(letter) - 'A' + 10;
            remainder = ((remainder * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return remainder == 1;
    }
}
