namespace CoEBot.Manifest.Rules;

/// <summary>The texts of a manifest that people read, by the keys under which a language file gives them.</summary>
public static class Translatable
{
    /// <summary>All that is told in the reader's language.</summary>
    public static IEnumerable<(string Key, string Text)> Texts(AppManifest manifest) =>
    [
        ("name.short", manifest.Name.Brief),
        .. manifest.Name.Full is { } full ? [("name.full", full)] : Array.Empty<(string, string)>(),
        ("description.short", manifest.Description.Brief),
        ("description.full", manifest.Description.Full ?? ""),
        .. ChatCommands(manifest).Select(command => ($"{command.Key}.description", command.Command.Description ?? "")),
        .. manifest.ComposeExtensions.SelectMany(
            (extension, i) => extension.Commands.SelectMany((command, j) => Texts(command, $"composeExtensions[{i}].commands[{j}]"))),
    ];

    /// <summary>What a click in the chat's menu says to the bot. It is the same in every language: the bot knows no other word for it.</summary>
    public static IEnumerable<(string Key, string Text)> ChatTitles(AppManifest manifest) =>
        ChatCommands(manifest).Select(command => ($"{command.Key}.title", command.Command.Title));

    private static IEnumerable<(string Key, BotCommand Command)> ChatCommands(AppManifest manifest) =>
        from bot in manifest.Bots.Index()
        from list in bot.Item.CommandLists.Index()
        from command in list.Item.Commands.Index()
        select ($"bots[{bot.Index}].commandLists[{list.Index}].commands[{command.Index}]", command.Item);

    private static IEnumerable<(string Key, string Text)> Texts(ComposeCommand command, string key) =>
    [
        ($"{key}.title", command.Title),
        ($"{key}.description", command.Description ?? ""),
        .. command.Parameters.SelectMany((parameter, i) => ((string, string)[])
            [($"{key}.parameters[{i}].title", parameter.Title), ($"{key}.parameters[{i}].description", parameter.Description ?? "")]),
    ];
}
