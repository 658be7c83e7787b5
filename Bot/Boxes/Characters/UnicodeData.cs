using System.Collections.Frozen;
using System.Globalization;

namespace CoEBot.Boxes.Characters;

/// <summary>What Unicode says of code points, as far as we count and compare them: <c>unicode.txt</c>, which names its version and source.</summary>
internal static class UnicodeData
{
    private static readonly FrozenDictionary<string, string> Lines =
        EmbeddedText.Lines("unicode.txt").Select(line => line.Split(' ', 2)).ToFrozenDictionary(line => line[0], line => line[1]);

    /// <summary>Property Grapheme_Cluster_Break.</summary>
    public static CodePointTable<GraphemeBreak> GraphemeBreaks { get; } = Table(
        ("CR", GraphemeBreak.CR), ("LF", GraphemeBreak.LF), ("Control", GraphemeBreak.Control), ("Extend", GraphemeBreak.Extend), ("ZWJ", GraphemeBreak.Zwj),
        ("Regional_Indicator", GraphemeBreak.RegionalIndicator), ("Prepend", GraphemeBreak.Prepend), ("SpacingMark", GraphemeBreak.SpacingMark),
        ("L", GraphemeBreak.L), ("V", GraphemeBreak.V), ("T", GraphemeBreak.T), ("LV", GraphemeBreak.LV), ("LVT", GraphemeBreak.LVT));

    /// <summary>Property Indic_Conjunct_Break.</summary>
    public static CodePointTable<ConjunctBreak> ConjunctBreaks { get; } = Table(
        ("InCB_Consonant", ConjunctBreak.Consonant), ("InCB_Linker", ConjunctBreak.Linker), ("InCB_Extend", ConjunctBreak.Extend));

    public static CodePointTable<bool> Pictographs { get; } = Table(("Extended_Pictographic", true));

    public static CodePointTable<bool> Emoji { get; } = Table(("Emoji", true));

    /// <summary>Those that look like emoji without being asked to (U+FE0F).</summary>
    public static CodePointTable<bool> EmojiByDefault { get; } = Table(("Emoji_Presentation", true));

    /// <summary>Those that take a skin tone.</summary>
    public static CodePointTable<bool> ModifierBases { get; } = Table(("Emoji_Modifier_Base", true));

    /// <summary>The sequences that are one emoji: flags, flags of tags, and emoji joined by U+200D, with each skin tone as U+1F3FB.</summary>
    public static FrozenSet<string> EmojiSequences { get; } =
        Lines["Flag"].Split(' ').Concat(Lines["Tagged"].Split(' ')).Concat(Lines["Joined"].Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    private static CodePointTable<TValue> Table<TValue>(params (string Line, TValue Value)[] properties) =>
        new(from property in properties from range in Lines[property.Line].Split(' ') select Range(range, property.Value));

    private static CodePointRange<TValue> Range<TValue>(string range, TValue value)
    {
        var (from, to) = range.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash ? (range[..dash], range[(dash + 1)..]) : (range, range);
        return new(int.Parse(from, NumberStyles.HexNumber, CultureInfo.InvariantCulture), int.Parse(to, NumberStyles.HexNumber, CultureInfo.InvariantCulture), value);
    }
}

/// <summary>The values of Grapheme_Cluster_Break (UAX #29, table 2).</summary>
internal enum GraphemeBreak : byte
{
    Other,
    CR,
    LF,
    Control,
    Extend,
    Zwj,
    RegionalIndicator,
    Prepend,
    SpacingMark,
    L,
    V,
    T,
    LV,
    LVT,
}

/// <summary>The values of Indic_Conjunct_Break.</summary>
internal enum ConjunctBreak : byte
{
    None,
    Consonant,
    Linker,
    Extend,
}
