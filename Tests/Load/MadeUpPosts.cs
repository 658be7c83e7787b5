using System.Text;

namespace CoEBot.Load;

/// <summary>
/// Posts as long and as repetitive as people's: lengths from 15 words up with a long tail, words of 20,000 by Zipf's law, so that the commonest stand in almost every post, and
/// now and then one of a hundred stock phrases that everybody uses. The same seed, the same posts.
/// </summary>
internal sealed class MadeUpPosts(int seed)
{
    private const int Vocabulary = 20_000;

    private readonly Random _random = new(seed);

    public string Next(int? words = null)
    {
        var length = words ?? 15 + (int)(-35 * Math.Log(1 - _random.NextDouble()));
        var post = new List<string>();
        while (post.Count < length)
        {
            if (_random.Next(20) == 0) post.AddRange(Stock(_random.Next(100)));
            else post.Add(Word(Zipf()));
        }

        return string.Join(' ', post);
    }

    /// <summary>A post of so many characters.</summary>
    public string Sized(int characters)
    {
        var post = new StringBuilder(Next());
        while (post.Length < characters) post.Append(". ").Append(Next());
        return post.ToString(0, characters);
    }

    /// <summary>The post as a colleague might reuse it: one word in so many is another.</summary>
    public string Altered(string post, int every) =>
        string.Join(' ', post.Split(' ').Select((word, index) => index % every == every - 1 ? Word(Zipf()) : word));

    /// <summary>The rank of a word: the logarithm of the rank is spread evenly, which is Zipf's law with an exponent of one.</summary>
    private int Zipf() => (int)Math.Pow(Vocabulary, _random.NextDouble()) - 1;

    private static IEnumerable<string> Stock(int phrase) => Enumerable.Range(0, 5).Select(part => Word((phrase * 5) + part));

    private static string Word(int rank) => $"w{rank}";
}
