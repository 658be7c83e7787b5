using System.Text.Json;

namespace CoEBot.Teams.Activities;

/// <summary>Where the client of whoever wrote an activity says it is.</summary>
public static class ClientClock
{
    /// <summary>The zone that the activity names, or its entity <c>clientInfo</c> where it does not; null where neither does.</summary>
    public static string? TimeZone(this Activity activity) => activity.LocalTimezone ?? (activity.Entities ?? [])
        .Where(entity => entity.Type == "clientInfo")
        .Select(entity => entity.Properties?.TryGetValue("timezone", out var zone) is true && zone.ValueKind == JsonValueKind.String ? zone.GetString() : null)
        .FirstOrDefault(zone => zone is not null);
}
