using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoEBot.Cards.Elements;

/// <summary>Cards to JSON, and a click's data back to its verb. A client may put <c>verb</c> anywhere in the data and add members of its own.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(CardVerb))]
public sealed partial class CardJson : JsonSerializerContext
{
    /// <summary>For the wire: only what JSON itself asks to escape is escaped. A card is never part of an HTML page.</summary>
    public static CardJson Wire => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = WireEncoder.Instance });
}
