using CoEBot.Boxes.Characters;

namespace CoEBot.Boxes.Rules;

/// <summary>A hint where a shorter word says it as well (<c>plain-words.txt</c>), and where a sentence is longer than a breath.</summary>
internal static class PlainWordsRule
{
    private const int MostHints = 3;

    /// <summary>Words in a sentence. Readers lose the thread from about 30 on; lists and hashtags are given some more.</summary>
    private const int LongSentence = 40;

    private static readonly IReadOnlyList<(string Words, FoldedPhrase Phrase, string Plain)> Hints =
    [
        .. from line in EmbeddedText.Lines("plain-words.txt")
           let pair = line.Split(" = ", 2)
           select (pair[0], FoldedPhrase.Of(pair[0]), pair[1]),
    ];

    public static IEnumerable<Touch> Find(Reading reading) => Words(reading).Take(MostHints).Concat(Sentences(reading.Text).Take(1));

    private static IEnumerable<Touch> Words(Reading reading) =>
        from hint in Hints
        from at in reading.Folded.Find(hint.Phrase, disguised: false).Take(1)
        where !reading.IsInLink(at) && (at.Start == 0 || reading.Text[at.Start - 1] is not ('#' or '@'))
        select new Touch($"\"{hint.Plain}\" says the same as \"{hint.Words}\".", $"Write \"{hint.Plain}\".", at)
        {
            Fix = new($"Write \"{hint.Plain}\"") { Edits = [new(at.Start, at.Length, AsWritten(hint.Plain, reading.Text[at.Start]))] },
        };

    private static string AsWritten(string plain, char first) => char.IsUpper(first) ? char.ToUpperInvariant(plain[0]) + plain[1..] : plain;

    private static IEnumerable<Touch> Sentences(string text)
    {
        var (start, words) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (Scripts.IsWord(text[at]) && !Scripts.IsUnspaced(text[at]) && (at == 0 || !Scripts.IsWord(text[at - 1])))
            {
                if (words == 0) start = at;
                words++;
            }

            if (at + 1 < text.Length && !IsEnd(text[at], text[at + 1])) continue;
            if (words > LongSentence) yield return new($"This sentence has {words} words.", "Make two sentences of it.", Stretch.Between(start, WholeEnd(text, at + 1)));
            words = 0;
        }
    }

    private static bool IsEnd(char value, char next) => value == '\n' || (value is '.' or '!' or '?' or '…' or ':' && char.IsWhiteSpace(next));

    private static int WholeEnd(string text, int end) => end < text.Length && char.IsLowSurrogate(text[end]) ? end + 1 : end;
}
