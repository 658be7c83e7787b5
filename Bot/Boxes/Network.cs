using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoEBot.Boxes;

/// <summary>A social network and how long a post on it may be, in the units it counts.</summary>
public sealed record Network(string Key, string Name, int Limit, Counting Counting)
{
    /// <summary>The networks of <c>networks.json</c>: dated data, in the order they are offered.</summary>
    public static IReadOnlyList<Network> All { get; } = Load();

    private static readonly FrozenDictionary<string, Network> ByKey = All.ToFrozenDictionary(network => network.Key);

    public static Network? Find(string key) => ByKey.GetValueOrDefault(key);

    public int Count(string text) => PostLength.Of(text, Counting);

    private static IReadOnlyList<Network> Load()
    {
        using var data = typeof(Network).Assembly.GetManifestResourceStream("networks.json")!;
        return JsonSerializer.Deserialize(data, NetworkJson.Default.NetworkData)!.Networks;
    }
}

/// <summary>The unit a network counts in.</summary>
public enum Counting
{
    /// <summary>Unicode code points.</summary>
    Characters,

    /// <summary>Code points, each link as 23.</summary>
    CharactersWithShortLinks,

    /// <summary>Extended grapheme clusters.</summary>
    Graphemes,

    /// <summary>X: one for Latin and most alphabets, two for the rest and for an emoji, a link 23.</summary>
    Weighted,
}

internal sealed record NetworkData(DateOnly Checked, IReadOnlyList<Network> Networks);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(NetworkData))]
internal sealed partial class NetworkJson : JsonSerializerContext;
