namespace CoEBot.Wins;

internal static partial class Log
{
    [LoggerMessage(401, LogLevel.Warning, "The weekly announcements wait for storage: {Why}")]
    public static partial void AnnouncerWaits(this ILogger logger, string why);
}
