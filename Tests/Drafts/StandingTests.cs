using System.Text.Json.Nodes;
using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center;
using CoEBot.Conversation;
using CoEBot.Drafts;
using CoEBot.Drafts.Workflow;
using static CoEBot.Tests.Drafts.Some;
using SeenCard = CoEBot.Tests.Infrastructure.SeenCard;

namespace CoEBot.Tests.Drafts;

/// <summary>What cards say of how a draft stands: who is named for what, and nobody for what somebody else did.</summary>
public sealed class StandingTests
{
    [Test]
    public void A_post_that_its_author_took_back_carries_nobody_elses_old_note()
    {
        var draft = After(Submitted(), (Ben, Changes(1, "Please name the team.")), (Ana, Submit(seen: 1)), (Bea, Approves(2)), (Ana, new DraftCommand.Recall(2)));

        Assert.That(draft.State, Is.EqualTo(DraftState.Recalled));
        Assert.That((DraftViews.Review(Contoso, draft, false).Note, DraftViews.Outcome(Contoso, draft).Note), Is.EqualTo(((ReviewerNote?)null, (ReviewerNote?)null)));
    }

    [Test]
    public void Where_all_who_are_asked_must_approve_a_welcome_approval_more_leaves_the_step_open()
    {
        var step = new ReviewStep(Role.Advocate, "engineering", [Bea, Carl]) { NeedsAll = true };
        var draft = After(null, (Ana, Submit() with { Route = [step] }), (Ben, Approves(1)), (Bea, Approves(1)));

        var way = DraftViews.Review(Contoso, draft, false).Way.Single();

        Assert.That(draft.State, Is.EqualTo(DraftState.InReview));
        Assert.That((way.Mark, way.Given, way.Needed, string.Join(',', way.People)), Is.EqualTo((StepMark.Next, 1, 2, "Carl")));
        Assert.That(DraftAnswers.Decided(draft, DecisionKind.Approved, step: 1).Text.ToString(), Does.Contain("needs another approval at this step"));
    }

    [Test]
    public void After_other_words_were_taken_an_old_card_tells_of_a_newer_version_and_not_of_a_decision()
    {
        var route = Submit(insideBox: false).Route;
        var sent = After(Submitted(insideBox: false), (Ben, Approves(1)), (Cleo, new DraftCommand.Propose(1, 2, "Quite other words. #ContosoEmployee")));
        var draft = After(sent, (Ana, new DraftCommand.AcceptEdit(sent.Proposal!.Revision, Engineering, Inside, route, 0)));

        Assert.That((draft.State, draft.Step), Is.EqualTo((DraftState.InReview, 1)));
        Assert.That(DraftAnswers.TooLate(draft, Carl).Text.ToString(), Does.Contain("This is the newer version"));
    }

    [Test]
    public void A_reminder_promises_to_ask_others_only_where_others_are_left()
    {
        var (draft, until) = (Submitted(), Monday.AddHours(4));

        Assert.That(DraftAnnouncements.Reminder(draft with { Clock = new(Monday, null, until) }).Text.ToString(), Does.Contain("I ask others as well"));
        Assert.That(DraftAnnouncements.Reminder(draft with { Clock = new(Monday, null, until, Escalations: 3) }).Text.ToString(), Does.Not.Contain("I ask others"));
    }

    [Test]
    public void As_many_are_called_as_a_step_needs()
    {
        List<Person> many = [.. Enumerable.Range(0, 20).Select(number => new Person($"c{number}", $"Colleague {number}"))];
        var step = new ReviewStep(Role.Communicator, null, many) { Needs = 15, Asks = 20 };

        var called = Accepted(DraftWorkflow.Apply(null, Submit() with { Route = [step] }, As(Ana), Monday)).Notices.OfType<DraftNotice.ReviewInChat>().ToList();
        var everybody = Accepted(DraftWorkflow.Apply(null, Submit() with { Route = [step with { Reviewers = [.. Enumerable.Range(0, 300).Select(number => new Person($"c{number}", "Cy"))], NeedsAll = true, Asks = null }] }, As(Ana), Monday));

        Assert.That(called, Has.Count.EqualTo(15));
        Assert.That(everybody.Notices, Has.Count.LessThan(90), "a transaction has room for a hundred rows");
    }

    [Test]
    public void What_an_author_answered_to_a_proposal_is_told_whatever_happened_since()
    {
        var proposed = After(Submitted(), (Ben, new DraftCommand.Propose(1, 1, "Faster. #ContosoEmployee")));
        var declined = Accepted(DraftWorkflow.Apply(proposed, new DraftCommand.DeclineEdit(proposed.Proposal!.Revision, "The customer asked for these very words."), As(Ana), Monday));
        var since = After(declined.Draft, (Bea, Approves(1)));

        Assert.That(since.State, Is.EqualTo(DraftState.Approved));
        Assert.That(DraftAnnouncements.ForReviewer(since, declined.Event.Number)?.Text.ToString(), Does.Contain("The customer asked for these very words.").And.Not.Contains("still in review"));
    }

    [Test]
    public void Words_that_come_again_unchanged_are_said_to_be_the_same()
    {
        var draft = After(Submitted(), (Ben, Changes(1, "Please name the team.")), (Ana, Submit(seen: 1)));

        var card = ReviewCard.Render(DraftViews.Review(Contoso, draft, canDecide: true));

        Assert.That(card.FallbackText?.ToString(), Is.EqualTo("Ana asks for your review again"));
        Assert.That(SeenCard.Words(Seen(card)), Does.Contain("No word has changed since the last time."));
    }

    [Test]
    public void Who_stands_in_for_somebody_away_is_not_said_to_hold_the_role()
    {
        var step = new ReviewStep(Role.Communicator, null, [Cleo]) { Asked = [Olga], StandIns = [Olga] };

        Assert.That((RoleWords.Of(step, Contoso), RoleWords.Article(step, Contoso)), Is.EqualTo(("in place of a communicator", "a communicator")));
    }

    [Test]
    public void An_author_who_asks_for_it_sees_every_word()
    {
        var content = Content with { Text = string.Join(' ', Enumerable.Repeat("word", 400)) + " end. #ContosoEmployee", Link = "https://contoso.com/a" };
        var draft = After(null, (Ana, Submit(content: content)), (Ben, Approves(1)));

        var (news, whole) = (OutcomeCard.Render(DraftViews.Outcome(Contoso, draft)), OutcomeCard.Render(DraftViews.Whole(Contoso, draft)));

        Assert.That(SeenCard.Words(Seen(whole)), Does.Contain("word end. #ContosoEmployee").And.Contains("https://contoso.com/a"));
        Assert.That(SeenCard.Buttons(Seen(whole)), Has.No.Member("Show the post"));
        Assert.That(SeenCard.Buttons(Seen(news)), Has.Member("Show the post"));
    }

    private static JsonObject Seen(AdaptiveCard card) => JsonNode.Parse(card.ToUtf8())!.AsObject();

    private static DraftCommand Approves(int revision) => new DraftCommand.Decide(revision, 1, DecisionKind.Approved);

    private static DraftCommand Changes(int revision, string note) => new DraftCommand.Decide(revision, 1, DecisionKind.ChangesRequested, note);

    private static Draft After(Draft? draft, params (Person By, DraftCommand Command)[] commands)
    {
        foreach (var (by, command) in commands) draft = Accepted(DraftWorkflow.Apply(draft, command, As(by), Monday)).Draft;
        return draft!;
    }
}
