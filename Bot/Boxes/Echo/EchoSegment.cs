using System.Buffers;
using CoEBot.Boxes.Colleagues;

namespace CoEBot.Boxes.Echo;

/// <summary>
/// Posts, with every run of words that stands in them and where: run and post as one number each (the run in the upper half), sorted, so that the posts with a run lie
/// side by side. Eight bytes a run and nothing of the text: 40 MB for 100,000 posts of 50 words. Never changes once it is built.
/// </summary>
public sealed class EchoSegment
{
    public static readonly EchoSegment Empty = new Builder().Build();

    private readonly ColleaguePost[] _posts;
    private readonly int[] _wordCounts;
    private readonly ulong[] _places;

    private EchoSegment(ColleaguePost[] posts, int[] wordCounts, ulong[] places) => (_posts, _wordCounts, _places) = (posts, wordCounts, places);

    /// <summary>The posts worth a closer look, each with the words of the new post at which a run begins that stands there too; in no particular order.</summary>
    /// <param name="runs">The different runs of the new post.</param>
    /// <param name="isWorthIt">Asked of a post, its length in words, and how many runs it shares.</param>
    public IReadOnlyList<EchoCandidate> Sharing(IReadOnlyCollection<(uint Run, int At)> runs, Func<ColleaguePost, int, int, bool> isWorthIt)
    {
        var ranges = runs.Select(run => (Places: Holding(run.Run), run.At)).ToList();
        var counts = ArrayPool<int>.Shared.Rent(_posts.Length);
        Array.Clear(counts, 0, _posts.Length);
        foreach (var (places, _) in ranges)
            foreach (var place in places.Span) counts[(uint)place]++;

        // From here on a post's number is its place among the candidates, from 1; 0 for none.
        var found = new List<EchoCandidate>();
        for (var post = 0; post < _posts.Length; post++)
        {
            var isCandidate = counts[post] > 0 && isWorthIt(_posts[post], _wordCounts[post], counts[post]);
            if (isCandidate) found.Add(new(_posts[post], _wordCounts[post], []));
            counts[post] = isCandidate ? found.Count : 0;
        }

        foreach (var (places, at) in found.Count == 0 ? [] : ranges)
            foreach (var place in places.Span)
                if (counts[(uint)place] is > 0 and var number) found[number - 1].SharedAt.Add(at);
        ArrayPool<int>.Shared.Return(counts);
        return found;
    }

    /// <summary>The places of one run.</summary>
    private ReadOnlyMemory<ulong> Holding(uint run)
    {
        var (first, end) = (First((ulong)run << 32), First(((ulong)run + 1) << 32));
        return _places.AsMemory(first, end - first);
    }

    /// <summary>The first place that is not before this one.</summary>
    private int First(ulong place)
    {
        var at = Array.BinarySearch(_places, place);
        return at < 0 ? ~at : at;
    }

    /// <summary>Takes posts one at a time, in any order; their texts are not kept.</summary>
    public sealed class Builder
    {
        private readonly List<ColleaguePost> _posts = [];
        private readonly List<int> _wordCounts = [];
        private readonly List<ulong> _places = [];

        /// <summary>A post that has several texts is taken once with each.</summary>
        public void Add(ColleaguePost post, IReadOnlyList<PostWord> words)
        {
            foreach (var (run, _) in EchoRuns.Of(words)) _places.Add(((ulong)run << 32) | (uint)_posts.Count);
            _posts.Add(post);
            _wordCounts.Add(words.Count);
        }

        public EchoSegment Build()
        {
            var places = _places.ToArray();
            Array.Sort(places);
            return new([.. _posts], [.. _wordCounts], places);
        }
    }
}

/// <summary>A post that shares wording with another.</summary>
/// <param name="Post">Whose it is.</param>
/// <param name="Words">How long it is, in words.</param>
/// <param name="SharedAt">The words of the other at which a run begins that stands here too, in order.</param>
public sealed record EchoCandidate(ColleaguePost Post, int Words, List<int> SharedAt);
