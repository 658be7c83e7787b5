namespace CoEBot.Teams.Authentication;

internal static partial class Log
{
    /// <param name="logger">Where to.</param>
    /// <param name="why">The library's own words; those of what it wraps say more.</param>
    /// <param name="at">When the keys known were fetched; null where there are none.</param>
    [LoggerMessage(21, LogLevel.Warning, "The channel's keys could not be fetched; those known, fetched at {At}, serve until they are five days old")]
    public static partial void KeysNotFetched(this ILogger logger, Exception why, DateTimeOffset? at);
}
