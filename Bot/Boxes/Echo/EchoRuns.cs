using CoEBot.Boxes.Colleagues;

namespace CoEBot.Boxes.Echo;

/// <summary>
/// The runs of words that a post consists of: at every word, that word and the next two, as one number. Three words are enough to be somebody's wording and few
/// enough to survive a swapped word nearby or sentences in another order. A run that comes again counts where it stands first, so repeating oneself adds nothing.
/// </summary>
public static class EchoRuns
{
    /// <summary>Words in a run.</summary>
    public const int Length = 3;

    /// <summary>The different runs and the word at which each begins, in order; the last two words begin none.</summary>
    public static IEnumerable<(uint Run, int At)> Of(IReadOnlyList<PostWord> words)
    {
        var seen = new HashSet<uint>();
        for (var at = 0; at + Length <= words.Count; at++)
        {
            var run = Mix(Mix(Mix(0, words[at].Hash), words[at + 1].Hash), words[at + 2].Hash);
            if (seen.Add(run)) yield return (run, at);
        }
    }

    /// <summary>The body of MurmurHash3 for 32 bits (https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp).</summary>
    private static uint Mix(uint hash, uint word) =>
        (uint.RotateLeft(hash ^ (uint.RotateLeft(word * 0xCC9E2D51, 15) * 0x1B873593), 13) * 5) + 0xE6546B64;
}
