namespace CoEBot.Manifest.Rules;

/// <summary>
/// Every command says in a few words what it does, so that the menus show all of it. The schema takes far more for the bot's commands than Teams shows.
/// </summary>
public static class CommandLimits
{
    public const int Title = 32;

    public const int Description = 128;

    public static IEnumerable<Problem> Problems(AppPackage package) =>
        from text in Texts(package)
        let limit = text.Path.Contains(".title", StringComparison.Ordinal) ? Title : Description
        let reason = text.Text switch
        {
            "" => "must not be empty",
            { Length: var length } when length > limit => $"has {length} characters, and {limit} are shown",
            _ => null,
        }
        where reason is not null
        select new Problem(text.File, text.Path, reason);

    private static IEnumerable<(string File, string Path, string Text)> Texts(AppPackage package) =>
    [
        .. CommandTexts(package.Manifest).Select(text => (AppPackage.ManifestFile, $"$.{text.Key}", text.Text)),
        .. from language in Language.All(package)
           from text in language.Strings
           where text.Key.Contains(".commands[", StringComparison.Ordinal)
           select (language.File, Language.Path(text.Key), text.Value),
    ];

    private static IEnumerable<(string Key, string Text)> CommandTexts(AppManifest manifest) =>
        [.. Translatable.Texts(manifest).Where(text => text.Key.Contains(".commands[", StringComparison.Ordinal)), .. Translatable.ChatTitles(manifest)];
}
