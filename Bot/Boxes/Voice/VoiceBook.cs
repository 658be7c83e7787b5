using CoEBot.Boxes.Colleagues;

namespace CoEBot.Boxes.Voice;

/// <summary>The voices of all departments, from their approved posts. Never changes once it is built.</summary>
public sealed class VoiceBook
{
    public static readonly VoiceBook Empty = new Builder().Build();

    private readonly Dictionary<string, DepartmentVoice> _departments;
    private readonly Dictionary<uint, int> _postsWith;
    private readonly int _posts;

    private VoiceBook(Dictionary<string, DepartmentVoice> departments, Dictionary<uint, int> postsWith) =>
        (_departments, _postsWith, _posts) = (departments, postsWith, departments.Values.Sum(voice => voice.Posts));

    /// <summary>A department's voice; null while it has fewer than so many posts.</summary>
    public DepartmentVoice? Find(string department, int least) => _departments.GetValueOrDefault(department) is { } voice && voice.Posts >= least ? voice : null;

    /// <summary>How many posts the rest of the company has.</summary>
    public int PostsElsewhere(DepartmentVoice department) => _posts - department.Posts;

    /// <summary>In how many of them a word stands.</summary>
    public int PostsElsewhereWith(uint word, DepartmentVoice department) => _postsWith.GetValueOrDefault(word) - department.PostsWith(word);

    /// <summary>
    /// How much a word belongs to the rest of the company rather than to this department: the logarithm of how many times likelier it stands in a post of theirs,
    /// smoothed by half a post on either side, so that what is rare everywhere says little.
    /// </summary>
    public double Lean(uint word, DepartmentVoice department) =>
        Math.Log((PostsElsewhereWith(word, department) + 0.5) / (PostsElsewhere(department) + 1)) - Math.Log((department.PostsWith(word) + 0.5) / (department.Posts + 1));

    /// <summary>Takes posts one at a time, in any order; their texts are not kept.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<string, (List<VoiceTraits> Posts, Dictionary<uint, int> PostsWith)> _departments = [];
        private readonly Dictionary<uint, int> _postsWith = [];

        public void Add(string department, string text, IReadOnlyList<PostWord> words)
        {
            if (!_departments.TryGetValue(department, out var voice)) _departments.Add(department, voice = ([], []));
            voice.Posts.Add(VoiceTraits.Of(text, words));
            foreach (var word in words.Select(word => word.Hash).Distinct())
            {
                voice.PostsWith[word] = voice.PostsWith.GetValueOrDefault(word) + 1;
                _postsWith[word] = _postsWith.GetValueOrDefault(word) + 1;
            }
        }

        public VoiceBook Build() => new(_departments.ToDictionary(pair => pair.Key, pair => new DepartmentVoice(pair.Value.Posts, pair.Value.PostsWith)), _postsWith);
    }
}
