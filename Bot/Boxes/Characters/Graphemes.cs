using System.Text;

namespace CoEBot.Boxes.Characters;

/// <summary>
/// What readers see as one character: extended grapheme clusters by UAX #29 (Unicode 17), with rule GB9c, which keeps an Indic conjunct together and which
/// <see cref="System.Globalization.StringInfo"/> lacks.
/// </summary>
internal static class Graphemes
{
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var state = default(State);
        foreach (var rune in text.EnumerateRunes())
            if (state.BreaksBefore(rune)) count++;
        return count;
    }

    /// <summary>What has been read of the text so far, as far as the rules look back.</summary>
    private struct State
    {
        private GraphemeBreak _before;
        private bool _hasBegun;

        /// <summary>An odd number of regional indicators stand right before (GB12, GB13).</summary>
        private bool _isInFlag;

        /// <summary>An emoji and its extenders, or those with a joiner, stand right before (GB11).</summary>
        private Pictograph _pictograph;

        /// <summary>A consonant, or one with a linker after it, stands right before (GB9c).</summary>
        private Conjunct _conjunct;

        public bool BreaksBefore(Rune rune)
        {
            var (value, next) = (rune.Value, rune.IsAscii && rune.Value >= 0x20 && rune.Value != 0x7F ? GraphemeBreak.Other : UnicodeData.GraphemeBreaks[rune.Value]);
            var isPictograph = next == GraphemeBreak.Other && value >= 0xA9 && UnicodeData.Pictographs[value];
            var conjunct = value < 0x300 ? ConjunctBreak.None : UnicodeData.ConjunctBreaks[value];
            var breaks = !_hasBegun || !Joins(next, isPictograph, conjunct);

            _pictograph = (isPictograph, next, _pictograph) switch
            {
                (true, _, _) => Pictograph.Seen,
                (_, GraphemeBreak.Extend, Pictograph.Seen) => Pictograph.Seen,
                (_, GraphemeBreak.Zwj, Pictograph.Seen) => Pictograph.Joined,
                _ => Pictograph.None,
            };
            _conjunct = (conjunct, _conjunct) switch
            {
                (ConjunctBreak.Consonant, _) => Conjunct.Consonant,
                (ConjunctBreak.Linker, not Conjunct.None) => Conjunct.Linked,
                (ConjunctBreak.Extend, var before) => before,
                _ => Conjunct.None,
            };
            _isInFlag = next == GraphemeBreak.RegionalIndicator && !_isInFlag;
            (_before, _hasBegun) = (next, true);
            return breaks;
        }

        /// <summary>Rules GB3 to GB13, in their order.</summary>
        private readonly bool Joins(GraphemeBreak next, bool isPictograph, ConjunctBreak conjunct) => (_before, next) switch
        {
            (GraphemeBreak.CR, GraphemeBreak.LF) => true,
            (GraphemeBreak.CR or GraphemeBreak.LF or GraphemeBreak.Control, _) or (_, GraphemeBreak.CR or GraphemeBreak.LF or GraphemeBreak.Control) => false,
            (GraphemeBreak.L, GraphemeBreak.L or GraphemeBreak.V or GraphemeBreak.LV or GraphemeBreak.LVT) => true,
            (GraphemeBreak.LV or GraphemeBreak.V, GraphemeBreak.V or GraphemeBreak.T) => true,
            (GraphemeBreak.LVT or GraphemeBreak.T, GraphemeBreak.T) => true,
            (_, GraphemeBreak.Extend or GraphemeBreak.Zwj or GraphemeBreak.SpacingMark) or (GraphemeBreak.Prepend, _) => true,
            _ when conjunct == ConjunctBreak.Consonant && _conjunct == Conjunct.Linked => true,
            _ when isPictograph && _pictograph == Pictograph.Joined => true,
            (GraphemeBreak.RegionalIndicator, GraphemeBreak.RegionalIndicator) => _isInFlag,
            _ => false,
        };
    }

    private enum Pictograph : byte
    {
        None,
        Seen,
        Joined,
    }

    private enum Conjunct : byte
    {
        None,
        Consonant,
        Linked,
    }
}
