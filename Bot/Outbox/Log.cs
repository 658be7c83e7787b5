namespace CoEBot.Outbox;

internal static partial class Log
{
    [LoggerMessage(101, LogLevel.Debug, "A notice of kind {Kind} ended as {Outcome} in attempt {Attempt}")]
    public static partial void Sent(this ILogger logger, string kind, string outcome, int attempt);

    [LoggerMessage(102, LogLevel.Error, "Work on the table {Table} failed; its hint will come again")]
    public static partial void WorkFailed(this ILogger logger, string table, Exception failure);

    [LoggerMessage(103, LogLevel.Error, "A hint to the table {Table} was taken {Times} times without success and is set aside in the poison queue")]
    public static partial void Poisoned(this ILogger logger, string table, long times);

    [LoggerMessage(104, LogLevel.Warning, "Storage does not answer; the outbox waits: {Why}")]
    public static partial void StorageAway(this ILogger logger, string why);
}
