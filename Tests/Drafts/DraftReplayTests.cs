using System.Text.Json;
using CoEBot.Boxes.Replay;
using CoEBot.Center;
using CoEBot.Drafts;
using CoEBot.Drafts.Workflow;
using static CoEBot.Tests.Drafts.Some;

namespace CoEBot.Tests.Drafts;

/// <summary>What a change of a box would have meant for the drafts of the past.</summary>
public sealed class DraftReplayTests
{
    [Test]
    public void A_brands_change_reaches_every_department_and_a_departments_only_its_own()
    {
        var marketing = Engineering with { Key = "marketing", Name = "Marketing", Box = new() };
        var center = Contoso with { Departments = [Engineering, marketing] };
        List<Draft> drafts = [Sent("The launch"), Sent("The launch", marketing)];
        var brand = DraftReplay.Of(drafts, center, center with { Brand = new() { Banned = ["launch"] } }, null);
        var own = DraftReplay.Of(drafts, center, center with { Departments = [Engineering with { Box = new() }, marketing] }, "engineering");
        Assert.Multiple(() =>
        {
            Assert.That(brand.Posts.Select(post => (post.Before, post.After)), Is.EqualTo([(Lane.Full, Lane.Blocked), (Lane.Fast, Lane.Blocked)]));
            Assert.That(own.Posts.Select(post => (post.Post.Department, post.Before, post.After)), Is.EqualTo([("engineering", Lane.Full, Lane.Fast)]));
        });
    }

    [Test]
    public void A_wished_day_that_has_passed_since_blocks_nothing()
    {
        var past = Sent("Our build is fast", content: Content with { WishedDate = "2020-01-01" });
        Assert.That(DraftReplay.Of([past], Contoso, Contoso, null).After(Lane.Fast), Is.EqualTo(1));
    }

    [Test]
    public void What_was_never_submitted_or_has_no_department_any_more_counts_for_nothing()
    {
        var saved = Accepted(DraftWorkflow.Apply(null, new DraftCommand.Save("d1", 0, Engineering, Content), As(Ana), Monday)).Draft;
        Assert.That(DraftReplay.Of([saved, Sent("Hello", Engineering with { Key = "gone" })], Contoso, Contoso, null).Posts, Is.Empty);
    }

    [Test]
    public void What_the_author_types_since_is_not_what_was_submitted()
    {
        var returned = Accepted(DraftWorkflow.Apply(Sent("The launch"), new DraftCommand.Decide(1, 1, DecisionKind.ChangesRequested, "Why?"), As(Ben), Monday)).Draft;
        var typing = Accepted(DraftWorkflow.Apply(returned, new DraftCommand.Save("d1", 1, Engineering, Content), As(Ana), Monday)).Draft;
        Assert.That(DraftReplay.Of([typing], Contoso, Contoso, null).Before(Lane.Full), Is.EqualTo(1));
    }

    [Test]
    public void A_submission_knows_its_moment_and_the_versions_of_both_boxes_and_the_first_moment_stays()
    {
        var sent = Accepted(DraftWorkflow.Apply(null, Submit() with { BrandVersion = 7 }, As(Ana), Monday)).Draft;
        var returned = Accepted(DraftWorkflow.Apply(sent, new DraftCommand.Decide(1, 1, DecisionKind.ChangesRequested, "Why?"), As(Ben), Monday)).Draft;
        var again = Accepted(DraftWorkflow.Apply(returned, Submit(seen: 1), As(Ana), Monday.AddDays(1))).Draft;
        Assert.Multiple(() =>
        {
            Assert.That((sent.Submission!.BoxVersion, sent.Submission.BrandVersion, sent.Submission.At), Is.EqualTo((3, 7, Monday)));
            Assert.That((again.FirstSubmittedAt, again.Submission!.At), Is.EqualTo((Monday, Monday.AddDays(1))));
        });
    }

    [Test]
    public void A_record_from_before_these_were_kept_is_read_and_stays_where_it_is_listed()
    {
        var json = JsonSerializer.Serialize(Submitted() with { FirstSubmittedAt = null, State = DraftState.ChangesRequested, CreatedAt = Monday.AddDays(-9) }, DraftJson.Default.Draft);
        json = json.Replace("\"brandVersion\":0,", "", StringComparison.Ordinal).Replace($",\"at\":\"{Monday:yyyy-MM-ddTHH:mm:sszzz}\"", "", StringComparison.Ordinal);
        var old = JsonSerializer.Deserialize(json, DraftJson.Default.Draft)!;
        var again = Accepted(DraftWorkflow.Apply(old, Submit(seen: 1), As(Ana), Monday)).Draft;
        Assert.Multiple(() =>
        {
            Assert.That(json, Does.Not.Contain("brandVersion").And.Not.Contain("\"at\""));
            Assert.That((old.Submission!.BrandVersion, old.Submission.At, old.FirstSubmittedAt), Is.EqualTo((0, (DateTimeOffset?)null, (DateTimeOffset?)null)));
            Assert.That(again.FirstSubmittedAt, Is.EqualTo(Monday.AddDays(-9)));
        });
    }

    private static Draft Sent(string text, Department? department = null, DraftContent? content = null)
    {
        var (home, typed) = (department ?? Engineering, (content ?? Content) with { Text = text });
        var check = DraftCheck.Of(typed, home, Contoso, Monday);
        return Accepted(DraftWorkflow.Apply(null, new DraftCommand.Submit("d1", 0, home, typed, check, DraftRoute.For(Contoso, home, Ana, check)), As(Ana), Monday)).Draft;
    }
}
