namespace CoEBot.Local;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Tool} ended by itself with exit code {ExitCode} ({LastWords}). The bot goes on without it: press Ctrl+C and start again to have it back.")]
    public static partial void ToolDied(this ILogger logger, string tool, int exitCode, string lastWords);
}
