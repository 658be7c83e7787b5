namespace CoEBot.Library;

internal static partial class Log
{
    [LoggerMessage(501, LogLevel.Warning, "Storage does not answer; advice goes by what was known before: {Why}")]
    public static partial void MemoryWaits(this ILogger logger, string why);

    [LoggerMessage(502, LogLevel.Error, "The library could not be read; advice goes by what was known before")]
    public static partial void MemoryFailed(this ILogger logger, Exception failure);
}
