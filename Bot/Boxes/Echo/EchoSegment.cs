using System.Buffers;
using CoEBot.Boxes.Colleagues;

namespace CoEBot.Boxes.Echo;

/// <summary>
/// Posts, with every run of words that stands in them and where: run and post as one number each (the run in the upper half), sorted, so that the posts with a run lie
/// side by side. Eight bytes a run and nothing of the text: 40 MB for 100,000 posts of 50 words. Never changes once it is built.
/// </summary>
public sealed class EchoSegment
{
    private readonly ColleaguePost[] _posts;
    private readonly int[] _wordCounts;
    private readonly ulong[] _places;

    private EchoSegment(ColleaguePost[] posts, int[] wordCounts, ulong[] places) => (_posts, _wordCounts, _places) = (posts, wordCounts, places);

    public int Count => _posts.Length;

    /// <summary>Every post that shares at least <paramref name="least"/> (1 or more) of these different runs, in no particular order.</summary>
    public IReadOnlyList<EchoCandidate> Sharing(IReadOnlyCollection<(uint Run, int At)> runs, int least)
    {
        var shared = ArrayPool<int>.Shared.Rent(_posts.Length);
        Array.Clear(shared, 0, _posts.Length);
        foreach (var (run, _) in runs)
        {
            for (var at = First((ulong)run << 32); at < _places.Length && _places[at] >> 32 == run; at++) shared[(uint)_places[at]]++;
        }

        var found = new List<EchoCandidate>();
        for (var post = 0; post < _posts.Length; post++)
            if (shared[post] >= least) found.Add(new(_posts[post], shared[post], _wordCounts[post], this, post));
        ArrayPool<int>.Shared.Return(shared);
        return found;
    }

    internal bool Holds(int post, uint run) => Array.BinarySearch(_places, ((ulong)run << 32) | (uint)post) >= 0;

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
/// <param name="Shared">How many different runs both have.</param>
/// <param name="Words">How long it is, in words.</param>
/// <param name="Segment">Where it lies.</param>
/// <param name="Place">Its place there.</param>
public readonly record struct EchoCandidate(ColleaguePost Post, int Shared, int Words, EchoSegment Segment, int Place)
{
    public bool Has(uint run) => Segment.Holds(Place, run);
}
