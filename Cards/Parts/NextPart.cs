using CoEBot.Cards.Elements;

namespace CoEBot.Cards.Parts;

/// <summary>What comes of something, sentence by sentence, in the order in which people ask.</summary>
internal static class NextPart
{
    private const int Most = 6;

    public static IEnumerable<CardElement> Of(Wording title, IReadOnlyList<string> sentences, int room) => sentences.Count == 0 ? [] :
    [
        Heading.Section(title),
        .. sentences.Take(Most).Select(sentence => MarkedLine.Of($"→", Written.Of(Clip.Line(sentence, room))) with { Spacing = Spacing.Small }),
    ];
}
