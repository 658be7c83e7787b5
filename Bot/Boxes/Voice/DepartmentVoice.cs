using CoEBot.Boxes.Colleagues;

namespace CoEBot.Boxes.Voice;

/// <summary>How a department sounds: the traits of its approved posts, and in how many of them each word stands.</summary>
public sealed class DepartmentVoice
{
    private readonly Dictionary<uint, int> _postsWith = [];
    private readonly List<VoiceTraits> _posts = [];

    public int Posts => _posts.Count;

    internal void Add(string text, IReadOnlyList<PostWord> words)
    {
        _posts.Add(VoiceTraits.Of(text, words));
        foreach (var word in words.Select(word => word.Hash).Distinct()) _postsWith[word] = PostsWith(word) + 1;
    }

    public int PostsWith(uint word) => _postsWith.GetValueOrDefault(word);

    /// <summary>The value below which this part (0 to 1) of the posts lies.</summary>
    public double Below(double part, Func<VoiceTraits, double> trait) => _posts.Select(trait).Order().ElementAt((int)(part * (_posts.Count - 1)));

    public double Usual(Func<VoiceTraits, double> trait) => Below(0.5, trait);

    /// <summary>The part of the posts of which this is so.</summary>
    public double Share(Func<VoiceTraits, bool> isSo) => (double)_posts.Count(isSo) / _posts.Count;
}
