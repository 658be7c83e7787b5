using CoEBot.Boxes.Colleagues;

namespace CoEBot.Boxes.Voice;

/// <summary>The voices of all departments, from their approved posts. Filled once, then only read.</summary>
public sealed class VoiceBook
{
    private readonly Dictionary<string, DepartmentVoice> _departments = [];
    private readonly Dictionary<uint, int> _postsWith = [];

    public int Posts { get; private set; }

    public void Add(string department, string text, IReadOnlyList<PostWord> words)
    {
        if (!_departments.TryGetValue(department, out var voice)) _departments.Add(department, voice = new());
        voice.Add(text, words);
        Posts++;
        foreach (var word in words.Select(word => word.Hash).Distinct()) _postsWith[word] = _postsWith.GetValueOrDefault(word) + 1;
    }

    /// <summary>A department's voice; null while it has fewer than so many posts.</summary>
    public DepartmentVoice? Find(string department, int least) => _departments.GetValueOrDefault(department) is { } voice && voice.Posts >= least ? voice : null;

    /// <summary>How many posts the rest of the company has.</summary>
    public int PostsElsewhere(DepartmentVoice department) => Posts - department.Posts;

    /// <summary>In how many of them a word stands.</summary>
    public int PostsElsewhereWith(uint word, DepartmentVoice department) => _postsWith.GetValueOrDefault(word) - department.PostsWith(word);

    /// <summary>
    /// How much a word belongs to the rest of the company rather than to this department: the logarithm of how many times likelier it stands in a post of theirs, smoothed by half a post on
    /// either side, so that what is rare everywhere says little.
    /// </summary>
    public double Lean(uint word, DepartmentVoice department) =>
        Math.Log((PostsElsewhereWith(word, department) + 0.5) / (PostsElsewhere(department) + 1)) - Math.Log((department.PostsWith(word) + 0.5) / (department.Posts + 1));
}
