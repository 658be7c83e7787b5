namespace CoEBot.Boxes;

/// <summary>
/// Offers an edit only where it was tried: the wall it is for is touched less often after it, and so are all together that weigh as much or more; none that weighs more
/// is touched more often. So a disclosure is not added at one click where the post would then be too long.
/// </summary>
internal static class SafeFixes
{
    /// <summary>A form has room for no more buttons; each edit costs one more check.</summary>
    private const int Most = 3;

    /// <summary>In UTF-16 units. A draft holds fewer; what is longer stops anyway.</summary>
    private const int LongestText = 10_000;

    /// <param name="findings">What was found.</param>
    /// <param name="post">The post it was found in.</param>
    /// <param name="check">Finds again.</param>
    public static IEnumerable<Finding> Offered(IReadOnlyList<Finding> findings, Post post, Func<Post, IReadOnlyList<Finding>> check)
    {
        var offered = 0;
        foreach (var finding in findings.OrderByDescending(finding => finding.Severity))
        {
            var isTried = finding.Fix is not null && post.Text.Length <= LongestText && offered < Most;
            var isOffered = isTried && IsSafe(finding, findings, check(post with { Text = finding.Fix!.Apply(post.Text) }));
            if (isOffered) offered++;
            yield return isOffered ? finding : finding with { Fix = null };
        }
    }

    private static bool IsSafe(Finding mended, IReadOnlyList<Finding> before, IReadOnlyList<Finding> after) =>
        after.Count(finding => IsSame(finding, mended)) < before.Count(finding => IsSame(finding, mended))
        && Enum.GetValues<Severity>().Where(severity => severity >= mended.Severity)
            .All(severity => Weighing(after, severity) - Weighing(before, severity) <= (severity == mended.Severity ? -1 : 0));

    private static int Weighing(IReadOnlyList<Finding> findings, Severity least) => findings.Count(finding => finding.Severity >= least);

    private static bool IsSame(Finding one, Finding other) => (one.Rule, one.Wall) == (other.Rule, other.Wall);
}
