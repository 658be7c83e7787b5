namespace CoEBot.Conversation;

/// <summary>The messaging extension's commands, as the app's manifest names them.</summary>
public static class ExtensionCommands
{
    public const string Library = "library";
    public const string SubmitDraft = "submitDraft";
    public const string NominateWin = "nominateWin";
}
