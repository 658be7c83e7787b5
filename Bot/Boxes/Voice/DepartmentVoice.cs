namespace CoEBot.Boxes.Voice;

/// <summary>How a department sounds, from its approved posts: what is usual for each trait, and in how many posts each word stands.</summary>
public sealed class DepartmentVoice
{
    private readonly IReadOnlyDictionary<uint, int> _postsWith;

    internal DepartmentVoice(IReadOnlyList<VoiceTraits> posts, IReadOnlyDictionary<uint, int> postsWith)
    {
        (Posts, _postsWith) = (posts.Count, postsWith);
        SentenceWords = VoiceNorm.Of(posts.Select(post => post.SentenceWords));
        Exclamations = VoiceNorm.Of(posts.Select(post => (double)post.Exclamations));
        Hashtags = VoiceNorm.Of(posts.Select(post => (double)post.Hashtags));
        Emoji = VoiceNorm.Of(posts.Select(post => (double)post.Emoji));
        BrandPhrases = VoiceNorm.Of(posts.Select(post => (double)post.BrandPhrases));
        HasSpeaker = (double)posts.Count(post => post.HasSpeaker) / Posts;
        IsConcrete = (double)posts.Count(post => post.IsConcrete) / Posts;
    }

    public int Posts { get; }

    public VoiceNorm SentenceWords { get; }

    public VoiceNorm Exclamations { get; }

    public VoiceNorm Hashtags { get; }

    public VoiceNorm Emoji { get; }

    public VoiceNorm BrandPhrases { get; }

    /// <summary>The part of the posts, 0 to 1, in which somebody says I or we.</summary>
    public double HasSpeaker { get; }

    /// <summary>The part of the posts, 0 to 1, with a number or a name.</summary>
    public double IsConcrete { get; }

    public int PostsWith(uint word) => _postsWith.GetValueOrDefault(word);
}

/// <summary>What is usual of something that can be counted in a post: the median, and the value that 19 of 20 posts do not exceed.</summary>
public readonly record struct VoiceNorm(double Usual, double High)
{
    public static VoiceNorm Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return new(sorted[(sorted.Count - 1) / 2], sorted[(sorted.Count - 1) * 19 / 20]);
    }

    /// <summary>Whether a value is out of the ordinary, and by so much above the usual that one sees it.</summary>
    public bool IsExceededBy(double value, double least) => value > High && value - Usual >= least;
}
