namespace CoEBot.Manifest.Rules;

/// <summary>The app's name is its own: the store takes none with Microsoft's names in it, in any language.</summary>
public static class StoreName
{
    private static readonly string[] NotOurs = ["Teams", "Microsoft"];

    public static IEnumerable<Problem> Problems(AppPackage package) =>
        from name in Names(package)
        from word in NotOurs
        where name.Text.Contains(word, StringComparison.OrdinalIgnoreCase)
        select new Problem(name.File, name.Path, $"\"{name.Text}\" has \"{word}\" in it, which the store does not allow");

    private static IEnumerable<(string File, string Path, string Text)> Names(AppPackage package) =>
    [
        (AppPackage.ManifestFile, "$.name.short", package.Manifest.Name.Brief),
        (AppPackage.ManifestFile, "$.name.full", package.Manifest.Name.Full ?? ""),
        .. from language in Language.All(package)
           from key in (string[])["name.short", "name.full"]
           select (language.File, Language.Path(key), language.Strings.GetValueOrDefault(key, "")),
    ];
}
