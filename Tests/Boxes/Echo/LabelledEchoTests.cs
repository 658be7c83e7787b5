using System.Globalization;
using System.Text;
using CoEBot.Boxes.Colleagues;
using CoEBot.Boxes.Echo;

namespace CoEBot.Tests.Boxes.Echo;

/// <summary>How often the echo guard is right, on posts whose answer is known.</summary>
public sealed class LabelledEchoTests
{
    private static readonly DateTimeOffset Approved = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);

    [TestCase(true)]
    [TestCase(false)]
    public void Finds_nine_of_ten_copies_and_is_right_nineteen_times_of_twenty(bool tuning)
    {
        var index = Index();
        var judged = EchoPosts.All.Where(post => EchoPosts.IsForTuning(post) == tuning).Select(post => (Post: post, Found: Find(index, post))).ToList();

        var right = judged.Count(pair => pair.Post.Of is { } original && pair.Found?.Post.Id == Id(original));
        var (precision, recall) = ((double)right / judged.Count(pair => pair.Found is not null), (double)right / judged.Count(pair => pair.Post.Of is not null));
        TestContext.Out.WriteLine(Table(judged));
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"precision {precision:0.000}, recall {recall:0.000}"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(precision, Is.AtLeast(0.95));
            Assert.That(recall, Is.AtLeast(0.90));
        }
    }

    private static EchoIndex Index()
    {
        var builder = new EchoSegment.Builder();
        for (var number = 0; number < EchoPosts.Originals.Count; number++) builder.Add(Colleague(Id(number)), PostWords.Of(EchoPosts.Originals[number]));
        foreach (var other in EchoPosts.All.Where(post => post.Of is null)) builder.Add(Colleague(other.Text), PostWords.Of(other.Text));
        return new(builder.Build());
    }

    /// <summary>Innocent posts are in the index as well, each of them not for itself.</summary>
    private static EchoMatch? Find(EchoIndex index, EchoPost post) => index.Find(post.Text, colleague => colleague.Id != post.Text);

    private static string Id(int number) => $"original {number}";

    private static ColleaguePost Colleague(string id) => new(id, "a1", "Ana", "engineering", Approved);

    private static string Table(IReadOnlyList<(EchoPost Post, EchoMatch? Found)> judged)
    {
        var table = new StringBuilder();
        foreach (var kind in judged.GroupBy(pair => (pair.Post.Kind, IsCopy: pair.Post.Of is not null)))
        {
            var found = kind.Count(pair => pair.Found is not null);
            table.AppendLine(CultureInfo.InvariantCulture, $"{kind.Key.Kind,-32} {(kind.Key.IsCopy ? "copy" : "innocent"),-8} {kind.Count(),4} posts {found,4} found");
            foreach (var (post, _) in kind.Where(pair => pair.Found is not null != kind.Key.IsCopy)) table.AppendLine(CultureInfo.InvariantCulture, $"    wrong: {post.Text}");
        }

        return table.ToString();
    }
}
