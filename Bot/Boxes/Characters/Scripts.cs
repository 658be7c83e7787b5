using System.Globalization;

namespace CoEBot.Boxes.Characters;

/// <summary>Where words begin and end.</summary>
internal static class Scripts
{
    /// <summary>Letters, digits, the underscore, and marks that belong to a letter.</summary>
    public static bool IsWord(char value) => value < 0x80
        ? char.IsAsciiLetterOrDigit(value) || value == '_'
        : char.IsLetterOrDigit(value) || char.GetUnicodeCategory(value) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Chinese, Japanese, Thai, Lao, Khmer and Burmese put no spaces between words, so a word may begin and end anywhere.</summary>
    public static bool IsUnspaced(char value) => value is
        (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF')
        or (>= '\uF900' and <= '\uFAFF');

    /// <summary>Whether a word can end between the two.</summary>
    public static bool IsBoundary(char before, char after) => !IsWord(before) || !IsWord(after) || IsUnspaced(before) || IsUnspaced(after);
}
