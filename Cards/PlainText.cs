using System.Text;

namespace CoEBot.Cards;

/// <summary>
/// Makes people's text harmless in a card. A text run knows no markdown but still expands date macros and resolves mentions;
/// a text block knows markdown too (https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features).
/// What a reader sees stays the same but for characters that steer the display.
/// </summary>
public static class PlainText
{
    private const char WordJoiner = '\u2060';

    /// <summary>For a text run: line ends as <c>\n</c>; controls and direction overrides out; <c>{{</c> and <c>&lt;at</c> broken by a word joiner.</summary>
    public static string InTextRun(string? text) => Neutral(text, keepLines: true, markdown: false);

    /// <summary>For a text block: on one line as well, and the characters markdown lives on replaced by their look-alikes.</summary>
    public static string InMarkdown(string? text) => Neutral(text, keepLines: false, markdown: true);

    private static string Neutral(string? text, bool keepLines, bool markdown)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n') result.Append(keepLines ? '\n' : ' ');
            else if (rune.Value == '\t') result.Append(' ');
            else if (Rune.IsControl(rune) || SteersDirection(rune.Value)) continue;
            else if (rune.Value == '{' && result is [.., '{']) result.Append(WordJoiner).Append('{');
            else if (rune.Value == '<') result.Append('<').Append(WordJoiner);
            else if (markdown) result.Append(LookAlike(rune));
            else result.Append(rune);
        }

        return result.ToString();
    }

    /// <summary>Embeddings, overrides and isolates (UAX #9): they can make a text read as another. Plain marks between letters stay out of it.</summary>
    private static bool SteersDirection(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static Rune LookAlike(Rune rune) => rune.Value switch
    {
        '*' => new Rune('\u2217'),
        '_' => new Rune('\uFF3F'),
        '`' => new Rune('\u02CB'),
        '[' => new Rune('\uFF3B'),
        ']' => new Rune('\uFF3D'),
        '~' => new Rune('\u223C'),
        '\\' => new Rune('\uFF3C'),
        _ => rune,
    };
}
