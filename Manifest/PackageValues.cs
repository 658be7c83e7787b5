using System.Collections;

namespace CoEBot.Manifest;

/// <summary>What is filled into the placeholders: the first source that has a value wins, and an empty value is none.</summary>
public sealed class PackageValues(params IReadOnlyList<IReadOnlyDictionary<string, string>> sources)
{
    public string? this[string name] => sources.Select(source => source.GetValueOrDefault(name)).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    /// <summary>Those for a request: of the example for a demo, else of the command line, the environment and the file, in this order.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="folder">The folder appPackage.</param>
    public static PackageValues For(Request request, string folder) => request.Demo
        ? new(request.Values, Read(folder, ".env.example"))
        : new(request.Values, Environment(), Read(folder, ".env"));

    private static Dictionary<string, string> Environment() => System.Environment.GetEnvironmentVariables()
        .Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "");

    private static IReadOnlyDictionary<string, string> Read(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? EnvFile.Parse(name, File.ReadAllText(path)) : new Dictionary<string, string>();
    }
}
