namespace CoEBot.Teams.Connector;

internal static partial class Log
{
    [LoggerMessage(11, LogLevel.Error, "The bot gets no token for the connector, so nothing can be sent. Check Bot:Credential and what it needs: {Why}")]
    public static partial void NoToken(this ILogger logger, string why);
}
