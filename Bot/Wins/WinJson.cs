using System.Text.Json.Serialization;

namespace CoEBot.Wins;

/// <summary>How wins and announcements are written into the records.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Win))]
[JsonSerializable(typeof(Announcement))]
[JsonSerializable(typeof(AnnouncementPlan))]
public sealed partial class WinJson : JsonSerializerContext;
