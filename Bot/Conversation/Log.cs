namespace CoEBot.Conversation;

internal static partial class Log
{
    [LoggerMessage(301, LogLevel.Debug, "A message was answered: {Outcome}")]
    public static partial void Answered(this ILogger logger, string outcome);

    [LoggerMessage(302, LogLevel.Warning, "Storage does not answer; the person was told: {Why}")]
    public static partial void StorageAway(this ILogger logger, string why);
}
