using System.Text.Json.Serialization;

namespace CoEBot.Library;

/// <summary>How posts are written into the library's rows.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LibraryPost))]
public sealed partial class LibraryJson : JsonSerializerContext;
