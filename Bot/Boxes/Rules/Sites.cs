using System.Collections.Frozen;
using CoEBot.Boxes.Characters;
using CoEBot.Boxes.Links;

namespace CoEBot.Boxes.Rules;

/// <summary>The hosts that a post leads to, each once: where its link stands first in the text, or an empty stretch for the link beside it.</summary>
internal static class Sites
{
    /// <summary>What people write that is a host name by accident: names of technologies, and files by the ending of their name.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Technologies =
        FrozenSet.ToFrozenSet(["asp.net", "ado.net", "vb.net", "ml.net"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FileEndings =
        FrozenSet.ToFrozenSet(["md", "sh", "rs", "py", "pl", "ps", "so", "zip", "mov"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static IEnumerable<(LinkHost Host, Stretch At)> Of(Post post, string text, IEnumerable<Link> links) =>
        links.Where(link => !IsByAccident(link, text)).Select(link => (Name: link.Host(text), At: new Stretch(link.Start, link.Length)))
            .Concat(Uri.TryCreate(post.Link, UriKind.Absolute, out var beside) ? [(beside.Host, default)] : [])
            .DistinctBy(site => site.Name, StringComparer.OrdinalIgnoreCase)
            .Select(site => (LinkHost.Of(site.Name), site.At));

    private static bool IsByAccident(Link link, string text)
    {
        if (link.HasScheme || link.End > link.HostEnd) return false;
        var host = text.AsSpan(link.Start, link.Length);
        return Technologies.Contains(host) || (host.Count('.') == 1 && FileEndings.Contains(host[(host.LastIndexOf('.') + 1)..]));
    }
}
