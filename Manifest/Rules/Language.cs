using System.Text.Json;

namespace CoEBot.Manifest.Rules;

/// <summary>A language file: its texts by the keys that Teams reads, such as <c>name.short</c>.</summary>
internal sealed record Language(string File, IReadOnlyDictionary<string, string> Strings)
{
    /// <summary>Those that the manifest names and that are there.</summary>
    public static IEnumerable<Language> All(AppPackage package) =>
        from named in package.Manifest.LocalizationInfo.AdditionalLanguages
        where package.Documents.ContainsKey(named.File)
        select new Language(named.File, (
            from entry in package.Documents[named.File]
            where entry.Key is not "$schema" && entry.Value?.GetValueKind() == JsonValueKind.String
            select entry).ToDictionary(entry => entry.Key, entry => entry.Value!.GetValue<string>()));

    /// <summary>A key as a JSON path: it is one name, dots and all.</summary>
    public static string Path(string key) => $"$['{key}']";
}
