using CoEBot.Boxes.Characters;

namespace CoEBot.Boxes.Rules;

/// <summary>
/// Long runs of letters and digits that nobody would write: where the kind (small, capital, digit) changes all the time. In words written together it changes twice a
/// word, in hex there are no capitals among the small letters.
/// </summary>
internal static class LongTokens
{
    private const int Least = 32;

    /// <summary>Changes of kind per character: about 0.6 where drawn by lot out of 62, under 0.35 in words written together.</summary>
    private const double LeastChanges = 0.4;

    public static IEnumerable<Stretch> In(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsToken(text[at])) continue;
            var start = at;
            while (at < text.Length && IsToken(text[at])) at++;
            if (at - start >= Least && IsDrawn(text.AsSpan(start, at - start))) yield return Stretch.Between(start, at);
        }
    }

    private static bool IsToken(char value) => char.IsAsciiLetterOrDigit(value) || value is '+' or '/' or '_' or '=' or '-';

    private static bool IsDrawn(ReadOnlySpan<char> token)
    {
        Span<int> counts = stackalloc int[4];
        var (changes, before) = (0, -1);
        foreach (var letter in token)
        {
            var kind = char.IsAsciiLetterLower(letter) ? 0 : char.IsAsciiLetterUpper(letter) ? 1 : char.IsAsciiDigit(letter) ? 2 : 3;
            counts[kind]++;
            if (before >= 0 && kind != before) changes++;
            before = kind;
        }

        return counts[0] > 0 && counts[1] > 0 && counts[2] > 0 && counts[3] * 8 <= token.Length && changes >= LeastChanges * token.Length;
    }
}
