using System.Diagnostics;
using CoEBot.Boxes;
using CsCheck;

namespace CoEBot.Tests.Boxes;

/// <summary>What is true of every check, whatever the post.</summary>
public sealed class BoxRulesProperties
{
    private static readonly BoxContext Now = new(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    private static readonly Gen<Post> SomePost = Gen.Select(
        SomeText.Any, Gen.OneOf([.. Network.All]).Array[0, 4], (text, networks) => new Post([.. networks.Distinct()], text, null));

    [Test]
    public void A_span_lies_in_the_text_and_between_its_code_points() => SomePost.Sample(
        post => Check(post).All(finding => finding.Start >= 0 && finding.Length >= 0 && finding.Start + finding.Length <= post.Text.Length
            && !IsInsidePair(post.Text, finding.Start) && !IsInsidePair(post.Text, finding.Start + finding.Length)),
        iter: 10_000);

    [Test]
    public void A_fix_takes_its_finding_away_and_brings_no_worse_one() => SomePost.Sample(
        post =>
        {
            var before = Check(post);
            return before.Where(finding => finding.Fix is not null).All(finding =>
            {
                var after = Check(post with { Text = finding.Fix!.Apply(post.Text) });
                return after.Count(one => one.Rule == finding.Rule) < before.Count(one => one.Rule == finding.Rule)
                    && after.Count(one => one.Severity >= finding.Severity) < before.Count(one => one.Severity >= finding.Severity);
            });
        },
        iter: 5_000);

    [Test]
    public void Mending_what_can_be_mended_comes_to_an_end() => SomePost.Sample(
        post =>
        {
            for (var clicks = 0; clicks < 100; clicks++)
            {
                if (Check(post).FirstOrDefault(finding => finding.Fix is not null) is not { Fix: { } fix }) return true;
                post = post with { Text = fix.Apply(post.Text) };
            }

            return false;
        },
        iter: 1_000);

    [Test]
    public void The_same_post_is_judged_the_same_way_again() => SomePost.Sample(
        post => Check(post).Select(finding => finding with { Fix = null }).SequenceEqual(Check(post).Select(finding => finding with { Fix = null })), iter: 1_000);

    [Test]
    public void The_worst_comes_first_and_every_finding_names_its_rule() => SomePost.Sample(
        post => Check(post) is var findings && findings.Select(finding => finding.Severity).SequenceEqual(findings.Select(finding => finding.Severity).OrderDescending())
            && findings.All(finding => Walls.Find(finding.Rule) is not null && finding.Severity != Severity.Off && finding.Why.Length > 0 && finding.Edit.Length > 0),
        iter: 2_000);

    [Test]
    public void A_wall_that_is_off_finds_nothing() => Gen.Select(SomePost, Gen.OneOf([.. Walls.All])).Sample(
        (post, wall) => BoxRules.Check(post, LabelledPost.Box with { Severities = new Dictionary<string, Severity> { [wall.Id] = Severity.Off } }, Now).All(finding => finding.Rule != wall.Id),
        iter: 2_000);

    [TestCaseSource(nameof(Hostile))]
    public void A_text_that_means_harm_is_checked_to_its_end(string text)
    {
        var post = new Post(Network.All, text, text, new(text, text));
        var watch = Stopwatch.StartNew();
        Assert.That(() => BoxRules.Check(post, LabelledPost.Box, Now), Throws.Nothing);
        TestContext.Out.WriteLine($"{text.Length:N0} characters in {watch.ElapsedMilliseconds} ms");
    }

    private static IEnumerable<TestCaseData> Hostile() => new Dictionary<string, string>
    {
        ["a million letters"] = new('x', 1_000_000),
        ["accents on one letter"] = "e" + new string('\u0301', 100_000),
        ["at signs"] = new('@', 100_000),
        ["dots"] = string.Concat(Enumerable.Repeat("a.", 50_000)),
        ["hosts"] = string.Concat(Enumerable.Repeat("contoso.com ", 10_000)),
        ["digits"] = string.Concat(Enumerable.Repeat("4111 ", 20_000)),
        ["digit groups"] = string.Concat(Enumerable.Repeat("1-", 50_000)),
        ["brackets"] = "https://contoso.com/" + string.Concat(Enumerable.Repeat("(a", 50_000)),
        ["capitals"] = string.Concat(Enumerable.Repeat("SHOUT ", 20_000)),
        ["hidden"] = string.Concat(Enumerable.Repeat("a\u200B", 50_000)),
        ["bidi"] = new('\u202E', 100_000),
        ["controls"] = new('\u0001', 100_000),
        ["half pairs"] = new('\uD83D', 100_000),
        ["flags"] = string.Concat(Enumerable.Repeat("🇩🇪", 30_000)),
        ["families"] = string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 10_000)),
        ["mentions"] = string.Concat(Enumerable.Repeat("@a@b.c ", 20_000)),
        ["mail addresses"] = string.Concat(Enumerable.Repeat("a.a.a.a.a@contoso.com", 5_000)),
        ["passwords"] = string.Concat(Enumerable.Repeat("password: ", 10_000)),
        ["hashtags"] = string.Concat(Enumerable.Repeat("#a", 50_000)),
        ["spaces"] = new(' ', 100_000),
        ["accounts"] = string.Concat(Enumerable.Repeat("DE89 3704 ", 10_000)),
    }.Select(text => new TestCaseData(text.Value).SetArgDisplayNames(text.Key));

    private static IReadOnlyList<Finding> Check(Post post) => BoxRules.Check(post, LabelledPost.Box, Now);

    private static bool IsInsidePair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
