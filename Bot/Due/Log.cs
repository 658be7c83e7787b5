namespace CoEBot.Due;

internal static partial class Log
{
    [LoggerMessage(501, LogLevel.Warning, "Storage does not answer; what is due waits: {Why}")]
    public static partial void StorageAway(this ILogger logger, string why);

    [LoggerMessage(502, LogLevel.Warning, "Due work of kind {Kind} failed in take {Takes} and comes again after {Pause}")]
    public static partial void Failed(this ILogger logger, string kind, int takes, TimeSpan pause, Exception failure);

    [LoggerMessage(503, LogLevel.Error, "Due work of kind {Kind} was taken {Takes} times without success and is tried once a day now; it stays in the table due, in the partition {Partition}")]
    public static partial void Poisoned(this ILogger logger, string kind, int takes, string partition, Exception failure);

    [LoggerMessage(504, LogLevel.Error, "Looking for what is due failed; it is looked for again")]
    public static partial void LookFailed(this ILogger logger, Exception failure);
}
