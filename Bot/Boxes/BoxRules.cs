using System.Text.RegularExpressions;
using CoEBot.Drafts;

namespace CoEBot.Boxes;

/// <summary>Holds a draft against a box. Pure: the same draft and box always give the same findings, worst first.</summary>
public static class BoxRules
{
    /// <summary>UTF-16 units a draft may hold, so that its cards stay within what Teams takes.</summary>
    public const int LongestText = 8_000;

    public static BoxCheck Check(DraftContent content, Box box, DateOnly today) => new(
    [
        .. FormRules(content, today)
            .Concat(Lengths(content))
            .Concat(Disclosure(content, box))
            .Concat(Phrases(content, box.Banned, Severity.Block))
            .Concat(Phrases(content, box.Watched, Severity.Review))
            .OrderByDescending(finding => finding.Severity),
    ]);

    private static IEnumerable<Finding> FormRules(DraftContent content, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(content.Text))
            yield return new("The post", Severity.Block, "There is no text yet.", "Write what you would say.");
        if (content.NetworkKeys.Count == 0)
            yield return new("Networks", Severity.Block, "No network is chosen.", "Choose at least one.");
        if (content.Text.Length > LongestText)
            yield return new("The post", Severity.Block, $"A draft holds up to {LongestText:N0} characters; this one has {content.Text.Length:N0}.", "Keep the part that matters most; the rest is kept with this draft.");
        if (content.Link is { Length: > 0 } link && !IsWebLink(link))
            yield return new("The link", Severity.Block, "The link is not a web address that starts with https://.", "Copy it from your browser's address bar.");
        if (content.WishedDate is { Length: > 0 } typed && !DateOnly.TryParseExact(typed, "yyyy-MM-dd", out _))
            yield return new("The wished date", Severity.Block, "The wished date is no date.", "Pick a day, or leave it empty.");
        if (content.WishedDay is { } day && day < today)
            yield return new("The wished date", Severity.Block, "The wished date has passed.", "Pick a day to come, or leave it empty.");
    }

    private static IEnumerable<Finding> Lengths(DraftContent content) =>
        from network in content.NetworkKeys.Select(Network.Find).OfType<Network>()
        let over = network.Count(content.Published) - network.Limit
        where over > 0
        select new Finding(
            $"Length on {network.Name}", Severity.Block,
            $"{network.Name} takes {network.Limit:N0}, and this is {network.Limit + over:N0}.",
            over == 1 ? "Take out one character." : $"Take out {over:N0} characters.");

    private static IEnumerable<Finding> Disclosure(DraftContent content, Box box)
    {
        if (box.Disclosure is { Length: > 0 } tag && content.Text.Length > 0 && !Whole(tag).IsMatch(content.Text))
            yield return new("Disclosure", Severity.Block, "Readers must see in the post itself that you work here.", $"Add {tag}.");
    }

    private static IEnumerable<Finding> Phrases(DraftContent content, IEnumerable<string> phrases, Severity severity) =>
        from phrase in phrases
        where !string.IsNullOrWhiteSpace(phrase)
        from Match match in Whole(phrase).Matches(content.Text)
        select severity == Severity.Block
            ? new Finding("Words we do not use", severity, $"\"{phrase}\" is on the list of words we do not use.", $"Say it without \"{phrase}\".", match.Index, match.Length)
            : new Finding("Words we look at twice", severity, $"\"{phrase}\" calls for a second pair of eyes.", $"Without \"{phrase}\" one approval is enough.", match.Index, match.Length);

    /// <summary>The phrase as whole words in any case: "launch" stands in "Launch!" and neither in "launched" nor in "relaunch".</summary>
    private static Regex Whole(string phrase) => new(
        $@"(?<![\p{{L}}\p{{N}}_#]){Regex.Escape(phrase.Trim()).Replace(@"\ ", @"\s+", StringComparison.Ordinal)}(?![\p{{L}}\p{{N}}_])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static bool IsWebLink(string link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri is { Scheme: "https", UserInfo: "" } && uri.Host.Contains('.');
}
