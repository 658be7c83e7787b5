using System.Text.Json.Nodes;

namespace CoEBot.TeamsSimulator.Graph;

/// <summary>Somebody's presence (https://learn.microsoft.com/graph/api/resources/presence).</summary>
/// <param name="Availability">As <c>Busy</c>.</param>
/// <param name="Activity">As <c>InAMeeting</c>.</param>
/// <param name="IsOutOfOffice">What the settings say; null where there are none.</param>
public sealed record SimulatedPresence(string Availability, string Activity, bool? IsOutOfOffice = false)
{
    /// <summary>At work.</summary>
    public static SimulatedPresence Available { get; } = new("Available", "Available");

    /// <summary>Seen by whom looks: not at the machine, and an automatic reply set.</summary>
    public static SimulatedPresence OutOfOffice { get; } = new("Offline", "OutOfOffice", true);

    internal JsonObject ToJson(string id) => new()
    {
        ["id"] = id,
        ["availability"] = Availability,
        ["activity"] = Activity,
        ["statusMessage"] = null,
        ["outOfOfficeSettings"] = IsOutOfOffice is { } isOut ? new JsonObject { ["message"] = isOut ? "<p>Back on Monday.</p>" : null, ["isOutOfOffice"] = isOut } : null,
        ["sequenceNumber"] = "A0001",
    };
}
