using System.Buffers;
using System.Text;
using CoEBot.Boxes.Colleagues;

namespace CoEBot.Boxes.Voice;

/// <summary>How a post sounds, in things that one can count and change.</summary>
public sealed record VoiceTraits
{
    /// <summary>Words to a sentence, on average; a line break ends a sentence too.</summary>
    public required double SentenceWords { get; init; }

    public required int Exclamations { get; init; }

    public required int Hashtags { get; init; }

    public required int Emoji { get; init; }

    /// <summary>Whether the author speaks of themselves: I, me, my. Known for English.</summary>
    public required bool SaysI { get; init; }

    /// <summary>Whether somebody speaks at all: I or we. Known for English.</summary>
    public required bool HasSpeaker { get; init; }

    /// <summary>Whether there is a number in it, in digits or in English words, or a name: a capital inside a sentence.</summary>
    public required bool IsConcrete { get; init; }

    /// <summary>Phrases of the company's own channel.</summary>
    public required int BrandPhrases { get; init; }

    /// <summary>What ends a sentence by itself, and what does where a space follows: not in "4.2".</summary>
    private static readonly SearchValues<char> Ends = SearchValues.Create("\n…。！？"), EndsBeforeSpace = SearchValues.Create(".!?");

    private static readonly HashSet<uint> Self = Hashes("I me my mine myself I'm I've I'd I'll");

    private static readonly HashSet<uint> Group = Hashes("we us our ours ourselves we're we've we'd we'll");

    private static readonly HashSet<uint> Numbers = Hashes(
        "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million half twice dozen");

    public static VoiceTraits Of(string text, IReadOnlyList<PostWord> words)
    {
        var saysI = words.Any(word => Self.Contains(word.Hash));
        return new()
        {
            SentenceWords = (double)words.Count / Math.Max(1, Sentences(text, words).Count()),
            Exclamations = text.Count(letter => letter is '!' or '！'),
            Hashtags = text.Where((letter, at) => letter is '#' or '＃' && at + 1 < text.Length && char.IsLetter(text[at + 1])).Count(),
            Emoji = text.EnumerateRunes().Count(IsEmoji),
            SaysI = saysI,
            HasSpeaker = saysI || words.Any(word => Group.Contains(word.Hash)),
            IsConcrete = IsConcreteIn(text, words),
            BrandPhrases = BrandSpeak.In(words).Count,
        };
    }

    /// <summary>The index of each sentence's first word.</summary>
    private static IEnumerable<int> Sentences(string text, IReadOnlyList<PostWord> words)
    {
        for (var at = 0; at < words.Count; at++)
            if (at == 0 || EndsSentence(text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End))) yield return at;

        static bool EndsSentence(ReadOnlySpan<char> between) => between.ContainsAny(Ends) || (between.Length > 1 && between.ContainsAny(EndsBeforeSpace));
    }

    private static bool IsConcreteIn(string text, IReadOnlyList<PostWord> words)
    {
        var first = Sentences(text, words).ToHashSet();
        bool IsName(PostWord word, int at) => char.IsUpper(text[word.Start]) && !first.Contains(at) && !Self.Contains(word.Hash);
        return words.Where((word, at) => char.IsDigit(text[word.Start]) || Numbers.Contains(word.Hash) || IsName(word, at)).Any();
    }

    /// <summary>The emoji blocks, skin tones left out since they belong to the one before (https://unicode.org/reports/tr51/).</summary>
    private static bool IsEmoji(Rune rune) => rune.Value is (>= 0x1F300 and <= 0x1FAFF and not (>= 0x1F3FB and <= 0x1F3FF)) or (>= 0x2600 and <= 0x27BF);

    private static HashSet<uint> Hashes(string words) => [.. PostWords.Of(words).Select(word => word.Hash)];
}
