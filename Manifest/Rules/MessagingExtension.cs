using CoEBot.Conversation;

namespace CoEBot.Manifest.Rules;

/// <summary>The messaging extension offers the commands that the bot answers, of the same kind and in the same places.</summary>
public static class MessagingExtension
{
    public static IEnumerable<Problem> Problems(AppPackage package)
    {
        if (package.Manifest.ComposeExtensions is not [var extension])
            return [new(AppPackage.ManifestFile, "$.composeExtensions", "must hold the one messaging extension")];
        var ids = ExtensionCommands.All.Select(command => command.Id).ToList();
        return extension.Commands.Select(command => command.Id).SequenceEqual(ids)
            ? extension.Commands.Zip(ExtensionCommands.All).SelectMany((pair, i) => Check(pair.First, pair.Second, $"$.composeExtensions[0].commands[{i}]"))
            : [new(AppPackage.ManifestFile, "$.composeExtensions[0].commands", $"must be, as the bot knows them and in this order: {string.Join(", ", ids)}")];
    }

    private static IEnumerable<Problem> Check(ComposeCommand command, ExtensionCommand known, string path)
    {
        var kind = known.Kind == ExtensionCommandKind.Query ? "query" : "action";
        if (command.Type != kind) yield return new(AppPackage.ManifestFile, $"{path}.type", $"must be {kind}");
        var contexts = known.Contexts.Select(Name).ToList();
        if (!contexts.ToHashSet().SetEquals(command.Context)) yield return new(AppPackage.ManifestFile, $"{path}.context", $"must be {string.Join(", ", contexts)}");
        if (known.Kind == ExtensionCommandKind.Action && !command.FetchTask)
            yield return new(AppPackage.ManifestFile, $"{path}.fetchTask", "must be true: the bot makes the form");
        if (known.Kind == ExtensionCommandKind.Query && command.Parameters is not [{ Name: ExtensionCommands.Search }])
            yield return new(AppPackage.ManifestFile, $"{path}.parameters", $"must be the one that the bot reads: {ExtensionCommands.Search}");
    }

    private static string Name(ExtensionContext context) => context switch
    {
        ExtensionContext.Compose => "compose",
        ExtensionContext.CommandBox => "commandBox",
        ExtensionContext.Message => "message",
        _ => throw new ArgumentOutOfRangeException(nameof(context)),
    };
}
