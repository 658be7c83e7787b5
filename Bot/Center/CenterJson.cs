using System.Text.Json;
using System.Text.Json.Serialization;
using CoEBot.Boxes.Editing;
using CoEBot.Center.Editing;
using CoEBot.Center.Planning;
using CoEBot.Center.Routing;

namespace CoEBot.Center;

/// <summary>A Center's file, read strictly: a word that is not known is a slip that somebody should hear of.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CenterDefinition))]
public sealed partial class CenterFileJson : JsonSerializerContext;

/// <summary>A Center as it is kept: read leniently, since while versions change an older replica meets what a newer one wrote.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CenterDefinition))]
[JsonSerializable(typeof(BoxVersion))]
[JsonSerializable(typeof(Proposal<BoxText>))]
[JsonSerializable(typeof(RouteVersion))]
[JsonSerializable(typeof(Proposal<RouteText>))]
[JsonSerializable(typeof(PlanVersion))]
[JsonSerializable(typeof(Proposal<PlanText>))]
[JsonSerializable(typeof(InvitationState))]
public sealed partial class CenterJson : JsonSerializerContext;
