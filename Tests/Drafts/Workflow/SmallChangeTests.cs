using CoEBot.Drafts;
using CoEBot.Drafts.Workflow;
using static CoEBot.Tests.Drafts.Some;

namespace CoEBot.Tests.Drafts.Workflow;

public sealed class SmallChangeTests
{
    private const string Text = "It's done - \"at last\", and it works... #ContosoEmployee";

    [TestCase("It's done - \"at last\", and it works... #ContosoEmployee ")]
    [TestCase("It’s  done – “at last”,\nand it works… #ContosoEmployee")]
    [TestCase("\nIt's done — „at last”, and it works... #ContosoEmployee")]
    [TestCase("It\u2019s done \u2012 \u00ABat last\u00BB, and it works... #ContosoEmployee")]
    public void Readers_see_the_same_words(string after) => Assert.That(SmallChange.IsOne(With(Text), With(after)), Is.True);

    [TestCase("Its done - \"at last\", and it works... #ContosoEmployee")]
    [TestCase("It's done - \"at last\" and it works... #ContosoEmployee")]
    [TestCase("It's done - \"at last\", and it works. #ContosoEmployee")]
    [TestCase("it's done - \"at last\", and it works... #ContosoEmployee")]
    [TestCase("It's done - \"at last\", and it now works... #ContosoEmployee")]
    [TestCase("It'sdone - \"at last\", and it works... #ContosoEmployee")]
    [TestCase("It's done - \"at last\", and it works... #ContosoEmployee \uD83D\uDE80")]
    [TestCase("It's done - \"at last\", and it works... #Contoso\u200BEmployee")]
    [TestCase("It's done - \"аt last\", and it works... #ContosoEmployee", Description = "a Cyrillic a")]
    public void Readers_see_other_words(string after) => Assert.That(SmallChange.IsOne(With(Text), With(after)), Is.False);

    [Test]
    public void What_readers_do_not_see_is_small_and_what_they_see_is_not()
    {
        var before = With(Text) with { ImageLink = "https://contoso.com/a.png", ImageAlt = "A rack" };
        Assert.Multiple(() =>
        {
            Assert.That(SmallChange.IsOne(before, before with { Topic = "Billing", WishedDate = "2026-12-01", Source = "https://teams.microsoft.com/l/1" }), Is.True);
            Assert.That(SmallChange.IsOne(before, before with { Link = "https://contoso.com" }), Is.False);
            Assert.That(SmallChange.IsOne(before, before with { ImageAlt = "A shelf" }), Is.False);
            Assert.That(SmallChange.IsOne(before, before with { ImageLink = "https://contoso.com/b.png" }), Is.False);
            Assert.That(SmallChange.IsOne(before, before with { Networks = "linkedin,x" }), Is.False);
        });
    }

    [Test]
    public void Each_networks_text_counts_as_it_reads_there()
    {
        var before = With(Text) with { Networks = "linkedin,x", Own = Own("x", "Done.") };
        Assert.Multiple(() =>
        {
            Assert.That(SmallChange.IsOne(before, before with { Own = Own("x", " Done. ") }), Is.True);
            Assert.That(SmallChange.IsOne(before, before with { Own = Own("x", "Done!") }), Is.False);
            Assert.That(SmallChange.IsOne(before, before with { Own = default }), Is.False, "X reads what the others read now");
            Assert.That(SmallChange.IsOne(With(Text) with { Networks = "linkedin,x" }, With(Text) with { Networks = "linkedin,x", Own = Own("x", Text + " ") }), Is.True);
            Assert.That(SmallChange.IsOne(before, before with { Text = "It is not done." }), Is.False);
            Assert.That(SmallChange.IsOne(before, before with { Own = before.Own.And(Own("mastodon", "For later")) }), Is.True, "Mastodon is not chosen");
            Assert.That(SmallChange.IsOne(before with { Networks = "x" }, before with { Networks = "x", Text = "Nobody reads this" }), Is.True);
        });

        static OwnTexts Own(string network, string text) => OwnTexts.Typed(new Dictionary<string, string> { [network] = text });
    }

    [Test]
    public void A_small_change_keeps_the_approval_and_who_approved_hears_of_it()
    {
        var approved = Approved();
        var again = Accepted(DraftWorkflow.Apply(approved, Submit(content: Content with { Text = Content.Text + "\n", Topic = "Builds" }, seen: 1), As(Ana), Monday));
        Assert.Multiple(() =>
        {
            Assert.That(again.Event.Kind, Is.EqualTo(DraftEventKind.KeptApproval));
            Assert.That(again.Draft, Has.Property(nameof(Draft.State)).EqualTo(DraftState.Approved).And.Property(nameof(Draft.Revision)).EqualTo(2));
            Assert.That(again.Draft.Submission!.CardOf, Is.EqualTo(1), "the card that stands shows it too");
            Assert.That(again.Draft.LastDecision, Is.EqualTo(new Decision(2, 1, DecisionKind.Approved, Ben, Monday) { CarriedFrom = 1 }));
            Assert.That(again.Notices, Is.EqualTo(new DraftNotice[] { new DraftNotice.NewsForReviewer(Ben) }));
        });
    }

