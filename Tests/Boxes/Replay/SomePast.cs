using CoEBot.Boxes;
using CoEBot.Boxes.Replay;
using CsCheck;

namespace CoEBot.Tests.Boxes.Replay;

/// <summary>Posts of the past, and boxes to hold them against.</summary>
internal static class SomePast
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly Gen<IReadOnlyList<string>> Phrases =
        Gen.OneOf("launch", "cheap", "merger", "learned", "a lot", "we").Array[0, 3].Select(words => (IReadOnlyList<string>)[.. words.Distinct()]);

    private static readonly Gen<IReadOnlyList<string>> SomeDomains =
        Gen.OneOf("contoso.com", "fabrikam.com", "example.net").Array[0, 3].Select(domains => (IReadOnlyList<string>)[.. domains.Distinct()]);

    public static readonly Gen<Box> SomePastBox = Gen.Select(
        Gen.Select(Phrases, Phrases, Phrases), SomeDomains.Null(), Gen.Int[0, 3].Nullable(),
        Gen.Select(Gen.OneOf([.. Walls.All.Select(wall => wall.Id)]), Gen.Enum<Severity>()).Array[0, 4],
        (words, links, most, severities) => new Box
        {
            Banned = words.Item1,
            Watched = words.Item2,
            Topics = [new() { Name = "the law", Specialist = "legal", Phrases = words.Item3 }],
            LinkDomains = links,
            MostHashtags = most,
            Severities = severities.GroupBy(pair => pair.Item1).ToDictionary(group => group.Key, group => group.First().Item2),
        });

    public static readonly Gen<Post> SomePost = Gen.Select(
        SomeText.Lively, Gen.OneOf([.. Network.All]).Array[0, 2], Gen.OneOf("https://partner.example/a", "https://www.fabrikam.com", null),
        Gen.OneOf(null, new PostImage("https://contoso.com/a.png", "We learned of the launch")),
        (text, networks, link, image) => new Post([.. networks.Distinct()], text, link, image));

    public static readonly Gen<PastPost[]> SomePosts = SomePost.Select(post => Past(post)).Array[0, 6];

    public static PastPost Past(string text, DateTimeOffset? submittedAt = null) => Past(new Post([], text, null), submittedAt);

    public static PastPost Past(Post post, DateTimeOffset? submittedAt = null) => new()
    {
        Id = Ids.New(),
        Department = "engineering",
        Posts = [post],
        Context = new(submittedAt ?? Monday),
    };

    /// <summary>The same, found by these boxes at that time, and decided so many hours later.</summary>
    public static PastPost Decided(this PastPost post, Box brand, Box own, int hour, PastEnding ending = PastEnding.Approved) => post with
    {
        Findings = BoxRules.Check(post.Posts[0], own.Inside(brand), post.Context),
        Ending = ending,
        EndedAt = Monday.AddHours(hour),
    };
}
