namespace CoEBot.Conversation;

/// <summary>What a command of the messaging extension is: it searches, or it opens a form.</summary>
public enum ExtensionCommandKind
{
    Query,
    Action,
}

/// <summary>Where Teams offers a command: while a message is written, in the box at the top, or on a message that is there.</summary>
public enum ExtensionContext
{
    Compose,
    CommandBox,
    Message,
}

/// <summary>A command of the messaging extension, by the id under which Teams invokes it.</summary>
public sealed record ExtensionCommand(string Id, ExtensionCommandKind Kind, params IReadOnlyList<ExtensionContext> Contexts);

/// <summary>The commands of the messaging extension. The app's manifest offers the same, and their order is the order there.</summary>
public static class ExtensionCommands
{
    /// <summary>Finds approved posts; its one parameter is <see cref="Search"/>.</summary>
    public static readonly ExtensionCommand Library = new("library", ExtensionCommandKind.Query, ExtensionContext.Compose, ExtensionContext.CommandBox);

    /// <summary>Opens the draft form, from a message too: its text is the draft's seed.</summary>
    public static readonly ExtensionCommand SubmitDraft =
        new("submitDraft", ExtensionCommandKind.Action, ExtensionContext.Compose, ExtensionContext.CommandBox, ExtensionContext.Message);

    /// <summary>Opens the form for a win, from a message that tells of it.</summary>
    public static readonly ExtensionCommand NominateWin = new("nominateWin", ExtensionCommandKind.Action, ExtensionContext.Compose, ExtensionContext.Message);

    /// <summary>The name of the parameter in which <see cref="Library"/> gets what was typed.</summary>
    public const string Search = "search";

    public static readonly IReadOnlyList<ExtensionCommand> All = [Library, SubmitDraft, NominateWin];
}