    [Test]
    public void Any_other_change_goes_back_to_review_with_what_was_there_before()
    {
        var again = Accepted(DraftWorkflow.Apply(Approved(), Submit(content: Content with { Text = "Three times as fast." }, seen: 1), As(Ana), Monday)).Draft;
        Assert.Multiple(() =>
        {
            Assert.That(again.State, Is.EqualTo(DraftState.InReview));
            Assert.That(again.Submission!.Before, Is.EqualTo(1));
            Assert.That(again.Submission.ContentBefore, Is.EqualTo(Content));
            Assert.That(DraftWorkflow.WhyNot(again, As(Ben)), Is.Null, "it is another version; who decided the last may decide this one");
        });
    }

    [Test]
    public void The_same_words_into_another_box_are_looked_at_again()
    {
        var outside = new DraftCommand.Submit("d1", 1, Engineering, Content with { Topic = "Builds" }, Outside, DraftRoute.For(Contoso, Engineering, Ana, Outside));
        Assert.That(Accepted(DraftWorkflow.Apply(Approved(), outside, As(Ana), Monday)).Draft.State, Is.EqualTo(DraftState.InReview));
    }

    [Test]
    public void What_was_approved_sent_once_more_changes_nothing() =>
        Assert.That(DraftWorkflow.Apply(Approved(), Submit(seen: 1), As(Ana), Monday), Is.TypeOf<Verdict.Stale>());

    [Test]
    public void The_news_of_an_approved_post_tell_nothing_of_words_that_were_blocked_since()
    {
        var late = new CoEBot.Boxes.Finding("Hashtags", CoEBot.Boxes.Severity.Advise, "Many of them.", "Take some out.", Start: 5000, Length: 8);
        var saved = Accepted(DraftWorkflow.Apply(
            Approved(), new DraftCommand.Save("d1", 1, Engineering, Content with { Text = new string('x', 6000) }, new([late])), As(Ana), Monday)).Draft;
        Assert.That(DraftViews.Outcome(Contoso, saved), Has.Property("Text").EqualTo(Content.Text).And.Property("Advice").Empty);
    }

    [Test]
    public void A_small_change_keeps_the_approval_of_all_who_gave_it()
    {
        var engineering = Engineering with { Route = new() { FastLane = [new() { Role = CoEBot.Center.Role.Advocate, NeedsAll = true }] } };
        DraftCommand Submit(int seen, string text) => new DraftCommand.Submit("d1", seen, engineering, Content with { Text = text }, Inside, DraftRoute.For(Contoso, engineering, Ana, Inside));
        var draft = Accepted(DraftWorkflow.Apply(null, Submit(0, Content.Text), As(Ana), Monday)).Draft;
        foreach (var reviewer in new[] { Ben, Bea, Carl }) draft = Accepted(DraftWorkflow.Apply(draft, new DraftCommand.Decide(1, 1, DecisionKind.Approved), As(reviewer), Monday)).Draft;
        Assert.That(Accepted(DraftWorkflow.Apply(draft, Submit(1, Content.Text + " "), As(Ana), Monday)).Event.Kind, Is.EqualTo(DraftEventKind.KeptApproval));
    }

    [Test]
    public void A_small_change_keeps_the_day_that_was_set()
    {
        var scheduled = Accepted(DraftWorkflow.Apply(Approved(), new DraftCommand.Schedule(1, new(2026, 12, 12)), As(Cleo), Monday)).Draft;
        var again = Accepted(DraftWorkflow.Apply(scheduled, Submit(content: Content with { Text = Content.Text + "\n" }, seen: 1), As(Ana), Monday)).Draft;
        Assert.That(again.GoesOut!.Day, Is.EqualTo(new DateOnly(2026, 12, 12)));
    }

    [Test]
    public void What_is_only_saved_moves_nothing_to_another_department_and_is_in_nobodys_record()
    {
        var sales = new CoEBot.Center.Department { Key = "sales", Name = "Sales" };
        var saved = Accepted(DraftWorkflow.Apply(Approved(), new DraftCommand.Save("d1", 1, sales, Content with { Text = "For others" }), As(Ana), Monday)).Draft;
        var recalled = Accepted(DraftWorkflow.Apply(saved, new DraftCommand.Recall(1, "A reason"), As(Cleo), Monday));
        Assert.Multiple(() =>
        {
            Assert.That(saved, Has.Property(nameof(Draft.Department)).EqualTo("engineering").And.Property(nameof(Draft.FormDepartment)).EqualTo("sales"));
            Assert.That(recalled.Event.Revision, Is.EqualTo(1), "she never saw the second");
        });
    }

    private static Draft Approved() => Accepted(DraftWorkflow.Apply(Submitted(), new DraftCommand.Decide(1, 1, DecisionKind.Approved), As(Ben), Monday)).Draft;

    private static DraftContent With(string text) => Content with { Text = text };
}
