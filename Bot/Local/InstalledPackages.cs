using System.Text.Json;

namespace CoEBot.Local;

/// <summary>
/// Whether node_modules holds what the lock file asks for. npm itself notes at the end of an installation what it installed, in
/// <c>node_modules/.package-lock.json</c>, so an interrupted installation and one by hand are both seen for what they are.
/// </summary>
internal static class InstalledPackages
{
    /// <summary>Compares the repository's lock file with what npm noted.</summary>
    public static bool Match(RepositoryRoot root)
    {
        var installed = root["node_modules", ".package-lock.json"];
        return File.Exists(installed) && Match(File.ReadAllText(root["package-lock.json"]), File.ReadAllText(installed));
    }

    /// <summary>True when both lock files name the same packages; one for another system (<c>optional</c>) may be missing.</summary>
    /// <param name="wanted">The content of package-lock.json.</param>
    /// <param name="installed">The content of node_modules/.package-lock.json; nonsense matches nothing.</param>
    public static bool Match(string wanted, string installed)
    {
        try
        {
            using var wantedLock = JsonDocument.Parse(wanted);
            using var installedLock = JsonDocument.Parse(installed);
            var have = Packages(installedLock).ToDictionary(package => package.Name, package => Content(package.Value));
            return Packages(wantedLock).All(package => have.TryGetValue(package.Name, out var content)
                ? content == Content(package.Value)
                : package.Value.TryGetProperty("optional", out var optional) && optional.GetBoolean());
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // The entry without a name is the repository itself, which npm does not note.
    private static IEnumerable<JsonProperty> Packages(JsonDocument lockFile) =>
        lockFile.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name is not "");

    private static string? Content(JsonElement package) =>
        package.TryGetProperty("integrity", out var hash) || package.TryGetProperty("version", out hash) ? hash.GetString() : null;
}
