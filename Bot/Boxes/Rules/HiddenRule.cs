using System.Globalization;
using System.Text;
using CoEBot.Boxes.Characters;

namespace CoEBot.Boxes.Rules;

/// <summary>
/// Characters that nobody sees: between letters they hide words from searches, and direction marks turn what is read around. Those that a script or an emoji needs are none
/// of them: joiners in Persian, Hindi and families of emoji, direction marks where a text is written from right to left.
/// </summary>
internal static class HiddenRule
{
    public static IEnumerable<Touch> Find(Reading reading)
    {
        var hidden = In(reading.Text);
        if (hidden.Count == 0) yield break;
        yield return new(
            hidden.Count == 1 ? "One character in it cannot be seen." : $"{hidden.Count} characters in it cannot be seen.",
            "Take them out; what you see stays the same.", Around(reading.Text, hidden[0]))
        {
            Fix = new("Take out what is hidden") { Edits = [.. hidden.Select(at => new TextEdit(at.Start, at.Length, ""))] },
        };
    }

    private static List<Stretch> In(string text)
    {
        var hidden = new List<Stretch>();
        bool? isRightToLeft = null;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is (>= ' ' and < '\u007F') or '\n' or '\r' or '\t')
            {
                at++;
                continue;
            }

            if (EmojiSequence.LengthAt(text, at) is > 0 and var emoji)
            {
                at += emoji;
                continue;
            }

            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (IsHidden(rune, text, at) && !(IsDirection(rune) && (isRightToLeft ??= text.Any(IsRightToLeft)))) hidden.Add(new(at, length));
            at += length;
        }

        return hidden;
    }

    private static bool IsHidden(Rune rune, string text, int at) => rune.Value switch
    {
        0x200C or 0x200D => at == 0 || text[at - 1] < 0x0590,
        >= 0x0600 and <= 0x08FF => false,
        _ when Rune.IsControl(rune) => true,
        _ => !Folding.IsSeen(rune) && rune.Value is not (0x110BD or 0x110CD),
    };

    /// <summary>Marks that only say which way to read; those that force it (U+202D, U+202E) are never needed.</summary>
    private static bool IsDirection(Rune rune) => rune.Value is 0x200E or 0x200F or (>= 0x202A and <= 0x202C) or (>= 0x2066 and <= 0x2069);

    private static bool IsRightToLeft(char value) => value is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    /// <summary>The word it hides in, since nobody would see the mark on it alone.</summary>
    private static Stretch Around(string text, Stretch hidden)
    {
        var (start, end) = (hidden.Start, hidden.End);
        while (start > 0 && (Scripts.IsWord(text[start - 1]) || char.GetUnicodeCategory(text[start - 1]) == UnicodeCategory.Format)) start--;
        while (end < text.Length && (Scripts.IsWord(text[end]) || char.GetUnicodeCategory(text[end]) == UnicodeCategory.Format)) end++;
        return Stretch.Between(start, end);
    }
}
