using System.Text.Json;
using System.Text.Json.Serialization;
using CoEBot.Boxes.Colleagues;

namespace CoEBot.Boxes.Voice;

/// <summary>
/// The phrases and superlatives that make a post sound like a company's own channel (<c>brand-speak.json</c>, for English; a post in another language has none).
/// Found as whole words, whatever their case and punctuation.
/// </summary>
public static class BrandSpeak
{
    private static readonly ILookup<uint, BrandPhrase> ByFirstWord = Load();

    /// <summary>Such phrases in their order, each once and none inside another, with the place of their first word and of their last.</summary>
    public static IReadOnlyList<(BrandPhrase Phrase, PostWord First, PostWord Last)> In(IReadOnlyList<PostWord> words)
    {
        var found = new List<(BrandPhrase, PostWord, PostWord)>();
        var seen = new HashSet<BrandPhrase>();
        for (var at = 0; at < words.Count; at++)
        {
            var longest = ByFirstWord[words[at].Hash].Where(phrase => phrase.StandsAt(words, at)).MaxBy(phrase => phrase.Words.Count);
            if (longest is null) continue;
            var last = at + longest.Words.Count - 1;
            if (seen.Add(longest)) found.Add((longest, words[at], words[last]));
            at = last;
        }

        return found;
    }

    private static ILookup<uint, BrandPhrase> Load()
    {
        using var data = typeof(BrandSpeak).Assembly.GetManifestResourceStream("brand-speak.json")!;
        return JsonSerializer.Deserialize(data, BrandSpeakJson.Default.BrandSpeakData)!.Phrases
            .Select(phrase => new BrandPhrase(phrase, [.. PostWords.Of(phrase).Select(word => word.Hash)]))
            .ToLookup(phrase => phrase.Words[0]);
    }
}

/// <summary>A phrase as the list has it, and as the words that are looked for.</summary>
public sealed record BrandPhrase(string Text, IReadOnlyList<uint> Words)
{
    public bool StandsAt(IReadOnlyList<PostWord> words, int at)
    {
        if (at + Words.Count > words.Count) return false;
        for (var i = 0; i < Words.Count; i++)
            if (words[at + i].Hash != Words[i]) return false;
        return true;
    }
}

internal sealed record BrandSpeakData(string Language, IReadOnlyList<string> Phrases);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BrandSpeakData))]
internal sealed partial class BrandSpeakJson : JsonSerializerContext;
