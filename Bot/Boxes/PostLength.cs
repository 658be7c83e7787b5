using System.Text;
using System.Text.RegularExpressions;
using CoEBot.Boxes.Characters;
using CoEBot.Boxes.Links;

namespace CoEBot.Boxes;

/// <summary>How long a text is, as a network counts it. Each network's way is pinned to its own reference in the tests.</summary>
public static class PostLength
{
    /// <summary>What X and Mastodon count for a link, however long it is.</summary>
    private const int ShortLink = 23;

    private static readonly Regex RemoteMention = new(
        @"(^|[^/\w])@([a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)@[a-z0-9][a-z0-9.-]*[a-z0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public static int Of(string text, Counting counting) => counting switch
    {
        Counting.Graphemes => Graphemes.Count(text),
        Counting.GraphemesWithShortLinks => WithShortLinksAndMentions(text),
        Counting.CharactersWithEmojiBytes => WithEmojiBytes(text),
        Counting.Weighted => Weighted(text.Normalized(NormalizationForm.FormC)),
        _ => Characters(text),
    };

    private static int Characters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes()) count++;
        return count;
    }

    private static int WithEmojiBytes(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (!text.IsEmpty)
        {
            var emoji = EmojiSequence.LengthAt(text, 0);
            count += emoji > 0 ? Encoding.UTF8.GetByteCount(text[..emoji]) : 1;
            text = text[(emoji > 0 ? emoji : RuneLength(text))..];
        }

        return count;
    }

    /// <summary>
    /// As Mastodon's servers count: https://docs.joinmastodon.org/user/posting/#text. Only links with a scheme are shortened, and a mention that stands inside a link is none.
    /// </summary>
    private static int WithShortLinksAndMentions(string text)
    {
        var (count, from) = (0, 0);
        foreach (var link in LinkScanner.Find(text).Where(link => link.HasScheme))
        {
            count += WithShortMentions(text[from..link.Start]) + ShortLink;
            from = link.End;
        }

        return count + WithShortMentions(text[from..]);
    }

    private static int WithShortMentions(string text) => Graphemes.Count(RemoteMention.Replace(text, "$1@$2"));

    /// <summary>twitter-text 3 with its current weights: per link 23, per emoji two, and per code point one or two. The text is in normal form C.</summary>
    private static int Weighted(string text)
    {
        var (count, from) = (0, 0);
        foreach (var link in LinkScanner.Find(text))
        {
            count += WeightOf(text.AsSpan(from..link.Start)) + ShortLink;
            from = link.End;
        }

        return count + WeightOf(text.AsSpan(from));
    }

    private static int WeightOf(ReadOnlySpan<char> text)
    {
        var weight = 0;
        while (!text.IsEmpty)
        {
            var emoji = EmojiSequence.LengthAt(text, 0);
            weight += emoji == 0 && IsLight(text[0]) ? 1 : 2;
            text = text[(emoji > 0 ? emoji : RuneLength(text))..];
        }

        return weight;
    }

    private static bool IsLight(char value) =>
        value is <= '\u10FF' or (>= '\u2000' and <= '\u200D') or (>= '\u2010' and <= '\u201F') or (>= '\u2032' and <= '\u2037');

    private static int RuneLength(ReadOnlySpan<char> text) => text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 1;
}
