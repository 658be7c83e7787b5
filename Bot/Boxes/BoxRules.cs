using System.Globalization;
using System.Text.RegularExpressions;

namespace CoEBot.Boxes;

/// <summary>Holds a post against a box. Pure: the same post and box always give the same findings.</summary>
public static class BoxRules
{
    public static IEnumerable<Finding> Check(Post post, Box box) =>
        Lengths(post).Concat(Disclosure(post, box)).Concat(Phrases(post, box.Banned, Severity.Block)).Concat(Phrases(post, box.Watched, Severity.Review));

    private static IEnumerable<Finding> Lengths(Post post) =>
        from network in post.Networks
        let over = network.Count(post.Published) - network.Limit
        where over > 0
        select new Finding(
            $"Length on {network.Name}", Severity.Block,
            $"{network.Name} takes {Number(network.Limit)}, and this is {Number(network.Limit + over)}.",
            over == 1 ? "Take out one character." : $"Take out {Number(over)} characters.");

    private static IEnumerable<Finding> Disclosure(Post post, Box box)
    {
        if (box.Disclosure is { Length: > 0 } tag && post.Text.Length > 0 && !Whole(tag).IsMatch(post.Text))
            yield return new("Disclosure", Severity.Block, "Readers must see in the post itself that you work here.", $"Add {tag}.");
    }

    /// <summary>One finding a phrase, at the place where it stands first.</summary>
    private static IEnumerable<Finding> Phrases(Post post, IEnumerable<string> phrases, Severity severity) =>
        from phrase in phrases
        where !string.IsNullOrWhiteSpace(phrase)
        let match = Whole(phrase).Match(post.Text)
        where match.Success
        select severity == Severity.Block
            ? new Finding("Words we do not use", severity, $"\"{phrase}\" is on the list of words we do not use.", $"Say it without \"{phrase}\".", match.Index, match.Length)
            : new Finding("Words we look at twice", severity, $"\"{phrase}\" calls for a second pair of eyes.", $"Without \"{phrase}\" one approval is enough.", match.Index, match.Length);

    /// <summary>The phrase as whole words in any case: "launch" stands in "Launch!" and neither in "launched" nor in "relaunch".</summary>
    private static Regex Whole(string phrase) => new(
        $@"(?<![\p{{L}}\p{{N}}_]){Regex.Escape(phrase.Trim()).Replace(@"\ ", @"\s+", StringComparison.Ordinal)}(?![\p{{L}}\p{{N}}_])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
