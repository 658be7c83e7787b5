using System.Text;

namespace CoEBot.Boxes.Characters;

/// <summary>Where an emoji stands, and how long it is: one or more code points that are shown as one picture (UTS #51, Emoji 17).</summary>
internal static class EmojiSequence
{
    private const char AsEmoji = '\uFE0F';
    private const char AsText = '\uFE0E';
    private const char Keycap = '\u20E3';

    /// <summary>The longest sequence that Unicode recommends, in UTF-16 units: a couple of two skin tones has 15, a flag of tags 14.</summary>
    private const int Longest = 24;

    /// <summary>
    /// The UTF-16 length of the emoji that begins at <paramref name="index"/>; 0 where none does. A picture that is text by default is one only where U+FE0F says so.
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> text, int index)
    {
        var rest = text[index..];
        if (rest[0] is (>= '0' and <= '9') or '#' or '*') return KeycapLength(rest);
        if (rest[0] < '\u00A9' || Rune.DecodeFromUtf16(rest, out var rune, out _) != System.Buffers.OperationStatus.Done || !UnicodeData.Emoji[rune.Value]) return 0;
        return SequenceLength(rest) is > 0 and var sequence ? sequence : ElementLength(rest, rune);
    }

    private static int KeycapLength(ReadOnlySpan<char> rest) => rest switch
    {
        [_, Keycap, ..] => 2,
        [_, AsEmoji, Keycap, ..] => 3,
        _ => 0,
    };

    /// <summary>The longest of the recommended sequences that the text begins with, whatever its skin tones.</summary>
    private static int SequenceLength(ReadOnlySpan<char> rest)
    {
        Span<char> oneTone = stackalloc char[Math.Min(rest.Length, Longest)];
        rest[..oneTone.Length].CopyTo(oneTone);
        for (var index = 1; index < oneTone.Length; index++)
            if (oneTone[index - 1] == '\uD83C' && oneTone[index] is >= '\uDFFB' and <= '\uDFFF') oneTone[index] = '\uDFFB';

        var sequences = UnicodeData.EmojiSequences.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = oneTone.Length; length > 2; length--)
            if (sequences.Contains(oneTone[..length])) return length;
        return 0;
    }

    private static int ElementLength(ReadOnlySpan<char> rest, Rune rune)
    {
        var after = rest[rune.Utf16SequenceLength..];
        var asked = after is [AsEmoji, ..] ? 1 : 0;
        if (UnicodeData.ModifierBases[rune.Value] && after[asked..] is ['\uD83C', >= '\uDFFB' and <= '\uDFFF', ..]) return rune.Utf16SequenceLength + asked + 2;
        if (asked == 1) return rune.Utf16SequenceLength + 1;
        return after is not [AsText, ..] && UnicodeData.EmojiByDefault[rune.Value] ? rune.Utf16SequenceLength : 0;
    }
}
