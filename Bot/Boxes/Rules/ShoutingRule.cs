using System.Buffers;
using CoEBot.Boxes.Characters;

namespace CoEBot.Boxes.Rules;

/// <summary>Runs of words in capitals, and of exclamation marks. Names that are written in capitals are short and stand alone: "NASA and ESA" is calm.</summary>
internal static class ShoutingRule
{
    /// <summary>From so many words in capitals on it is shouting, where one of them is longer than most abbreviations are.</summary>
    private const int LeastWords = 3;

    private const int LongerThanNames = 5;

    private const int MostMarks = 2;

    private static readonly SearchValues<char> Gaps = SearchValues.Create(" '’!-&");

    public static IEnumerable<Touch> Find(Reading reading)
    {
        foreach (var run in Runs(reading.Text).Where(run => !reading.Text.AsSpan(run.End).StartsWith("--")))
        {
            yield return new("Words in capitals read like a raised voice.", "Write them in small letters.", run)
            {
                Fix = new("Write it in small letters") { Edits = [Lowered(reading.Text, run)] },
            };
            break;
        }

        foreach (var marks in Marks(reading.Text))
        {
            yield return new("One exclamation mark says it as well.", "Keep one of them.", marks)
            {
                Fix = new("Keep one !") { Edits = [new(marks.Start, marks.Length, "!")] },
            };
            break;
        }
    }

    private static IEnumerable<Stretch> Runs(string text)
    {
        var (start, end, words, longest) = (0, 0, 0, 0);
        foreach (var word in Words(text))
        {
            var isShouted = IsShouted(text.AsSpan(word.Start, word.Length));
            if (isShouted && words > 0 && IsGap(text.AsSpan(end, word.Start - end))) (end, words, longest) = (word.End, words + 1, Math.Max(longest, word.Length));
            else
            {
                if (IsRun(words, longest)) yield return Stretch.Between(start, end);
                (start, end, words, longest) = isShouted ? (word.Start, word.End, 1, word.Length) : (0, 0, 0, 0);
            }
        }

        if (IsRun(words, longest)) yield return Stretch.Between(start, end);
    }

    private static bool IsRun(int words, int longest) => (words >= LeastWords && longest >= LongerThanNames) || words >= LeastWords + 2;

    /// <summary>Words of letters; a hashtag or mention is none, it is written as it is called.</summary>
    private static IEnumerable<Stretch> Words(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!Scripts.IsWord(text[at])) continue;
            var start = at;
            while (at < text.Length && Scripts.IsWord(text[at])) at++;
            if (start == 0 || text[start - 1] is not ('#' or '@')) yield return Stretch.Between(start, at);
        }
    }

    private static bool IsShouted(ReadOnlySpan<char> word)
    {
        var hasCapital = false;
        foreach (var letter in word)
        {
            if (!char.IsLetter(letter) || char.IsLower(letter)) return false;
            hasCapital |= char.IsUpper(letter);
        }

        return hasCapital;
    }

    /// <summary>A list of names has commas in it, a raised voice has none.</summary>
    private static bool IsGap(ReadOnlySpan<char> between) => !between.ContainsAnyExcept(Gaps);

    private static TextEdit Lowered(string text, Stretch run)
    {
        var words = text.Substring(run.Start, run.Length);
        var isSentence = run.Start == 0 || text.AsSpan(0, run.Start).TrimEnd() is [.., '.' or '!' or '?'] or [] || text[run.Start - 1] == '\n';
        return new(run.Start, run.Length, isSentence ? words[..1] + words[1..].ToLowerInvariant() : words.ToLowerInvariant());
    }

    private static IEnumerable<Stretch> Marks(string text)
    {
        for (var at = text.IndexOf('!', StringComparison.Ordinal); at >= 0; at = text.IndexOf('!', at))
        {
            var end = at;
            while (end < text.Length && text[end] == '!') end++;
            if (end - at > MostMarks) yield return Stretch.Between(at, end);
            if (end == text.Length) yield break;
            at = end;
        }
    }
}
