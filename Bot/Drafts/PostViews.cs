using CoEBot.Boxes;
using CoEBot.Cards;

namespace CoEBot.Drafts;

/// <summary>What a draft says, as its cards show it: its texts, what was found in them, and what has changed.</summary>
public static class PostViews
{
    /// <summary>A field for each network that may have words of its own, with those that were typed; and what is kept for networks that left the list.</summary>
    public static IReadOnlyList<OwnTextField> Fields(OwnTexts own) =>
    [
        .. Network.All.Select(network => new OwnTextField(network.Key, network.Name, Math.Min(network.Limit, FieldLimits.Text), own.Of(network.Key))),
        .. own.Gone.All.Select(gone => new OwnTextField(gone.Network, gone.Network, 0) { IsGone = true }),
    ];

    public static PostView Of(DraftContent content, IReadOnlyList<Finding> findings) => new(
        [.. content.Posts.Select(post => Text(post, findings))], content.Link, content.ImageLink is { } image ? new(image, content.ImageAlt) : null);

    public static IReadOnlyList<FindingView> Findings(IReadOnlyList<Finding> findings, DraftContent content)
    {
        var posts = content.Posts;
        return
        [
            .. findings.Select(finding => new FindingView(
                finding.Wall, Weight(finding.Severity), finding.Why, finding.Edit, Marked(finding, posts),
                finding.Fix is { } fix ? new(fix.Title, finding.Rule, finding.Start, finding.Networks) : null)
            {
                Networks = finding.Networks is { } networks ? [.. networks.Split(',').Select(Name)] : [],
            }),
        ];
    }

    /// <summary>The texts that readers see anew, each with the networks where they do. A network that was not chosen before is held against the first of the earlier texts.</summary>
    public static IReadOnlyList<TextChangeView> Changes(DraftContent before, DraftContent now)
    {
        var (known, isOne) = (before.NetworkKeys, before.Posts.Count == 1 && now.Posts.Count == 1);
        return
        [
            .. from network in now.NetworkKeys.DefaultIfEmpty("")
               let was = known.Contains(network) ? before.TextFor(network) : before.Posts[0].Text
               group Name(network) by (Before: was, Now: now.TextFor(network)) into text
               where text.Key.Before != text.Key.Now
               select new TextChangeView(text.Key.Now, WordDiff.Between(text.Key.Before, text.Key.Now)) { Networks = isOne ? [] : [.. text] },
        ];
    }

    /// <summary>All its words in one text, each with the networks that it is for where there are several.</summary>
    public static string Words(DraftContent content) => content.Posts is [var only]
        ? only.Text
        : string.Join("\n\n", content.Posts.Select(post => $"{string.Join(", ", post.Networks.Select(network => network.Name))}: {post.Text}"));

    /// <summary>The name of a network; its key where it is on the list no more.</summary>
    public static string Name(string network) => Network.Find(network)?.Name ?? network;

    private static TextView Text(Post post, IReadOnlyList<Finding> findings) => new(
        post.Text,
        [.. post.Networks.Select(network => new NetworkCount(network.Name, network.Count(post.Published), network.Limit))],
        [.. findings.Where(finding => IsMarkedIn(finding, post)).Select(finding => new MarkedSpan(finding.Start, finding.Length))])
    {
        Networks = [.. post.Networks.Select(network => network.Name)],
        Key = post.Networks.Count > 0 ? post.Networks[0].Key : "",
    };

    private static string? Marked(Finding finding, IReadOnlyList<Post> posts) =>
        posts.FirstOrDefault(post => IsMarkedIn(finding, post))?.Text.Substring(finding.Start, finding.Length);

    /// <summary>A finding is kept with the networks of its day. Where some have left the list since, it is about those that are still there, and its place may be in no text any more.</summary>
    private static bool IsMarkedIn(Finding finding, Post post) =>
        finding is { Length: > 0, Start: >= 0 } && finding.Length <= post.Text.Length - finding.Start
        && (finding.Networks is not { } networks || networks.Split(',').Any(key => post.Networks.Any(network => network.Key == key)));

    private static FindingWeight Weight(Severity severity) => severity switch
    {
        Severity.Block => FindingWeight.Block,
        Severity.Review => FindingWeight.Review,
        _ => FindingWeight.Advise,
    };
}
