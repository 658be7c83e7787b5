namespace CoEBot.Teams.Activities;

/// <summary>
/// <see cref="TeamsChannelData.EventType"/> of conversationUpdate, messageUpdate and messageDelete
/// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events, checked 2026-11-24).
/// </summary>
public static class TeamsEventTypes
{
    public const string ChannelCreated = "channelCreated";
    public const string ChannelRenamed = "channelRenamed";
    public const string ChannelDeleted = "channelDeleted";
    public const string ChannelRestored = "channelRestored";
    public const string TeamRenamed = "teamRenamed";
    public const string TeamArchived = "teamArchived";
    public const string TeamUnarchived = "teamUnarchived";
    public const string TeamDeleted = "teamDeleted";
    public const string TeamHardDeleted = "teamHardDeleted";
    public const string TeamRestored = "teamRestored";
    public const string EditMessage = "editMessage";
    public const string UndeleteMessage = "undeleteMessage";
    public const string SoftDeleteMessage = "softDeleteMessage";
}
