using CoEBot.Boxes;
using CoEBot.Boxes.Replay;
using CsCheck;
using static CoEBot.Tests.Boxes.Replay.SomePast;

namespace CoEBot.Tests.Boxes.Replay;

/// <summary>An exception that is made three times is proposed as a change of the wall.</summary>
public sealed class WallExceptionsTests
{
    private static readonly Box Brand = new()
    {
        Watched = ["merger"],
        Topics = [new() { Name = "the law", Specialist = "legal", Phrases = ["settlement", "court case"] }],
        LinkDomains = ["contoso.com", "github.com"],
        PublicContacts = ["press@contoso.com"],
    };

    private static readonly Box Engineering = new() { Version = 3, Watched = ["launch", "outage"], LinkDomains = ["contoso.com"], Severities = Severe("tags"), MostHashtags = 0 };

    [Test]
    public void A_watched_phrase_is_taken_off_in_whatever_spelling_it_was_approved()
    {
        var proposal = Find(Approved("The launch", "Our LÀUNCH day", "l4unch!"), "engineering").Single();
        Assert.Multiple(() =>
        {
            Assert.That(proposal.Change, Is.EqualTo(new WallChange(WallChangeKind.TakePhraseOff, "engineering", Walls.Watched, "launch")));
            Assert.That(proposal.Box.Watched, Is.EqualTo(["outage"]));
            Assert.That(proposal.Box, Has.Property(nameof(Box.Version)).EqualTo(3));
            Assert.That(proposal.Approved.Select(post => post.Posts[0].Text), Is.EqualTo(["l4unch!", "Our LÀUNCH day", "The launch"]), "newest first");
        });
    }

    [Test]
    public void Twice_is_no_habit_and_a_rejection_in_between_begins_the_count_anew()
    {
        var posts = Approved("The launch", "A launch", "One more launch");
        Assert.Multiple(() =>
        {
            Assert.That(Find(posts.Take(2), "engineering"), Is.Empty);
            Assert.That(Find([.. posts.Take(2), Past("No launch").Decided(Brand, Engineering, 2, PastEnding.Rejected), posts[2] with { EndedAt = Monday.AddHours(3) }], "engineering"), Is.Empty);
            Assert.That(Find([Past("No launch").Decided(Brand, Engineering, -1, PastEnding.Rejected), .. posts], "engineering"), Has.Count.EqualTo(1));
            Assert.That(Find([.. posts.Take(2), Past("A launch").Decided(Brand, Engineering, 2, PastEnding.Open)], "engineering"), Is.Empty);
            Assert.That(Find([.. posts, Past("No outage").Decided(Brand, Engineering, 3, PastEnding.Rejected)], "engineering"), Has.Count.EqualTo(1), "another word was rejected");
        });
    }

    [Test]
    public void A_wall_of_the_brands_is_the_brands_whoever_meets_it()
    {
        var posts = Approved("A merger", "The merger", "Merger!");
        posts[1] = posts[1] with { Department = "marketing" };
        Assert.That(Find(posts, "engineering"), Is.Empty);
        Assert.That(Find(posts, null).Single().Box.Watched, Is.Empty);
    }

    [Test]
    public void A_phrase_goes_out_of_its_topic_and_the_topic_with_its_last_phrase()
    {
        var proposal = Find(Approved("A settlement", "Our settlement", "This settlement"), null).Single();
        Assert.That(proposal.Box.Topics.Single().Phrases, Is.EqualTo(["court case"]));
        Assert.That(proposal.Change with { Words = "court case" } is var last && last.ApplyTo(proposal.Box).Topics.Count == 0);
    }

    [Test]
    public void A_site_becomes_known_where_it_was_not()
    {
        var brands = Find(Approved("See https://www.tailspin.com/a", "https://tailspin.com", "tailspin.com/b tells it"), null).Single();
        var own = Find(Approved("See github.com/a", "https://github.com/b", "github.com/c tells it"), "engineering").Single();
        Assert.Multiple(() =>
        {
            Assert.That(brands.Box.LinkDomains, Is.EqualTo(["contoso.com", "github.com", "tailspin.com"]));
            Assert.That(own.Box.LinkDomains, Is.EqualTo(["contoso.com", "github.com"]));
        });
    }

    [Test]
    public void A_contact_becomes_public_in_the_brands_box_since_no_other_is_heard()
    {
        var mails = Find(Approved("Write to jobs@contoso.com", "jobs@contoso.com waits", "Ask Jobs@Contoso.com"), null).Single();
        var phones = Find(Approved("Call +49 30 1234567", "+49 30 1234567 is ours", "Phone +49-30-1234567"), null).Single();
        Assert.Multiple(() =>
        {
            Assert.That(mails.Box.PublicContacts, Has.Count.EqualTo(2).And.Some.EqualTo("jobs@contoso.com").IgnoreCase);
            Assert.That(phones.Box.PublicContacts, Has.Count.EqualTo(2));
        });
    }

