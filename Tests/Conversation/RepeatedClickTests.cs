using CoEBot.Drafts;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Conversation;

/// <summary>Clicks that come twice, late, or against each other: one decision, one record, one notice.</summary>
public sealed class RepeatedClickTests
{
    private BotSettings _settings = null!;
    private Contoso _contoso = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _settings = (await BotSettings.AnonymousAsync()).With("Center:File", CenterFiles.WithTwoAdvocates());
        _contoso = await Contoso.OpenAsync(_settings);
    }

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [Test]
    public async Task Answers_a_second_click_as_the_first()
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        var card = posted.Card!;

        var first = await _contoso.Client.ClicksOnAsync(_contoso.Ben, posted, card, "Approve");
        var second = await _contoso.Client.ClicksOnAsync(_contoso.Ben, posted, card, "Approve");

        Assert.That(second.Card.Words(), Is.EqualTo(first.Card.Words()));
        await OneDecisionOneNoticeAsync(Contoso.DraftIdOf(card, "Approve"), "Approved");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Takes_a_redelivered_click_once(bool newId)
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        var first = await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve");

        var again = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _contoso.Client.RedeliverAsync(first.Activity!, newId)));

        Assert.That(again.Select(answer => answer.Card.Words()), Is.All.EqualTo(first.Card.Words()));
        await OneDecisionOneNoticeAsync(Contoso.DraftIdOf(posted.Card, "Approve"), "Approved");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Answers_a_redelivered_click_with_the_truth_of_the_moment(bool newId)
    {
        var form = await _contoso.SubmitsAsync(_contoso.Ana, Contoso.FastPost);
        var posted = await _contoso.ReviewCardAsync(Contoso.FastPost);
        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve");

        var again = await _contoso.Client.RedeliverAsync(form.Answer.Activity!, newId);

        Assert.That(form.Answer.Card.Words(), Does.Contain("Your draft is with"));
        Assert.That(again.Card.Words(), Does.Contain("Ben approved your post"));
    }

    [Test]
    public async Task Shows_a_late_click_who_decided_and_keeps_what_was_typed()
    {
        var mia = _contoso.Teams["mia"];
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        var card = posted.Card!;
        await _contoso.Client.ClicksOnAsync(_contoso.Ben, posted, card, "Approve");

        var late = await _contoso.Client.ClicksOnAsync(mia, posted, card, "reject", ("reason", "Told last week."));

        Assert.That(late.Card.Words(), Does.Contain("Ben decided this").And.Contains("Ben approved Ana’s post").And.Contains("Told last week."));
        await OneDecisionOneNoticeAsync(Contoso.DraftIdOf(card, "Approve"), "Approved");
    }

    [Test]
    public async Task Takes_other_words_on_the_same_card_for_no_repetition_and_gives_them_back()
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        var card = posted.Card!;
        await _contoso.Client.ClicksOnAsync(_contoso.Ben, posted, card, "requestChanges", ("note", "Shorter."));

        var other = await _contoso.Client.ClicksOnAsync(_contoso.Ben, posted, card, "requestChanges", ("note", "And name the team."));

        Assert.That(other.Card.Words(), Does.Contain("You decided this").And.Contains("And name the team."));
    }

    [Test]
    public async Task Makes_one_decision_of_many_that_contradict_each_other() => await OneOfManyAsync(_contoso.Client);

    [Test]
    public async Task Makes_one_decision_of_many_on_two_replicas()
    {
        await using var replica = BotHost.Start(_settings);
        await replica.IsReadyAsync();

        await OneOfManyAsync(_contoso.Client, new TeamsClient(_contoso.Teams, replica.Messages, replica.Http, signs: false));
    }

    private async Task OneOfManyAsync(params TeamsClient[] replicas)
    {
        var mia = _contoso.Teams["mia"];
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        var card = posted.Card!;
        Task<InvokeAnswer> Click(TeamsClient client, int number) => (number % 4) switch
        {
            0 => client.ClicksOnAsync(_contoso.Ben, posted, card, "Approve"),
            1 => client.ClicksOnAsync(mia, posted, card, "reject", ("reason", "No.")),
            2 => client.ClicksOnAsync(_contoso.Ben, posted, card, "requestChanges", ("note", "Shorter.")),
            _ => client.ClicksOnAsync(mia, posted, card, "Approve"),
        };

        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(number => Click(replicas[number / 4 % replicas.Length], number)));

        var decision = (await _contoso.Records.FindAsync(Contoso.DraftIdOf(card, "Approve")))!.Decisions.Single();
        Assert.That(answers.Select(answer => answer.StatusCode), Is.All.EqualTo(200));
        Assert.That(answers.Select(answer => answer.Card.Buttons()), Is.All.Not.Contains("Approve"));
        Assert.That(answers.Select(answer => answer.Card.Words()), Is.All.Contains($"{decision.By.FirstName} decided this").Or.Contains("You "));
        await OneDecisionOneNoticeAsync(Contoso.DraftIdOf(card, "Approve"), decision.Kind.ToString());
    }

    private async Task OneDecisionOneNoticeAsync(string draftId, string decision)
    {
        await _contoso.Records.SettledAsync(draftId);
        var events = await _contoso.Records.EventsAsync(draftId);
        var notices = await _contoso.Records.NoticesAsync(draftId);
        Assert.That(_contoso.Teams.PersonalChat(_contoso.Ana).Everything.Count(IsNews), Is.EqualTo(1));
        Assert.That(events, Is.EqualTo(["Submitted", decision]));
        Assert.That(notices.Select(notice => notice.Kind), Is.EquivalentTo([DraftNotice.Review, DraftNotice.News]));
        Assert.That(notices.Select(notice => notice.Attempt), Is.All.EqualTo(1));
        Assert.That(_contoso.Engineering.Messages.Count(message => message.Card.Words().Contains(Contoso.FastPost, StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(await _contoso.Records.ChainHoldsAsync(draftId));
    }

    private static bool IsNews(SimulatedMessage message) => message.Card.Buttons() is ["Show the post", ..] or ["Make the changes", ..] or ["Share an idea", "Revise", ..];
}
