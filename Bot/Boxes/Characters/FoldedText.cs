using System.Text;

namespace CoEBot.Boxes.Characters;

/// <summary>
/// A text as it is compared with phrases: folded, every run of spaces and hyphens as one space, that across an empty line as a line break. It knows where each of its
/// characters stands in the text, and reads it a second way, in which letters of other scripts and digits are what they look like, where that is safe to say
/// (<see cref="Disguise"/>).
/// </summary>
internal sealed class FoldedText
{
    private readonly string _plain;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly string[] _readings;

    public FoldedText(string text)
    {
        var (plain, starts, ends, looks) = (new StringBuilder(text.Length), new List<int>(text.Length), new List<int>(text.Length), new List<char>(text.Length));
        var (index, breaks) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var (from, length) = (index, plain.Length);
            index += rune.Utf16SequenceLength;
            if (Folding.IsAccent(rune) && ends.Count > 0) ends[^1] = index;
            Folding.Fold(rune, plain);
            var look = rune.IsBmp && plain.Length == length + 1 ? LookAlikes.Letter((char)rune.Value) : '\0';
            for (var at = length; at < plain.Length; at++)
            {
                if (plain[at] != ' ') breaks = 0;
                else if (rune.Value == '\n') breaks++;
                if (plain[at] == ' ' && at > 0 && plain[at - 1] is ' ' or '\n')
                {
                    // One of a run of spaces: the first stands for all.
                    if (breaks > 1) plain[at - 1] = '\n';
                    plain.Length = at;
                    break;
                }

                starts.Add(from);
                ends.Add(index);
                looks.Add(look);
            }
        }

        (_plain, _starts, _ends) = (plain.ToString(), [.. starts], [.. ends]);
        _readings = [_plain, .. Disguise.Readings(_plain, [.. looks])];
    }

    /// <summary>Where a phrase stands as whole words, each place once; <paramref name="disguised"/> ones as well, where letters are replaced by their look-alikes.</summary>
    public IEnumerable<Stretch> Find(FoldedPhrase phrase, bool disguised = true)
    {
        if (phrase.Words.Length == 0) yield break;
        foreach (var reading in disguised ? _readings : _readings[..1])
        {
            for (var at = reading.IndexOf(phrase.Words, StringComparison.Ordinal); at >= 0; at = reading.IndexOf(phrase.Words, at + 1, StringComparison.Ordinal))
            {
                var end = at + phrase.Words.Length;
                if (IsWhole(at, end)) yield return Stretch.Between(_starts[at], _ends[end - 1]);
            }
        }
    }

    private bool IsWhole(int at, int end) =>
        (at == 0 || Begins(_plain[at - 1], _plain[at])) && (end == _plain.Length || Scripts.IsBoundary(_plain[end - 1], _plain[end]));

    /// <summary>A hashtag or mention begins a word of its own, and not in the middle of one.</summary>
    private static bool Begins(char before, char first) => first is '#' or '@' ? !Scripts.IsWord(before) : Scripts.IsBoundary(before, first);
}

/// <summary>A phrase as a box holds it, ready to be looked for.</summary>
internal readonly record struct FoldedPhrase(string Words)
{
    public static FoldedPhrase Of(string phrase)
    {
        var folded = new StringBuilder(phrase.Length);
        foreach (var rune in phrase.EnumerateRunes()) Folding.Fold(rune, folded);
        return new(string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }
}
