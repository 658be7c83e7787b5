using System.Buffers;

namespace CoEBot.Boxes.Links;

/// <summary>What twitter-text takes for a host name: labels with dots between them, the last one a top-level domain.</summary>
internal static class HostName
{
    /// <summary>ASCII punctuation, white space, direction marks and what is no character: all that no label holds, hyphen and underscore aside.</summary>
    private static readonly SearchValues<char> NoLetters = SearchValues.Create(
        "!'#%&()*+,\\-./:;<=>?@[]^_{|}~$\t\n\u000B\f\r \u0085\u00A0\u1680\u180E\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A"
        + "\u2028\u2029\u202F\u205F\u3000\uFFFE\uFEFF\uFFFF\u202A\u202B\u202C\u202D\u202E\u061C\u200E\u200F\u2066\u2067\u2068\u2069");

    /// <summary>No name in the internet has more characters (RFC 1035), so no more are read; and nobody writes more labels.</summary>
    private const int Longest = 255;

    private const int MostLabels = 32;

    /// <summary>The length of the host name the text begins with: as many labels as can be; 0 where there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        var (found, at) = (0, 0);
        text = text[..Math.Min(text.Length, Longest)];
        for (var labels = 0; labels < MostLabels; labels++)
        {
            var length = LabelLength(text[at..], out var isPlain);
            if (length == 0 || at + length == text.Length || text[at + length] != '.') break;
            at += length + 1;
            if (isPlain && TopLevelDomains.LengthAt(text[at..]) is > 0 and var top) found = at + top;
        }

        return found;
    }

    /// <summary>The same for Latin letters, digits and hyphens only. <paramref name="beyond"/> goes on after the host, since what follows tells whether it ends there.</summary>
    public static int LatinLengthAt(ReadOnlySpan<char> host, ReadOnlySpan<char> beyond)
    {
        var (found, at) = (0, 0);
        while (LatinLabelLength(host[at..]) is > 0 and var length && at + length < host.Length && host[at + length] == '.')
        {
            at += length + 1;
            if (TopLevelDomains.LengthAt(beyond[at..]) is > 0 and var top && at + top <= host.Length) found = at + top;
        }

        return found;
    }

    /// <summary>A label begins and ends with a letter. With an underscore it may stand before a domain, and is none itself.</summary>
    private static int LabelLength(ReadOnlySpan<char> text, out bool isPlain)
    {
        isPlain = true;
        var length = 0;
        while (length < text.Length && (text[length] is '-' or '_' || !NoLetters.Contains(text[length])))
        {
            if (text[length] == '_') isPlain = false;
            length++;
        }

        return length == 0 || text[0] is '-' or '_' || text[length - 1] is '-' or '_' ? 0 : length;
    }

    private static int LatinLabelLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '-' || IsAccented(text[length]))) length++;
        return length;
    }

    internal static bool IsAccented(char value) => value is
        (>= '\u00C0' and <= '\u024F' and not ('\u00D7' or '\u00F7')) or '\u0253' or '\u0254' or '\u0256' or '\u0257' or '\u0259' or '\u025B' or '\u0263' or '\u0268'
        or '\u026F' or '\u0272' or '\u0289' or '\u028B' or '\u02BB' or (>= '\u0300' and <= '\u036F') or (>= '\u1E00' and <= '\u1EFF');
}
