using System.Text.Json;

namespace CoEBot.Teams.Activities;

/// <summary>Where and when an activity was written.</summary>
public static class ClientClock
{
    /// <summary>The zone that the activity names, or its entity <c>clientInfo</c> where it does not; null where neither does.</summary>
    public static string? TimeZone(this Activity activity) => activity.LocalTimezone ?? (activity.Entities ?? [])
        .Where(entity => entity.Type == "clientInfo")
        .Select(entity => entity.Properties?.TryGetValue("timezone", out var zone) is true && zone.ValueKind == JsonValueKind.String ? zone.GetString() : null)
        .FirstOrDefault(zone => zone is not null);

    /// <summary>When it was said, by Teams' own clock (<c>timestamp</c>): the same where it is delivered again. Null where it is missing or no moment.</summary>
    public static DateTimeOffset? SaidAt(this Activity activity) =>
        activity.Properties?.TryGetValue("timestamp", out var said) is true && said.ValueKind == JsonValueKind.String && said.TryGetDateTimeOffset(out var moment) ? moment : null;
}
