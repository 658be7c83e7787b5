namespace CoEBot.People;

internal static partial class Log
{
    [LoggerMessage(601, LogLevel.Warning, "Microsoft Graph does not say who is out of office: {Why}. What it said before counts for {Age} at most; who said in Teams that they are away still is")]
    public static partial void GraphDoesNotAnswer(this ILogger logger, string why, TimeSpan age);

    [LoggerMessage(602, LogLevel.Information, "Microsoft Graph says again who is out of office")]
    public static partial void GraphAnswersAgain(this ILogger logger);

    [LoggerMessage(603, LogLevel.Error, "Looking for who is out of office failed; it is looked for again")]
    public static partial void LookFailed(this ILogger logger, Exception failure);
}
