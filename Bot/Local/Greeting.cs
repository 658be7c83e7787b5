namespace CoEBot.Local;

/// <summary>What the console says once everything runs.</summary>
internal static class Greeting
{
    /// <summary>A short block of plain lines.</summary>
    /// <param name="playground">The local Teams client.</param>
    /// <param name="bot">Where the bot listens.</param>
    /// <param name="data">The folder with the local data, as a person should read it.</param>
    public static string Text(Uri playground, Uri bot, string data) => $"""

        CoE Bot is running.

          Open         {playground.GetLeftPart(UriPartial.Authority)} (the local Teams client) in a browser
          Type first   hi
          Be others    as Ben - then Ben writes and clicks (also Cleo, Sam, Olga, Mia; "as Ana" to be yourself again)
          Bot          {bot.GetLeftPart(UriPartial.Authority)}
          Data         {data} (kept between runs; delete the folder to start anew)
          Stop         Ctrl+C ends all of it

        """;
}
