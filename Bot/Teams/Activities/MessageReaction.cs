using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoEBot.Teams.Activities;

/// <summary>A reaction to a message: <c>like</c>, <c>heart</c>, <c>laugh</c>, <c>surprised</c>, <c>sad</c>, <c>angry</c>, or any emoji's name.</summary>
public sealed record MessageReaction
{
    public string? Type { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
