using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Teams.Samples;

/// <summary>
/// An activity as it really comes, from a file of this folder. Those with a service URL of localhost were recorded from the Agents Playground; the others
/// are written after Microsoft's documentation, for what the Playground does not send, with the demo's people and places.
/// </summary>
public sealed record ActivitySample(string Name)
{
    /// <summary>Every file here, by name.</summary>
    public static IReadOnlyList<ActivitySample> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => new ActivitySample(Path.GetFileNameWithoutExtension(file))).OrderBy(sample => sample.Name, StringComparer.Ordinal)];

    private static string Folder => Checkout.File("Tests", "Teams", "Samples");

    /// <summary>As it stands in the file.</summary>
    public JsonObject Read() => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{Name}.json")))!.AsObject();

    /// <summary>As it would come from this Teams: its service URL, and the personal chat under its id there.</summary>
    public JsonObject From(SimulatedTeams teams)
    {
        var activity = Read();
        activity["serviceUrl"] = teams.ServiceUrl.ToString();
        if ((string?)activity["conversation"]!["conversationType"] == "personal")
            activity["conversation"]!["id"] = teams.PersonalChat(teams[(string)activity["from"]!["id"]!]).Id;
        return activity;
    }

    public override string ToString() => Name;
}
