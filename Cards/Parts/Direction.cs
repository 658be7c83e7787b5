using System.Text;

namespace CoEBot.Cards.Parts;

/// <summary>Which way a text reads: by its first letter of a script that has a direction (UAX #9, rules P2 and P3).</summary>
internal static class Direction
{
    public static bool IsRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsRightToLeft(rune.Value)) return true;
            if (Rune.IsLetter(rune)) return false;
        }

        return false;
    }

    /// <summary>The blocks of Hebrew, Arabic, Syriac, Thaana, N'Ko and their kin, and their presentation forms.</summary>
    private static bool IsRightToLeft(int value) =>
        value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE)
            or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
