using CoEBot.Boxes.Characters;

namespace CoEBot.Boxes.Rules;

/// <summary>Groups of ASCII digits with what stands between them.</summary>
internal static class Digits
{
    /// <summary>Each run of digits that does not stand inside a word.</summary>
    public static List<Stretch> Groups(string text)
    {
        var groups = new List<Stretch>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at])) continue;
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            if (!(start > 0 && Scripts.IsWord(text[start - 1])) && !(at < text.Length && Scripts.IsWord(text[at]))) groups.Add(Stretch.Between(start, at));
        }

        return groups;
    }

    public static string Only(string text, Stretch at) => string.Concat(text.Substring(at.Start, at.Length).Where(char.IsAsciiDigit));

    /// <summary>ISO/IEC 7812-1: every second digit from the right doubled, their digits added; the sum ends in 0.</summary>
    public static bool PassLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var index = 0; index < digits.Length; index++)
        {
            var digit = digits[^(index + 1)] - '0';
            if (index % 2 == 1) digit = digit * 2 > 9 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0;
    }
}
