namespace CoEBot.Teams.Hosting;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "An activity was refused with {Status}: {Why}")]
    public static partial void Refused(this ILogger logger, int status, string why);
}
