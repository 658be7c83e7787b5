using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoEBot.Boxes;

/// <summary>A social network and what it takes of a post.</summary>
/// <param name="Key">Its name in records.</param>
/// <param name="Name">Its name on cards.</param>
/// <param name="Limit">How long a post may be, in the units it counts.</param>
/// <param name="Counting">Those units.</param>
/// <param name="Bytes">How many UTF-8 bytes a post may have besides; null where nobody counts them.</param>
/// <param name="Hashtags">How many hashtags a post may have; null where nobody counts them.</param>
/// <param name="Fold">
/// About how many characters of a longer post are in sight before "more" is clicked, on a desktop; null where all are. No network publishes it: a figure that those who
/// preview posts agree on, and a reason why the wall behind it asks for a look and does not block.
/// </param>
public sealed record Network(string Key, string Name, int Limit, Counting Counting, int? Bytes = null, int? Hashtags = null, int? Fold = null)
{
    /// <summary>The networks of <c>networks.json</c>: dated data, in the order they are offered.</summary>
    public static IReadOnlyList<Network> All { get; } = Load();

    private static readonly FrozenDictionary<string, Network> ByKey = All.ToFrozenDictionary(network => network.Key);

    public static Network? Find(string key) => ByKey.GetValueOrDefault(key);

    public int Count(string text) => PostLength.Of(text, Counting);

    private static IReadOnlyList<Network> Load()
    {
        using var data = EmbeddedText.Open("networks.json");
        return JsonSerializer.Deserialize(data, NetworkJson.Default.NetworkData)!.Networks;
    }
}

/// <summary>The unit a network counts in.</summary>
public enum Counting
{
    /// <summary>Unicode code points.</summary>
    Characters,

    /// <summary>Threads: code points, but each emoji as its UTF-8 bytes.</summary>
    CharactersWithEmojiBytes,

    /// <summary>Bluesky: extended grapheme clusters.</summary>
    Graphemes,

    /// <summary>Mastodon: extended grapheme clusters, a link as 23, and of a mention of somebody elsewhere only the name.</summary>
    GraphemesWithShortLinks,

    /// <summary>X: one for Latin and most alphabets, two for the rest and for an emoji, a link 23.</summary>
    Weighted,
}

internal sealed record NetworkData(DateOnly Checked, IReadOnlyList<Network> Networks);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(NetworkData))]
internal sealed partial class NetworkJson : JsonSerializerContext;
