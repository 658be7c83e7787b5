using System.Globalization;
using System.Text;

namespace CoEBot;

/// <summary>Unicode for text that anybody typed: .NET refuses to normalize half a surrogate pair, and code points that are no characters (U+FFFE).</summary>
public static class UnicodeText
{
    /// <summary>The text in this form; what is no character is U+FFFD there.</summary>
    public static string Normalized(this string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return string.Concat(text.EnumerateRunes().Select(rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNotAssigned ? Rune.ReplacementChar : rune)).Normalize(form);
        }
    }
}
