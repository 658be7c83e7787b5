using CoEBot.Conversation;

namespace CoEBot.Manifest.Rules;

/// <summary>The menus over the chat offer what the bot knows: in the person's own chat every word, in a channel those whose answer others may see.</summary>
public static class ChatCommandLists
{
    /// <summary>Teams shows ten well; the words after them are found by <c>help</c>.</summary>
    public const int Most = 10;

    /// <summary>The words for a scope: all that make sense there, or the first of them and <c>help</c>, which is always offered.</summary>
    public static IReadOnlyList<ChatWord> Offered(string scope, IReadOnlyList<ChatWord> known)
    {
        var fitting = known.Where(word => scope == "personal" || !word.IsPrivate).ToList();
        return fitting.Count <= Most ? fitting : [.. fitting.Where(word => word != ChatWords.Help).Take(Most - 1), ChatWords.Help];
    }

    public static IEnumerable<Problem> Problems(AppPackage package) =>
        from bot in package.Manifest.Bots.Take(1)
        from scope in bot.Scopes
        from problem in Check(bot, scope)
        select problem;

    private static IEnumerable<Problem> Check(ManifestBot bot, string scope)
    {
        var offered = Offered(scope, ChatWords.All).Select(word => word.Name).ToList();
        var lists = bot.CommandLists.Index().Where(list => list.Item.Scopes.Contains(scope)).ToList();
        if (lists is not [var (i, list)]) return [new(AppPackage.ManifestFile, "$.bots[0].commandLists", $"must hold one list for the scope {scope}, and holds {lists.Count}")];
        var titles = list.Commands.Select(command => command.Title);
        return titles.SequenceEqual(offered)
            ? []
            : [new(AppPackage.ManifestFile, $"$.bots[0].commandLists[{i}].commands", $"must be, as the bot knows them and in this order: {string.Join(", ", offered)}")];
    }
}
