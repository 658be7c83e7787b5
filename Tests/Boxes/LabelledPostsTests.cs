using CoEBot.Boxes;

namespace CoEBot.Tests.Boxes;

/// <summary>How often a rule is right over posts that people could have written, half of them innocent ones that look like the others.</summary>
public sealed class LabelledPostsTests
{
    private const double Floor = 0.95;

    [Test]
    public void Every_rule_finds_what_it_should_and_leaves_the_innocent_alone()
    {
        var found = LabelledPost.All.Select(labelled => (labelled, Walls: Touched(labelled))).ToList();
        TestContext.Out.WriteLine($"{LabelledPost.All.Count} posts, {LabelledPost.All.Count(labelled => labelled.Labels.Count == 0)} of them innocent");
        TestContext.Out.WriteLine($"{"wall",-18} {"labelled",8} {"found",6} {"precision",10} {"recall",7}");
        Assert.Multiple(() =>
        {
            foreach (var wall in Walls.All)
            {
                var right = found.Count(post => post.labelled.Labels.Contains(wall.Id) && post.Walls.Contains(wall.Id));
                var (labelled, touched) = (found.Count(post => post.labelled.Labels.Contains(wall.Id)), found.Count(post => post.Walls.Contains(wall.Id)));
                var (precision, recall) = ((double)right / Math.Max(1, touched), (double)right / Math.Max(1, labelled));
                TestContext.Out.WriteLine($"{wall.Id,-18} {labelled,8} {touched,6} {precision,10:F3} {recall,7:F3}");
                Assert.That(labelled, Is.GreaterThanOrEqualTo(10), wall.Id);
                Assert.That(Math.Min(precision, recall), Is.GreaterThanOrEqualTo(Floor), $"{wall.Id}: {Wrong(found, wall)}");
            }
        });
    }

    [Test]
    public void There_are_enough_posts_and_half_of_them_are_innocent()
    {
        var innocent = LabelledPost.All.Count(labelled => labelled.Labels.Count == 0);
        Assert.Multiple(() =>
        {
            Assert.That(LabelledPost.All, Has.Count.GreaterThanOrEqualTo(400));
            Assert.That(innocent, Is.InRange(LabelledPost.All.Count * 0.45, LabelledPost.All.Count * 0.55));
            Assert.That(LabelledPost.All.SelectMany(labelled => labelled.Labels).Distinct(), Is.SubsetOf(Walls.All.Select(wall => wall.Id)));
        });
    }

    private static HashSet<string> Touched(LabelledPost labelled) =>
        [.. BoxRules.Check(labelled.Post, LabelledPost.Box, labelled.Context).Select(finding => finding.Rule)];

    private static string Wrong(IEnumerable<(LabelledPost Labelled, HashSet<string> Walls)> found, Wall wall) => string.Join(" | ", found
        .Where(post => post.Labelled.Labels.Contains(wall.Id) != post.Walls.Contains(wall.Id))
        .Select(post => $"{(post.Walls.Contains(wall.Id) ? "found" : "missed")}: {post.Labelled.Post.Text[..Math.Min(90, post.Labelled.Post.Text.Length)]}"));
}
