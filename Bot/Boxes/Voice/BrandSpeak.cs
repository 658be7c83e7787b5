using System.Text.Json;
using System.Text.Json.Serialization;
using CoEBot.Boxes.Colleagues;

namespace CoEBot.Boxes.Voice;

/// <summary>
/// The phrases and superlatives that make a post sound like a company's own channel (<c>brand-speak.json</c>, for English; a post in another language has none). Found as whole
/// words, whatever their case and punctuation.
/// </summary>
public static class BrandSpeak
{
    private static readonly ILookup<uint, uint[]> ByFirstWord = Load();

    /// <summary>Where such a phrase stands, in UTF-16 units; each phrase once, none inside another.</summary>
    public static IReadOnlyList<(int Start, int Length)> In(IReadOnlyList<PostWord> words)
    {
        var found = new List<(int, int)>();
        var seen = new HashSet<uint[]>();
        for (var at = 0; at < words.Count; at++)
        {
            var longest = ByFirstWord[words[at].Hash].Where(phrase => StandsAt(words, at, phrase)).MaxBy(phrase => phrase.Length);
            if (longest is null) continue;
            var last = at + longest.Length - 1;
            if (seen.Add(longest)) found.Add((words[at].Start, words[last].End - words[at].Start));
            at = last;
        }

        return found;
    }

    private static bool StandsAt(IReadOnlyList<PostWord> words, int at, uint[] phrase)
    {
        if (at + phrase.Length > words.Count) return false;
        for (var i = 0; i < phrase.Length; i++)
            if (words[at + i].Hash != phrase[i]) return false;
        return true;
    }

    private static ILookup<uint, uint[]> Load()
    {
        using var data = typeof(BrandSpeak).Assembly.GetManifestResourceStream("brand-speak.json")!;
        return JsonSerializer.Deserialize(data, BrandSpeakJson.Default.BrandSpeakData)!.Phrases
            .Select(phrase => PostWords.Of(phrase).Select(word => word.Hash).ToArray())
            .ToLookup(phrase => phrase[0]);
    }
}

internal sealed record BrandSpeakData(string Language, IReadOnlyList<string> Phrases);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BrandSpeakData))]
internal sealed partial class BrandSpeakJson : JsonSerializerContext;
