using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoEBot.Manifest;

/// <summary>The app package as it would be uploaded: parsed, and its placeholders filled.</summary>
public sealed record AppPackage
{
    public const string ManifestFile = "manifest.json";

    public required AppManifest Manifest { get; init; }

    /// <summary>The manifest and the language files that are there, by name.</summary>
    public required IReadOnlyDictionary<string, JsonObject> Documents { get; init; }

    /// <summary>Every file of the folder appPackage, by its path in it, with <c>/</c> between its parts.</summary>
    public required IReadOnlyDictionary<string, byte[]> Files { get; init; }

    /// <summary>The files that the manifest names, each with where it does.</summary>
    public IEnumerable<(string File, string Path)> Named =>
    [
        (Manifest.Icons.Color, "$.icons.color"),
        (Manifest.Icons.Outline, "$.icons.outline"),
        .. Manifest.LocalizationInfo.AdditionalLanguages.Select((language, i) => (language.File, $"$.localizationInfo.additionalLanguages[{i}].file")),
    ];

    /// <summary>Parses the documents and fills their placeholders.</summary>
    public static PackageReading Read(IReadOnlyDictionary<string, byte[]> files, PackageValues values)
    {
        var problems = new List<Problem>();
        var documents = new Dictionary<string, JsonObject>();
        if (Document(ManifestFile) is not { } document || Typed(document, problems) is not { } manifest) return new(null, problems);
        foreach (var file in manifest.LocalizationInfo.AdditionalLanguages.Select(language => language.File).Where(files.ContainsKey)) Document(file);
        return problems.Count > 0 ? new(null, problems) : new(new() { Manifest = manifest, Documents = documents, Files = files }, []);

        JsonObject? Document(string name)
        {
            if (Parse(name, files, problems) is not { } parsed) return null;
            problems.AddRange(Placeholders.Fill(name, parsed, values));
            return documents[name] = parsed;
        }
    }

    private static JsonObject? Parse(string name, IReadOnlyDictionary<string, byte[]> files, List<Problem> problems)
    {
        if (!files.TryGetValue(name, out var content))
        {
            problems.Add(new(name, null, "is not there"));
            return null;
        }

        try
        {
            if (JsonNode.Parse(content, documentOptions: new() { AllowDuplicateProperties = false }) is JsonObject document) return document;
            problems.Add(new(name, "$", "is not a JSON object"));
        }
        catch (JsonException broken)
        {
            problems.Add(new(name, null, $"is not JSON: {broken.Message}"));
        }

        return null;
    }

    private static AppManifest? Typed(JsonObject document, List<Problem> problems)
    {
        try
        {
            return document.Deserialize(ManifestJson.Default.AppManifest);
        }
        catch (JsonException broken)
        {
            problems.Add(new(ManifestFile, broken.Path, "is not of the kind that a manifest has here"));
            return null;
        }
    }
}

/// <summary>The package, or why there is none.</summary>
public sealed record PackageReading(AppPackage? Package, IReadOnlyList<Problem> Problems);
