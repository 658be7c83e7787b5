using System.Buffers;
using CoEBot.Boxes.Characters;
using CoEBot.Boxes.Links;

namespace CoEBot.Boxes.Rules;

/// <summary>The hashtags and mentions of a text, those in links left out. A hashtag has at least one letter: "#1" is a number.</summary>
internal sealed record Tags(IReadOnlyList<Stretch> Hashtags, IReadOnlyList<Stretch> Mentions)
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("#＃@＠");

    public static Tags Of(string text, IReadOnlyList<Link> links)
    {
        var (hashtags, mentions, link) = (new List<Stretch>(), new List<Stretch>(), 0);
        for (var at = text.AsSpan().IndexOfAny(Signs); at >= 0 && at < text.Length;)
        {
            while (link < links.Count && links[link].End <= at) link++;
            var isHashtag = text[at] is '#' or '＃';
            var end = at + 1;
            if ((at == 0 || !(Scripts.IsWord(text[at - 1]) || text[at - 1] is '/' or '&')) && !(link < links.Count && links[link].Start <= at))
            {
                while (end < text.Length && (Scripts.IsWord(text[end]) || (!isHashtag && IsInMention(text, end)))) end++;
                if (isHashtag && text.AsSpan(at + 1, end - at - 1).ContainsAnyExceptInRange('0', '9')) hashtags.Add(Stretch.Between(at, end));
                if (!isHashtag && end > at + 1) mentions.Add(Stretch.Between(at, end));
            }

            var next = text.AsSpan(end).IndexOfAny(Signs);
            at = next < 0 ? -1 : end + next;
        }

        return new(hashtags, mentions);
    }

    /// <summary>Dots and hyphens belong to a mention where it goes on after them, and so does the server of one elsewhere: @ana@mastodon.example.</summary>
    private static bool IsInMention(string text, int at) =>
        text[at] is '.' or '-' or '@' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]);
}
