namespace CoEBot.Boxes;

/// <summary>A draft has one text, or several where networks have words of their own. Whoever looks for findings looks into each of them, and says in which they are.</summary>
public static class EachText
{
    /// <param name="posts">The texts, each with its networks.</param>
    /// <param name="find">What is found in one of them.</param>
    public static IReadOnlyList<Finding> Find(IReadOnlyList<Post> posts, Func<Post, IEnumerable<Finding>> find)
    {
        var found = posts.Select(post => find(post).ToList()).ToList();
        if (found is [var only]) return only;
        var ofAll = found[0].Where(finding => IsAboutAll(finding) && found.TrueForAll(others => others.Contains(finding))).ToList();
        return
        [
            .. ofAll,
            .. from at in posts.Zip(found)
               let networks = at.First.Keys
               from finding in at.Second
               where !ofAll.Contains(finding)
               select finding with { Networks = networks },
        ];
    }

    /// <summary>What has no place in a text and no edit of one may be about the link, the image or the whole, and is said once where all texts have it.</summary>
    private static bool IsAboutAll(Finding finding) => finding is { Length: 0, Fix: null };
}
