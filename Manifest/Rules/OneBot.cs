namespace CoEBot.Manifest.Rules;

/// <summary>Chat and messaging extension reach the same bot: one program answers both.</summary>
public static class OneBot
{
    public static IEnumerable<Problem> Problems(AppPackage package)
    {
        if (package.Manifest.Bots is not [var bot])
            return [new(AppPackage.ManifestFile, "$.bots", "must name the one bot")];
        return package.Manifest.ComposeExtensions
            .Select((extension, i) => (extension.BotId, Path: $"$.composeExtensions[{i}].botId"))
            .Where(extension => extension.BotId != bot.BotId)
            .Select(extension => new Problem(AppPackage.ManifestFile, extension.Path, "is another bot than $.bots[0].botId"));
    }
}
