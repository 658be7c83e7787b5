using System.Text.Json;
using CoEBot.Cards;
using CoEBot.Center;
using CoEBot.Drafts;
using CoEBot.Drafts.Workflow;
using static CoEBot.Tests.Drafts.Some;

namespace CoEBot.Tests.Drafts.Workflow;

/// <summary>Words longer than any field takes, as only a made up body can bring them: nothing of them is written down.</summary>
public sealed class LongWordsTests
{
    private static readonly string Longest = new('n', FieldLimits.Note);

    private static IEnumerable<TestCaseData> Notes()
    {
        var proposed = Accepted(DraftWorkflow.Apply(Submitted(), new DraftCommand.Propose(1, 1, "Faster. #ContosoEmployee"), As(Ben), Monday)).Draft;
        var approved = Accepted(DraftWorkflow.Apply(Submitted(), new DraftCommand.Decide(1, 1, DecisionKind.Approved), As(Ben), Monday)).Draft;
        TestCaseData Said(string what, Draft draft, Person by, Func<string, DraftCommand> command) => new TestCaseData(draft, As(by), command).SetArgDisplayNames(what);
        yield return Said("changes", Submitted(), Ben, note => new DraftCommand.Decide(1, 1, DecisionKind.ChangesRequested, note));
        yield return Said("a rejection", Submitted(), Ben, note => new DraftCommand.Decide(1, 1, DecisionKind.Rejected, note));
        yield return Said("an approval", Submitted(), Ben, note => new DraftCommand.Decide(1, 1, DecisionKind.Approved, note));
        yield return Said("a proposal", Submitted(), Ben, note => new DraftCommand.Propose(1, 1, "Faster. #ContosoEmployee", note));
        yield return Said("declining it", proposed, Ana, note => new DraftCommand.DeclineEdit(2, note));
        yield return Said("taking back", approved, Ben, note => new DraftCommand.Recall(1, note));
    }

    [TestCaseSource(nameof(Notes))]
    public void A_note_is_taken_up_to_the_length_of_its_field(Draft draft, Actor actor, Func<string, DraftCommand> command)
    {
        Assert.That(DraftWorkflow.Apply(draft, command($" {Longest}\n"), actor, Monday), Is.TypeOf<Verdict.Accepted>());
        Assert.That(DraftWorkflow.Apply(draft, command(Longest + "n"), actor, Monday), Is.EqualTo(new Verdict.Denied(Denial.NoteTooLong)));
    }

    [Test]
    public void Proposed_words_are_no_longer_than_a_post_may_be()
    {
        var content = Content with { Networks = "linkedin,x", Own = OwnTexts.Typed(new Dictionary<string, string> { ["x"] = "Twice as fast." }) };
        var sent = Accepted(DraftWorkflow.Apply(null, Submit(content: content), As(Ana), Monday)).Draft;
        var tooLong = new string('w', FieldLimits.Text + 1);

        Assert.That(DraftWorkflow.Apply(sent, new DraftCommand.Propose(1, 1, tooLong), As(Ben), Monday), Is.EqualTo(new Verdict.Denied(Denial.WordsTooLong)));
        var others = OwnTexts.Typed(new Dictionary<string, string> { ["x"] = tooLong });
        Assert.That(DraftWorkflow.Apply(sent, new DraftCommand.Propose(1, 1, Content.Text) { Others = others }, As(Ben), Monday), Is.EqualTo(new Verdict.Denied(Denial.WordsTooLong)));
    }

    [Test]
    public void A_draft_is_kept_up_to_what_its_row_holds()
    {
        DraftContent All(int length) => DraftContent.Typed(
            "linkedin", new('日', length), own: CoEBot.Boxes.Network.All.ToDictionary(network => network.Key, _ => new string('日', FieldLimits.Text)));
        Verdict Save(DraftContent content) => DraftWorkflow.Apply(null, new DraftCommand.Save("d1", 0, Engineering, content), As(Ana), Monday);

        Assert.That(Save(All(FieldLimits.Text)), Is.TypeOf<Verdict.Accepted>(), "every field full");
        Assert.That(Save(All(FieldLimits.Text * 4)), Is.EqualTo(new Verdict.Denied(Denial.WordsTooLong)));
    }

