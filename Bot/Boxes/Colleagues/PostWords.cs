using System.Buffers;
using System.Globalization;
using System.Text;

namespace CoEBot.Boxes.Colleagues;

/// <summary>A word of a post: a hash that is the same in every process, and where it stands, in UTF-16 units.</summary>
public readonly record struct PostWord(uint Hash, int Start, int End);

/// <summary>
/// A post as the words that are compared with other posts. Case, accents, width and punctuation say nothing; links, hashtags and mentions are left out, since a
/// copy differs in them first. An apostrophe does not part a word, and where a script puts no space between words, each of its letters is one.
/// </summary>
public static class PostWords
{
    /// <summary>Nothing is read beyond the longest post that a network takes, so that no text, however long, takes long.</summary>
    public const int MostRead = 65_536;

    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\r\n\u00A0\u3000");

    public static List<PostWord> Of(string text)
    {
        var reader = new Reader(text.AsSpan(0, Math.Min(text.Length, MostRead)));
        while (reader.Step())
        {
        }

        return reader.Words;
    }

    private ref struct Reader(ReadOnlySpan<char> text)
    {
        /// <summary>FNV-1a's, for 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/).</summary>
        private const uint Basis = 2_166_136_261, Prime = 16_777_619;

        private readonly ReadOnlySpan<char> _text = text;
        private uint _hash = Basis;
        private int _at;
        private int _start = -1;

        public List<PostWord> Words { get; } = [];

        public bool Step()
        {
            if (_at >= _text.Length)
            {
                Close();
                return false;
            }

            if (_start < 0 && Skipped(_text[_at..]) is > 0 and var skipped)
            {
                _at += skipped;
                return true;
            }

            Rune.DecodeFromUtf16(_text[_at..], out var rune, out var length);
            if (rune.IsAscii) Take((char)rune.Value);
            else Take(rune);
            _at += length;
            return true;
        }

        private void Take(char letter)
        {
            if (char.IsAsciiLetterOrDigit(letter)) Add(char.ToUpperInvariant(letter));
            else if (letter != '\'') Close();
        }

        private void Take(Rune rune)
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value == '’' || category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) return;
            // No character yet, or never one; .NET normalizes none of the latter.
            if (IsUnspaced(rune.Value) || category is UnicodeCategory.OtherNotAssigned) Close();
            if (category is UnicodeCategory.OtherNotAssigned) return;
            Span<char> written = stackalloc char[2], plain = stackalloc char[32];
            ReadOnlySpan<char> units = written[..rune.EncodeToUtf16(written)];
            foreach (var part in (units.TryNormalize(plain, out var count, NormalizationForm.FormKD) ? plain[..count] : units).EnumerateRunes()) Add(part);
            if (IsUnspaced(rune.Value)) CloseAt(_at + rune.Utf16SequenceLength);
        }

        /// <summary>In upper case, in which more letters agree than in lower case: both sigmas of Greek do.</summary>
        private void Add(Rune part)
        {
            var upper = Rune.ToUpperInvariant(part).Value;
            if (!Rune.IsLetterOrDigit(part))
            {
                if (Rune.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark) Close();
            }
            else if (upper > char.MaxValue)
            {
                Add((char)(upper >> 16));
                Add((char)upper);
            }
            else
            {
                Add((char)upper);
            }
        }

        private void Add(char unit)
        {
            if (_start < 0) _start = _at;
            _hash = (_hash ^ unit) * Prime;
        }

        private void Close() => CloseAt(_at);

        private void CloseAt(int end)
        {
            if (_start >= 0) Words.Add(new(_hash, _start, end));
            (_start, _hash) = (-1, Basis);
        }
    }

    /// <summary>How many units are left out here, where no word is begun: a link up to white space, a hashtag or a mention up to its end.</summary>
    private static int Skipped(ReadOnlySpan<char> rest)
    {
        if (rest[0] is '#' or '@' or '＃' or '＠')
        {
            var end = 1;
            while (end < rest.Length && (char.IsLetterOrDigit(rest[end]) || rest[end] is '_' or '.' && end + 1 < rest.Length && char.IsLetterOrDigit(rest[end + 1]))) end++;
            return end;
        }

        if (!StartsLink(rest)) return 0;
        var space = rest.IndexOfAny(Spaces);
        return space < 0 ? rest.Length : space;
    }

    private static bool StartsLink(ReadOnlySpan<char> rest) =>
        rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>Thai and Lao, Myanmar, Khmer, kana, and the Han blocks of the first two planes that matter.</summary>
    private static bool IsUnspaced(int value) => value is
        (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x3041 and <= 0x30FF)
        or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
