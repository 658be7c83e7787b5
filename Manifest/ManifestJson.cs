using System.Text.Json.Serialization;

namespace CoEBot.Manifest;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(AppManifest))]
[JsonSerializable(typeof(IReadOnlyList<SchemaQuestion>))]
[JsonSerializable(typeof(IReadOnlyList<Problem>))]
public sealed partial class ManifestJson : JsonSerializerContext;
