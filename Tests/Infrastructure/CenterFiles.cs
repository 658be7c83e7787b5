using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoEBot.Tests.Infrastructure;

/// <summary>Centers for tests, made from the demo's.</summary>
internal static class CenterFiles
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The demo, where Mia is an advocate of Engineering too, so that two people may decide the same step.</summary>
    public static string WithTwoAdvocates()
    {
        var center = Demo();
        var mia = center["people"]!.AsArray().Single(person => ((string)person!["name"]!).StartsWith("Mia", StringComparison.Ordinal))!;
        mia["roles"]!.AsArray().Add(new JsonObject { ["role"] = "Advocate", ["department"] = "engineering" });
        return Save(center);
    }

    /// <summary>The demo, where Engineering has this many holidays.</summary>
    public static string WithHolidays(int count)
    {
        var center = Demo();
        center["departments"]![0]!["holidays"] = new JsonArray([.. Enumerable.Range(0, count).Select(day => (JsonNode)new DateOnly(2026, 1, 1).AddDays(day).ToString("O", CultureInfo.InvariantCulture))]);
        return Save(center);
    }

    private static JsonObject Demo() => JsonNode.Parse(File.ReadAllText(Checkout.File("Bot", "Local", "demo-center.json")), documentOptions: WithComments)!.AsObject();

    private static string Save(JsonObject center)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"center-{Guid.NewGuid():N}.json");
        File.WriteAllText(path, center.ToJsonString());
        return path;
    }
}
