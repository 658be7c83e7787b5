using CoEBot.Boxes.Characters;
using CoEBot.Boxes.Links;

namespace CoEBot.Boxes.Rules;

/// <summary>Mail addresses: a name, an at sign and a host. A mention of somebody on another server begins with an at sign and is none, nor is the address of a repository.</summary>
internal static class MailAddresses
{
    public static IEnumerable<Stretch> In(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > 0 && (Scripts.IsWord(text[start - 1]) || text[start - 1] is '.' or '-' or '+' or '%' or '\'')) start--;
            while (start < at && text[start] is '.' or '-' or '\'') start++;
            var host = HostName.LengthAt(text.AsSpan(at + 1));
            if (start == at || host == 0 || (start > 0 && text[start - 1] is '@' or '/') || IsPasswordInLink(text, start)) continue;
            var end = at + 1 + host;
            if (end + 1 < text.Length && text[end] == ':' && char.IsAsciiLetter(text[end + 1])) continue;
            yield return Stretch.Between(WholeStart(text, start), end);
        }
    }

    /// <summary>https://name:password@host</summary>
    private static bool IsPasswordInLink(string text, int start) =>
        start > 0 && text[start - 1] == ':' && text.AsSpan(0, start) is var before && before[(before.LastIndexOfAny(' ', '\n') + 1)..].Contains("//", StringComparison.Ordinal);

    private static int WholeStart(string text, int start) => char.IsLowSurrogate(text[start]) ? start - 1 : start;
}
