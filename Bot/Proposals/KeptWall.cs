using System.Text.Json.Serialization;
using CoEBot.Center;

namespace CoEBot.Proposals;

/// <summary>Somebody who may change the box was asked, and keeps the wall: what was approved before counts no more.</summary>
public sealed record KeptWall(Person By, DateTimeOffset At);

/// <summary>How answers to proposals are written into the records.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(KeptWall))]
public sealed partial class ProposalJson : JsonSerializerContext;
