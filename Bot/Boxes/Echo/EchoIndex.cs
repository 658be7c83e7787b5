using CoEBot.Boxes.Colleagues;

namespace CoEBot.Boxes.Echo;

/// <summary>
/// Finds the colleague's post that a new one repeats. How it works: posts are cut into runs of three words (<see cref="EchoRuns"/>); an index tells in which posts a run
/// stands, and counting gives every post that shares runs with the new one. For each of those, the passages of the new post that stand there too are laid out, words
/// swapped between two shared runs included, and their words are counted against the shorter of the two posts (its <em>containment</em>; Broder, "On the resemblance and
/// containment of documents", 1997).
/// <para>
/// Why so: swapped words, sentences in another order, additions, other hashtags and emoji leave most runs as they are, while two people who tell of the same thing rarely
/// choose the same words in a row for long. Every run is counted, not a sample (MinHash) or a selection (winnowing): at this size that takes a few milliseconds, and it can
/// neither miss a copy by chance nor depend on the order of things. And no run weighs less because many use it: ten colleagues with the same words are the very echo
/// this is for. So more posts never hide a match, and the same posts give the same answer in every process. Not found are translations, and texts in which
/// every third word was changed.
/// </para>
/// </summary>
public sealed class EchoIndex(params IReadOnlyList<EchoSegment> segments)
{
    public static readonly EchoIndex Empty = new();

    /// <summary>Words in common from which on it can be an echo; with fewer it is a phrase, and a phrase belongs to nobody.</summary>
    private const int LeastWords = 14;

    /// <summary>The part of the shorter post they must be: half. It and the number above were set on the tuning half of the posts in <c>Tests/Boxes/Echo</c>.</summary>
    private const double LeastShare = 0.5;

    /// <summary>Words that may differ between two shared runs of one passage.</summary>
    private const int Gap = 2;

    /// <summary>Words of a passage that counts: three in a row, such as "one of the", stand in many a post.</summary>
    private const int LeastPassage = 6;

    /// <summary>What a shared run can add to a passage at the most.</summary>
    private const int MostOfRun = EchoRuns.Length + Gap;


    /// <summary>The post that this one repeats the most; null where there is none.</summary>
    /// <param name="text">The new post's text.</param>
    /// <param name="counts">Which posts count: not the author's own, not older than one looks back.</param>
    public EchoMatch? Find(string text, Func<ColleaguePost, bool> counts)
    {
        var words = PostWords.Of(text);
        if (words.Count < LeastWords) return null;
        var runs = EchoRuns.Of(words).ToList();
        return segments
            .SelectMany(segment => segment.Sharing(runs, (post, length, shared) => IsEnough(shared * MostOfRun, words.Count, length) && counts(post)))
            .Select(candidate => Match(words, candidate))
            .OfType<EchoMatch>()
            .OrderByDescending(match => match.Share).ThenByDescending(match => match.Words)
            .ThenByDescending(match => match.Post.ApprovedAt).ThenBy(match => match.Post.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static EchoMatch? Match(List<PostWord> words, EchoCandidate candidate)
    {
        var passages = Passages(candidate.SharedAt).Where(passage => passage.End - passage.First >= LeastPassage).ToList();
        var common = passages.Sum(passage => passage.End - passage.First);
        if (!IsEnough(common, words.Count, candidate.Words)) return null;
        var (first, end) = passages.MaxBy(passage => passage.End - passage.First);
        var start = words[first].Start;
        return new(candidate.Post, Share(common, words.Count, candidate.Words), common, start, words[end - 1].End - start);
    }

    private static bool IsEnough(int common, int one, int other) => common >= LeastWords && Share(common, one, other) >= LeastShare;

    private static double Share(int common, int one, int other) => Math.Min(1, (double)common / Math.Min(one, other));

    /// <summary>The passages of the new post that stand in the other too, each from its first word to before its end; they neither touch nor overlap.</summary>
    private static IEnumerable<(int First, int End)> Passages(List<int> sharedAt)
    {
        var (first, end) = (sharedAt[0], 0);
        foreach (var at in sharedAt)
        {
            if (end > 0 && at > end + Gap)
            {
                yield return (first, end);
                first = at;
            }

            end = at + EchoRuns.Length;
        }

        yield return (first, end);
    }
}

/// <summary>What a new post repeats.</summary>
/// <param name="Post">The colleague's post.</param>
/// <param name="Share">The part of the shorter post that stands in both: 1 for the whole of it.</param>
/// <param name="Words">How many words of the new post stand in both.</param>
/// <param name="Start">Where the longest passage of them begins in the new post, in UTF-16 units.</param>
/// <param name="Length">How long it is there.</param>
public sealed record EchoMatch(ColleaguePost Post, double Share, int Words, int Start, int Length);
