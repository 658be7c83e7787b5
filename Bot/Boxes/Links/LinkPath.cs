namespace CoEBot.Boxes.Links;

/// <summary>What follows a host name and still belongs to its link, as twitter-text reads it: a full stop or a bracket that ends the sentence does not.</summary>
internal static class LinkPath
{
    public static int PortLength(ReadOnlySpan<char> text)
    {
        if (text is not [':', ..]) return 0;
        var length = 1;
        while (length < text.Length && char.IsAsciiDigit(text[length])) length++;
        return length > 1 ? length : 0;
    }

    public static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text is not ['/', ..]) return 0;
        var (end, at) = (1, 1);
        while (at < text.Length)
        {
            var bracketed = BracketedLength(text[at..], mayNest: true);
            if (bracketed == 0 && !IsInner(text[at])) break;
            at += Math.Max(1, bracketed);
            if (bracketed > 0 || IsLast(text[at - 1])) end = at;
        }

        return end;
    }

    public static int QueryLength(ReadOnlySpan<char> text)
    {
        if (text is not ['?', ..]) return 0;
        var end = 0;
        for (var at = 1; at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || "!?*'@();:&=+$/%#[]-_.,~|".Contains(text[at], StringComparison.Ordinal)); at++)
            if (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '_' or '&' or '=' or '#' or '/') end = at + 1;
        return end;
    }

    /// <summary>Round brackets that close, with at most one pair inside, as in /Primer_(film).</summary>
    private static int BracketedLength(ReadOnlySpan<char> text, bool mayNest)
    {
        if (text is not ['(', ..]) return 0;
        var (at, nested) = (1, false);
        while (at < text.Length)
        {
            if (text[at] == ')') return at > 1 ? at + 1 : 0;
            if (IsInner(text[at])) at++;
            else if (mayNest && !nested && BracketedLength(text[at..], mayNest: false) is > 0 and var inner) (at, nested) = (at + inner, true);
            else return 0;
        }

        return 0;
    }

    private static bool IsInner(char value) => IsWord(value) || "!*';:=+,.$/%#[]-–_~@|&".Contains(value, StringComparison.Ordinal);

    private static bool IsLast(char value) => IsWord(value) || value is '+' or '-' or '=' or '_' or '#' or '/';

    private static bool IsWord(char value) => char.IsAsciiLetterOrDigit(value) || value is >= '\u0400' and <= '\u04FF' || HostName.IsAccented(value);
}
