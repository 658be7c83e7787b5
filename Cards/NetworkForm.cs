using System.Text.Json;

namespace CoEBot.Cards;

/// <summary>A form with words for single networks. Which networks there are is data, so each has an input whose id is made of its key, and no property of that name.</summary>
public abstract record NetworkForm : CardVerb
{
    private const string Prefix = "text-";

    /// <summary>What was typed for single networks, by their keys; null where there was nothing.</summary>
    public IReadOnlyDictionary<string, string>? Own { get; init; }

    /// <summary>The id of the input for a network's words.</summary>
    public static string InputOf(string network) => Prefix + network;

    /// <summary>The form with what a client merged into its data.</summary>
    public NetworkForm Filled(JsonElement data)
    {
        var own = new Dictionary<string, string>(Own ?? new Dictionary<string, string>());
        foreach (var field in data.EnumerateObject())
            if (field.Name.StartsWith(Prefix, StringComparison.Ordinal) && field.Value.ValueKind == JsonValueKind.String) own[field.Name[Prefix.Length..]] = field.Value.GetString()!;
        return own.Count == 0 ? this : this with { Own = own };
    }
}
