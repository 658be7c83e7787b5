namespace CoEBot.Boxes.Links;

/// <summary>
/// Finds links as twitter-text 3 does (https://github.com/twitter/twitter-text): those with http:// or https://, and host names without it that end in a known top-level
/// domain. The tests hold it against that library. One pass, written by hand, so that no text can make it slow.
/// </summary>
public static class LinkScanner
{
    private const int LongestLink = 4096;

    private const int LongestLabel = 63;

    public static IReadOnlyList<Link> Find(string text)
    {
        var links = new List<Link>();
        if (!text.Contains('.', StringComparison.Ordinal)) return links;
        for (var before = 0; before < text.Length; before++)
        {
            // A link begins after a character that may stand before one, or, failing that, at the very beginning.
            var end = MayStandBefore(text[before]) ? FindAt(text, before + 1, text[before], links) : -1;
            if (end < 0 && before == 0) end = FindAt(text, 0, null, links);
            if (end > 0) before = end - 1;
        }

        return links;
    }

    /// <summary>The end of what looks like a link at <paramref name="start"/>, whether it counts as one or not; -1 where nothing does.</summary>
    private static int FindAt(string text, int start, char? before, List<Link> links)
    {
        var rest = text.AsSpan(start);
        var scheme = rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8 : rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : 0;
        var host = HostName.LengthAt(rest[scheme..]);
        if (host == 0) return -1;

        var hostEnd = start + scheme + host;
        var pathStart = hostEnd + LinkPath.PortLength(text.AsSpan(hostEnd));
        var path = LinkPath.LengthAt(text.AsSpan(pathStart));
        var end = pathStart + path + LinkPath.QueryLength(text.AsSpan(pathStart + path));
        if (end - start > LongestLink || HasLongLabel(text.AsSpan(start + scheme, host))) return end;
        if (scheme > 0) links.Add(Shortened(text, new(start, end, start + scheme, hostEnd)));
        else if (before is not ('-' or '_' or '.' or '/')) AddBare(text, start, hostEnd, path > 0 ? end : null, links);
        return end;
    }

    /// <summary>Without a scheme only what is written in Latin letters counts; what stands around it, such as Chinese without spaces, does not.</summary>
    private static void AddBare(string text, int start, int hostEnd, int? pathEnd, List<Link> links)
    {
        var first = links.Count;
        for (var from = start; from < hostEnd;)
        {
            var length = HostName.LatinLengthAt(text.AsSpan(from, hostEnd - from), text.AsSpan(from));
            if (length > 0) links.Add(new(from, from + length, from, from + length));
            from += Math.Max(1, length);
        }

        if (pathEnd is { } end && links.Count > first) links[^1] = links[^1] with { End = end };
    }

    /// <summary>X's own short links end with their code.</summary>
    private static Link Shortened(string text, Link link)
    {
        if (!text.AsSpan(link.HostStart, link.HostEnd - link.HostStart).Equals("t.co", StringComparison.OrdinalIgnoreCase)) return link;
        var end = link.HostEnd;
        if (end >= link.End || text[end] != '/') return link;
        end++;
        while (end < link.End && char.IsAsciiLetterOrDigit(text[end])) end++;
        return end == link.HostEnd + 1 ? link : link with { End = end + LinkPath.QueryLength(text.AsSpan(end)) };
    }

    private static bool HasLongLabel(ReadOnlySpan<char> host)
    {
        foreach (var label in host.Split('.'))
            if (host[label].Length > LongestLabel) return true;
        return false;
    }

    private static bool MayStandBefore(char value) =>
        !char.IsAsciiLetterOrDigit(value) && value is not ('@' or '＠' or '$' or '#' or '＃' or '\uFFFE' or '\uFEFF' or '\uFFFF');
}
