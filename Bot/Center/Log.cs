namespace CoEBot.Center;

internal static partial class Log
{
    [LoggerMessage(201, LogLevel.Information, "A Center with {Departments} departments and {People} people was imported")]
    public static partial void Imported(this ILogger logger, int departments, int people);

    [LoggerMessage(202, LogLevel.Warning, "The Center cannot open yet: {Why}")]
    public static partial void NotOpenYet(this ILogger logger, string why);

    [LoggerMessage(203, LogLevel.Warning, "The Center's file is not read, since there is a Center. It could not be imported as it is: {Why}")]
    public static partial void FileIsWrong(this ILogger logger, string why);
}
