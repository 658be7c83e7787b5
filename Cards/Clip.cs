using System.Globalization;

namespace CoEBot.Cards;

/// <summary>The beginning of a text, and how many characters (as people count them) it leaves out.</summary>
internal readonly record struct Clipped(string Text, int LeftOut);

/// <summary>Shortens text to what a card has room for: between words where there are some, and never inside what people see as one character.</summary>
internal static class Clip
{
    /// <summary>How far back a space is looked for before a word is cut.</summary>
    private const int LongWord = 30;

    /// <summary>How much is read past the limit to see whether a character ends there.</summary>
    private const int LongCharacter = 32;

    private const int NameLength = 32;

    /// <summary>The text whole, or its beginning without an ellipsis, for a place that says what is left out.</summary>
    public static Clipped Begin(string text, int limit)
    {
        if (text.Length <= limit) return new(text, 0);
        var end = End(text, limit);
        return new(text[..end].TrimEnd(), Characters(text.AsSpan(end)));
    }

    /// <summary>The same where nobody says what is left out, so that it need not be counted.</summary>
    public static string Beginning(string text, int limit) => text.Length <= limit ? text : text[..End(text, limit)].TrimEnd();

    /// <summary>The text whole, or its end without an ellipsis, from a word on where there are some.</summary>
    public static string Ending(string text, int limit)
    {
        if (text.Length <= limit) return text;
        var start = StringInfo.ParseCombiningCharacters(text).FirstOrDefault(at => at >= text.Length - limit, text.Length);
        var space = text.AsSpan(start, Math.Min(text.Length - start, LongWord)).IndexOfAny(" \n\t");
        return text[(space < 0 ? start : start + space)..].TrimStart();
    }

    /// <summary>On one line, ending in an ellipsis where something is left out.</summary>
    public static string Line(string text, int limit)
    {
        // Only so much of a very long text is looked at: runs of spaces become one, so more than the limit may be needed.
        var line = string.Join(' ', text[..Math.Min(text.Length, 4 * limit)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= limit && text.Length <= 4 * limit) return line;
        return line[..End(line, limit)].TrimEnd() + "…";
    }

    /// <summary>A person's, department's or network's name.</summary>
    public static string Name(string text) => Line(text, NameLength);

    /// <summary>The value of a field: cut at its limit, between characters.</summary>
    public static string? Value(string? text, int limit) => text is null || text.Length <= limit ? text : text[..Boundary(text, limit)];

    private static int End(string text, int limit)
    {
        var end = Boundary(text, limit);
        if (end == text.Length) return end;
        var space = text.AsSpan(0, end).LastIndexOfAny(" \n\t");
        return space > 0 && space >= end - LongWord ? space : end;
    }

    /// <summary>The last end of a whole character that is not beyond <paramref name="limit"/>.</summary>
    private static int Boundary(string text, int limit)
    {
        if (text.Length <= limit) return text.Length;
        var window = text.AsSpan(0, Math.Min(text.Length, limit + LongCharacter));
        var end = 0;
        while (end < window.Length)
        {
            var next = end + StringInfo.GetNextTextElementLength(window[end..]);
            if (next > limit) break;
            end = next;
        }

        if (end > 0) return end;
        // One "character" longer than the whole room: a letter under a heap of marks. It is cut, but never between surrogates.
        return char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
    }

    private static int Characters(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (; text.Length > 0; count++) text = text[StringInfo.GetNextTextElementLength(text)..];
        return count;
    }
}
