namespace CoEBot.Manifest.Rules;

/// <summary>
/// Every language tells all of it, and nothing that is not there: half a translation is worse than none. What a click says to the bot stays as it is.
/// </summary>
public static class Languages
{
    public static IEnumerable<Problem> Problems(AppPackage package)
    {
        var wanted = Translatable.Texts(package.Manifest).Select(text => text.Key).ToList();
        var fixedTitles = Translatable.ChatTitles(package.Manifest).Select(title => title.Key).ToHashSet();
        return Language.All(package).SelectMany(language => (Problem[])
        [
            .. wanted.Except(language.Strings.Keys).Select(key => new Problem(language.File, Language.Path(key), "is missing: the manifest has this text")),
            .. language.Strings.Keys.Where(fixedTitles.Contains)
                .Select(key => new Problem(language.File, Language.Path(key), "must not be translated: a click says it to the bot, which knows one word for it")),
            .. language.Strings.Keys.Except(wanted).Where(key => !fixedTitles.Contains(key))
                .Select(key => new Problem(language.File, Language.Path(key), "is in no place of the manifest")),
        ]);
    }
}