    [Test]
    public void A_wall_without_words_comes_to_advise_where_it_was_made_strict()
    {
        var own = Find(Approved("We #dotnet", "One #dotnet", "A #dotnet"), "engineering").Single();
        var brands = Find(Approved("a\u200Bb one", "c\u200Bd two", "e\u200Bf three"), null).Single();
        Assert.Multiple(() =>
        {
            Assert.That(own.Change.Kind, Is.EqualTo(WallChangeKind.Advise));
            Assert.That(own.Box.Inside(Brand).SeverityOf(Walls.Tags), Is.EqualTo(Severity.Advise));
            Assert.That(brands.Change.Wall, Is.EqualTo(Walls.Hidden));
            Assert.That(brands.Box.SeverityOf(Walls.Hidden), Is.EqualTo(Severity.Advise));
        });
    }

    [TestCase("secrets", "password: hunter2!")]
    [TestCase("accounts", "4111 1111 1111 1111")]
    [TestCase("disclosure", "We learned a lot")]
    [TestCase("lookAlikeLinks", "https://c0ntoso.com")]
    [TestCase("deniedLinks", "https://fabrikam.com")]
    public void What_guards_against_harm_is_never_loosened_by_habit(string wall, string text)
    {
        var strict = Brand with { Severities = Severe(wall), Disclosure = "#us", DeniedDomains = ["fabrikam.com"], LinkDomains = ["contoso.com"] };
        List<PastPost> posts = [.. Enumerable.Range(0, 3).Select(hour => Past(text).Decided(strict, new(), hour))];
        Assert.That(posts[0].Findings.Any(finding => finding.Rule == wall && finding.Severity == Severity.Review));
        Assert.That(WallExceptions.Of(posts, strict, new Dictionary<string, Box> { ["engineering"] = new() }, null).Where(proposal => proposal.Key.Wall == wall), Is.Empty);
    }

    [Test]
    public void A_wall_that_was_changed_since_is_asked_about_no_more()
    {
        var posts = Approved("The launch", "A launch", "One more launch");
        Assert.That(WallExceptions.Of(posts, Brand, new Dictionary<string, Box> { ["engineering"] = Engineering with { Watched = ["outage"] } }, "engineering"), Is.Empty);
        Assert.That(WallExceptions.Of(posts, Brand, new Dictionary<string, Box>(), "engineering"), Is.Empty);
    }

    [Test]
    public void After_the_wall_was_kept_three_more_are_needed()
    {
        var proposal = Find(Approved("The launch", "A launch", "Any launch", "One launch", "No launch"), "engineering").Single();
        Assert.Multiple(() =>
        {
            Assert.That(proposal.Since(Monday.AddHours(1))!.Approved, Has.Count.EqualTo(3));
            Assert.That(proposal.Since(Monday.AddHours(2)), Is.Null);
            Assert.That(proposal.Since(null)!.Approved, Has.Count.EqualTo(5));
        });
    }

    [Test]
    public void After_the_change_those_very_posts_take_the_fast_lane_unless_another_wall_stands() => Gen.Select(SomePost, SomePastBox, SomePastBox).Sample(
        (post, brand, own) =>
        {
            List<PastPost> thrice = [.. Enumerable.Range(0, 3).Select(hour => Past(post).Decided(brand, own, hour))];
            var boxes = new Dictionary<string, Box> { ["engineering"] = own };
            return WallExceptions.Of(thrice, brand, boxes, "engineering").All(proposal => LetsThrough(proposal, thrice[0], brand, own, brand, proposal.Box))
                && WallExceptions.Of(thrice, brand, boxes, null).All(proposal => LetsThrough(proposal, thrice[0], brand, own, proposal.Box, own));
        },
        iter: 3_000);

    /// <summary>The wall is met no more; what still holds the post was there before, or stood behind what was found first of its kind; and where nothing did, it is free.</summary>
    private static bool LetsThrough(WallProposal proposal, PastPost post, Box brand, Box own, Box newBrand, Box newOwn)
    {
        var (before, after) = (Held(post, own.Inside(brand)), Held(post, newOwn.Inside(newBrand)));
        var left = WallExceptions.Touched(post, newBrand, newOwn);
        var isMet = left.Any(change => change.Key == proposal.Key);
        var isOld = after.All(finding => before.Any(one => (one.Rule, one.Start, one.Length) == (finding.Rule, finding.Start, finding.Length)) || StandsBehind(finding.Rule));
        var isFree = before.Count > 1 || StandsBehind(proposal.Key.Wall) || left.Count > 0 || after.Count == 0;
        return !isMet && isOld && isFree;
    }

    /// <summary>Of a topic and of contacts the first is found; and once a site is known, another may be seen to look like it.</summary>
    private static bool StandsBehind(string wall) => wall is "topics" or "contacts" or "lookAlikeLinks";

    /// <summary>What holds it to the full route, or stops it.</summary>
    private static List<Finding> Held(PastPost post, Box box) => [.. BoxRules.Find(post.Posts[0], box, post.Context).Where(finding => finding.Severity >= Severity.Review)];

    private static IReadOnlyList<WallProposal> Find(IEnumerable<PastPost> posts, string? department) =>
        WallExceptions.Of(posts, Brand, new Dictionary<string, Box> { ["engineering"] = Engineering, ["marketing"] = new() }, department);

    private static List<PastPost> Approved(params string[] texts) => [.. texts.Select((text, hour) => Past(text).Decided(Brand, Engineering, hour))];

    private static Dictionary<string, Severity> Severe(string wall) => new() { [wall] = Severity.Review };
}
