using CoEBot.Boxes;
using CoEBot.Boxes.Replay;
using CsCheck;
using static CoEBot.Tests.Boxes.Replay.SomePast;

namespace CoEBot.Tests.Boxes.Replay;

/// <summary>Whether there can be anything to ask about a wall is known from the boxes alone.</summary>
public sealed class WallStandingTests
{
    private static readonly WallChange Launch = new(WallChangeKind.TakePhraseOff, "engineering", Walls.Watched, "launch");
    private static readonly WallChange Settlement = new(WallChangeKind.TakePhraseOff, null, Walls.Topics, "settlement", "the law");
    private static readonly WallChange Tailspin = new(WallChangeKind.KnowDomain, null, Walls.OtherLinks, "tailspin.com");
    private static readonly WallChange Phone = new(WallChangeKind.MakePublic, null, Walls.Contacts, "+49 30 1234567");
    private static readonly WallChange Hashtags = new(WallChangeKind.Advise, "engineering", Walls.Tags);

    private static readonly Box Brand = new() { Topics = [new() { Name = "the law", Specialist = "legal", Phrases = ["settlement"] }], LinkDomains = ["contoso.com"] };

    private static readonly Box Own = new() { Watched = ["LÀUNCH"], Severities = new Dictionary<string, Severity> { ["tags"] = Severity.Review } };

    private static readonly WallChange[] Changes = [Launch, Settlement, Tailspin, Phone, Hashtags];

    [TestCaseSource(nameof(Changes))]
    public void A_wall_that_stands_may_hold_and_holds_no_more_once_it_is_changed(WallChange change)
    {
        var (brand, own) = change.Department is null ? (change.ApplyTo(Brand), Own) : (Brand, change.ApplyTo(Own));
        Assert.Multiple(() =>
        {
            Assert.That(WallStanding.MayHold(change.Key, Brand, [Own]), Is.True);
            Assert.That(WallStanding.MayHold(change.Key, brand, [own]), Is.False);
            Assert.That(WallStanding.MayHold(change.Key, Brand, []), Is.False);
        });
    }

    [Test]
    public void A_brands_wall_that_one_department_meets_may_hold()
    {
        var strict = new Box { Severities = new Dictionary<string, Severity> { ["topics"] = Severity.Block } };
        Assert.That(WallStanding.MayHold(Settlement.Key, Brand, [strict]), Is.False, "a post that is blocked is never approved");
        Assert.That(WallStanding.MayHold(Settlement.Key, Brand, [strict, Own]), Is.True);
    }

    [TestCase("secrets")]
    [TestCase("no such wall")]
    public void What_nobody_is_asked_about_is_no_reason_to_fail(string wall) => Assert.That(() => WallStanding.MayHold(new("engineering", wall, "x"), Brand, [Own]), Throws.Nothing);

    [Test]
    public void Every_exception_is_one_that_the_boxes_let_expect() => Gen.Select(SomePost, SomePastBox, SomePastBox).Sample(
        (post, brand, own) =>
        {
            List<PastPost> thrice = [.. Enumerable.Range(0, 3).Select(hour => Past(post).Decided(brand, own, hour))];
            var boxes = new Dictionary<string, Box> { ["engineering"] = own };
            return ((string?[])["engineering", null]).SelectMany(department => WallExceptions.Of(thrice, brand, boxes, department)).All(proposal => WallStanding.MayHold(proposal.Key, brand, [own]));
        },
        iter: 3_000);

    [Test]
    public void A_rejection_upholds_the_wall_that_it_met()
    {
        var boxes = new Dictionary<string, Box> { ["engineering"] = Own };
        var rejected = Past("No launch").Decided(Brand, Own, 3, PastEnding.Rejected);
        Assert.Multiple(() =>
        {
            Assert.That(WallExceptions.IsUpheld([rejected], Brand, boxes, Launch.Key), Is.True);
            Assert.That(WallExceptions.IsUpheld([rejected with { Ending = PastEnding.Approved }], Brand, boxes, Launch.Key), Is.False);
            Assert.That(WallExceptions.IsUpheld([rejected], Brand, new Dictionary<string, Box> { ["engineering"] = new() }, Launch.Key), Is.False, "the wall is gone");
            Assert.That(WallExceptions.IsUpheld([rejected], Brand, boxes, Settlement.Key), Is.False);
        });
    }
}