    [Test]
    public void A_draft_that_went_back_and_forth_too_often_takes_no_more_and_is_still_decided()
    {
        var draft = Submitted();
        for (var round = 0; !draft.IsFull; round++)
        {
            Assert.That(round, Is.LessThan(20));
            draft = Accepted(DraftWorkflow.Apply(draft, new DraftCommand.Decide(draft.Revision, 1, DecisionKind.ChangesRequested, Longest), As(Ben), Monday)).Draft;
            if (!draft.IsFull) draft = Accepted(DraftWorkflow.Apply(draft, Submit(seen: draft.Revision), As(Ana), Monday)).Draft;
        }

        var inReview = draft with { State = DraftState.InReview };
        Assert.That(DraftWorkflow.Apply(draft, Submit(seen: draft.Revision), As(Ana), Monday), Is.EqualTo(new Verdict.Denied(Denial.Full)));
        Assert.That(DraftWorkflow.Apply(draft, new DraftCommand.Save("d1", draft.Revision, Engineering, Content), As(Ana), Monday), Is.EqualTo(new Verdict.Denied(Denial.Full)));
        Assert.That(DraftWorkflow.Apply(inReview, new DraftCommand.Propose(draft.Revision, 1, "Faster. #ContosoEmployee"), As(Bea), Monday), Is.EqualTo(new Verdict.Denied(Denial.Full)));
        Assert.That(DraftWorkflow.Apply(inReview, new DraftCommand.Decide(draft.Revision, 1, DecisionKind.Rejected, Longest), As(Bea), Monday), Is.TypeOf<Verdict.Accepted>());
    }

    [Test]
    public void A_draft_is_full_after_very_many_versions_or_decisions_too()
    {
        var decision = new Decision(1, 1, DecisionKind.Approved, Ben, Monday);
        Assert.That(Submitted().IsFull, Is.False);
        Assert.That((Submitted() with { LastRevision = Draft.MostRevisions }).IsFull);
        Assert.That((Submitted() with { Decisions = [.. Enumerable.Repeat(decision, Draft.MostDecisions)] }).IsFull);
        Assert.That((Submitted() with { Remarks = [.. Enumerable.Repeat(new Remark(1, Longest), 11)] }).IsFull);
    }

    [Test]
    public void Words_for_a_network_that_left_the_list_stay_whatever_is_typed_since()
    {
        var gone = JsonSerializer.Deserialize<OwnTexts>("""{"x":"Short.","orkut":"Hi there."}""");
        var draft = Accepted(DraftWorkflow.Apply(null, new DraftCommand.Save("d1", 0, Engineering, Content with { Own = gone }), As(Ana), Monday)).Draft;
        var typed = Content with { Own = OwnTexts.Typed(new Dictionary<string, string> { ["bluesky"] = "Other words." }) };

        var saved = Accepted(DraftWorkflow.Apply(draft, new DraftCommand.Save("d1", 1, Engineering, typed), As(Ana), Monday)).Draft;

        Assert.That(saved.Content.Own.All, Is.EqualTo(new[] { new OwnText("bluesky", "Other words."), new OwnText("orkut", "Hi there.") }));
        Assert.That(PostViews.Fields(saved.Content.Own).Where(field => field.IsGone).Select(field => field.Network), Is.EqualTo(["orkut"]));
    }

    [Test]
    public void What_a_form_says_of_itself_is_cut_and_what_people_typed_is_named()
    {
        var content = DraftContent.Typed(
            "linkedin", Content.Text, $"https://contoso.com/{new string('l', FieldLimits.Link)}", new('t', FieldLimits.Topic + 1), new('d', 5000), new('s', 5000),
            $"https://contoso.com/{new string('i', FieldLimits.Link)}", "In words", new Dictionary<string, string> { ["x"] = new('w', FieldLimits.Text + 1) });

        Assert.That((content.WishedDate!.Length, content.Source), Is.EqualTo((FieldLimits.Choices, (string?)null)));
        Assert.That(
            FormRules.Check(content, new(2026, 11, 23)).Select(finding => finding.Wall),
            Is.EquivalentTo(new[] { "The words for X", "The link", "Image link", "Topic", "The wished date" }));
    }
}
