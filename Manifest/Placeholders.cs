using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CoEBot.Manifest;

/// <summary>The holes of a document, <c>${{NAME}}</c>, for what differs from company to company.</summary>
public static partial class Placeholders
{
    /// <summary>How the reason ends where a hole stays open.</summary>
    public const string NoValue = "has no value";

    /// <summary>Fills the holes in every string of a document. A value becomes text and nothing else: it can hold quotes.</summary>
    /// <returns>A problem for each hole without a value.</returns>
    public static IReadOnlyList<Problem> Fill(string file, JsonNode document, PackageValues values)
    {
        var problems = new List<Problem>();
        foreach (var text in Strings(document).ToList())
        {
            var holes = Hole().Matches(text.GetValue<string>());
            if (holes.Count == 0) continue;
            problems.AddRange(holes.Select(Name).Where(name => values[name] is null).Distinct().Select(name => new Problem(file, text.GetPath(), $"{name} {NoValue}")));
            text.ReplaceWith(JsonValue.Create(Hole().Replace(text.GetValue<string>(), hole => values[Name(hole)] ?? hole.Value)));
        }

        return problems;
    }

    private static IEnumerable<JsonValue> Strings(JsonNode? node) => node switch
    {
        JsonObject parts => parts.SelectMany(part => Strings(part.Value)),
        JsonArray items => items.SelectMany(Strings),
        JsonValue value when value.TryGetValue<string>(out _) => [value],
        _ => [],
    };

    private static string Name(Match hole) => hole.Groups["name"].Value;

    [GeneratedRegex(@"\$\{\{\s*(?<name>[A-Za-z_][A-Za-z0-9_]*)\s*\}\}")]
    private static partial Regex Hole();
}
