namespace CoEBot.Teams.Authentication;

internal static partial class Log
{
    [LoggerMessage(21, LogLevel.Warning, "The channel's keys could not be fetched; those of {At} are used until they are five days old: {Why}")]
    public static partial void KeysAreOld(this ILogger logger, DateTimeOffset at, string why);
}
