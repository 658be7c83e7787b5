using CoEBot.Boxes.Characters;
using CoEBot.Boxes.Rules;

namespace CoEBot.Boxes.Replay;

/// <summary>
/// Finds what a box holds to the full route and people approve all the same. An exception that is made often enough, with no rejection in between, is proposed as a change of
/// the wall. Nobody writes down what a post is rejected for, so every rejection of a post that touches the wall counts against it. Pure.
/// </summary>
public static class WallExceptions
{
    /// <summary>Approved posts that make a proposal.</summary>
    public const int Enough = 3;

    /// <summary>
    /// Walls without words of their own that may come to advise. Passwords, accounts, links that pretend, embargoes and the disclosure are not among them: that something went
    /// well three times makes it no safer.
    /// </summary>
    private static readonly IReadOnlyList<Wall> MayAdvise = [Walls.DisclosureInSight, Walls.AltText, Walls.Hidden, Walls.Tags, Walls.Shouting, Walls.PlainWords];

    /// <summary>The changes of one box that are proposed.</summary>
    /// <param name="posts">Past posts, each of another draft.</param>
    /// <param name="brand">The brand's box as it is.</param>
    /// <param name="departments">The departments' own boxes by their keys. Posts of others count for nothing.</param>
    /// <param name="department">Whose walls are asked about; null for the brand's. A wall that the brand has is the brand's, whoever has it too.</param>
    public static IReadOnlyList<WallProposal> Of(IEnumerable<PastPost> posts, Box brand, IReadOnlyDictionary<string, Box> departments, string? department)
    {
        return
        [
            .. from exception in Decided(posts, brand, departments, department).GroupBy(one => one.Change.Key)
               let change = exception.First().Change
               let approved = exception.Select(one => one.Post).OrderByDescending(post => post.EndedAt).TakeWhile(post => post.Ending == PastEnding.Approved).ToList()
               where approved.Count >= Enough
               select new WallProposal(change, approved, change.ApplyTo(department is null ? brand : departments[department])),
        ];
    }

    /// <summary>Whether a post that the wall holds back was rejected. Where nothing is proposed for a wall that stands, that is why, and no change of a box is.</summary>
    public static bool IsUpheld(IEnumerable<PastPost> posts, Box brand, IReadOnlyDictionary<string, Box> departments, WallKey key) =>
        Decided(posts.Where(post => post.Ending == PastEnding.Rejected), brand, departments, key.Department).Any(one => one.Change.Key == key);

    private static IEnumerable<(WallChange Change, PastPost Post)> Decided(IEnumerable<PastPost> posts, Box brand, IReadOnlyDictionary<string, Box> departments, string? department) =>
        from post in posts
        where post.Ending != PastEnding.Open && departments.ContainsKey(post.Department)
        from change in Touched(post, brand, departments[post.Department])
        where change.Department == department
        select (change, post);

    /// <summary>
    /// The changes that would let a post through the walls that hold it to the full route: each that did then and does now. What was found keeps no words, so the words are
    /// looked for again, at the same place and as the rules do.
    /// </summary>
    /// <param name="post">The post.</param>
    /// <param name="brand">The brand's box as it is.</param>
    /// <param name="own">Its department's own box as it is.</param>
    public static IReadOnlyList<WallChange> Touched(PastPost post, Box brand, Box own)
    {
        if (post.Findings.All(finding => finding.Severity != Severity.Review)) return [];
        var box = own.Inside(brand);
        return [.. post.Posts.SelectMany(text => Touched(text, new(text, box, post.Context), post.Findings, new(post.Department, brand, own))).DistinctBy(change => change.Key)];
    }

    private static IEnumerable<WallChange> Touched(Post text, Reading reading, IReadOnlyList<Finding> findings, Owners owners)
    {
        var then = findings.Where(finding => finding.Networks is null || finding.Networks == text.Keys).Select(Place).ToHashSet();
        return BoxRules.Find(text, reading.Box, reading.Context)
            .Where(finding => finding.Severity == Severity.Review && then.Contains(Place(finding)))
            .SelectMany(finding => Changes(finding, reading, owners));
    }

    private static IEnumerable<WallChange> Changes(Finding finding, Reading reading, Owners owners) => Walls.Find(finding.Rule) switch
    {
        { } wall when wall == Walls.Watched || wall == Walls.Banned => Phrases(wall, finding, reading, owners),
        { } wall when wall == Walls.Topics => Topics(finding, reading, owners),
        { } wall when wall == Walls.OtherLinks => Links(finding, reading, owners),
        { } wall when wall == Walls.Contacts => [new(WallChangeKind.MakePublic, null, wall, reading.Text.Substring(finding.Start, finding.Length))],
        { } wall when MayAdvise.Contains(wall) => [new(WallChangeKind.Advise, owners.Of(owners.Brand.SeverityOf(wall) >= Severity.Review), wall)],
        _ => [],
    };

    private static IEnumerable<WallChange> Phrases(Wall wall, Finding finding, Reading reading, Owners owners)
    {
        IReadOnlyList<string> Listed(Box box) => wall == Walls.Banned ? box.Banned : box.Watched;
        return from phrase in Listed(reading.Box)
               where PhraseRule.In(reading, phrase).Contains(At(finding))
               select new WallChange(WallChangeKind.TakePhraseOff, owners.Of(WallChange.Holds(Listed(owners.Brand), phrase)), wall, phrase);
    }

    private static IEnumerable<WallChange> Topics(Finding finding, Reading reading, Owners owners) =>
        from isBrands in (bool[])[true, false]
        from topic in isBrands ? owners.Brand.Topics : owners.Own.Topics
        where topic.Specialist == finding.Specialist
        from phrase in topic.Phrases
        where PhraseRule.In(reading, phrase).Contains(At(finding))
        select new WallChange(WallChangeKind.TakePhraseOff, owners.Of(isBrands), Walls.Topics, phrase, topic.Name);

    private static IEnumerable<WallChange> Links(Finding finding, Reading reading, Owners owners) =>
        from link in reading.Hosts
        where link.At == At(finding)
        let isBrands = owners.Brand.LinkDomains is { } known && !link.Host.IsAtOrBelow(known)
        select new WallChange(WallChangeKind.KnowDomain, owners.Of(isBrands), Walls.OtherLinks, Site(link.Host.Written));

    /// <summary>What everybody calls the site, with all below it.</summary>
    private static string Site(string host) => host.StartsWith("www.", StringComparison.Ordinal) && host.Count('.') > 1 ? host["www.".Length..] : host;

    private static Stretch At(Finding finding) => new(finding.Start, finding.Length);

    private static (string Rule, Severity Severity, int Start, int Length) Place(Finding finding) => (finding.Rule, finding.Severity, finding.Start, finding.Length);

    /// <summary>The two whose walls a post of a department meets.</summary>
    private sealed record Owners(string Department, Box Brand, Box Own)
    {
        public string? Of(bool isBrands) => isBrands ? null : Department;
    }
}
