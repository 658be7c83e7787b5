using System.Text.Json.Serialization;

namespace CoEBot.Drafts;

/// <summary>How drafts are written into the records.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Draft))]
[JsonSerializable(typeof(DraftContent))]
public sealed partial class DraftJson : JsonSerializerContext;
