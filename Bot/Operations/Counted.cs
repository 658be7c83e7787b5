using System.Globalization;

namespace CoEBot.Operations;

/// <summary>A number of things in words: "1 draft", "1,204 drafts".</summary>
internal static class Counted
{
    public static string Of(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");
}
