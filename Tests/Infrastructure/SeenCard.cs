using System.Text.Json.Nodes;

namespace CoEBot.Tests.Infrastructure;

/// <summary>A card as a person takes it in: its words, its fields and its buttons.</summary>
internal static class SeenCard
{
    /// <summary>All words on the card in reading order, a line for each text, the formatting of markdown left out.</summary>
    public static string Words(this JsonObject? card) => string.Join('\n', Objects(card)
        .Select(Line)
        .OfType<string>()
        .Select(text => text.Replace("**", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal)));

    /// <summary>What stands in the field of this id; null where it is empty.</summary>
    public static string? Field(this JsonObject? card, string id) =>
        (string?)Objects(card).Single(element => (string?)element["id"] == id && element["label"] is not null)["value"];

    /// <summary>The titles of the buttons, those behind another included.</summary>
    public static IReadOnlyList<string> Buttons(this JsonObject? card) =>
        [.. Objects(card).Where(element => (string?)element["type"] is "Action.Execute" or "Action.Submit" or "Action.ShowCard").Select(element => (string)element["title"]!)];

    /// <summary>What the button of this title carries.</summary>
    public static JsonObject Data(this JsonObject? card, string title) =>
        Objects(card).First(element => (string?)element["type"] is "Action.Execute" or "Action.Submit" && (string?)element["title"] == title)["data"]!.AsObject();

    private static string? Line(JsonObject element) => (string?)element["type"] switch
    {
        "TextBlock" => (string?)element["text"],
        "RichTextBlock" => string.Concat(element["inlines"]!.AsArray().Select(run => (string?)run!["text"])),
        { } type when type.StartsWith("Input.", StringComparison.Ordinal) => (string?)element["label"],
        _ => null,
    };

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject element => element.Where(property => property.Key is not ("data" or "fallback")).SelectMany(property => Objects(property.Value)).Prepend(element),
        JsonArray array => array.SelectMany(Objects),
        _ => [],
    };
}
