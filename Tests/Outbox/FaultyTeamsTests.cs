using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Connector;
using CoEBot.TeamsSimulator.Faults;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Outbox;

/// <summary>Teams throttles, stumbles, hangs up and refuses: every notice arrives, and only one whose answer never came may come twice.</summary>
public sealed class FaultyTeamsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private Contoso _contoso = null!;

    [SetUp]
    public async Task OpenAsync() => _contoso = await Contoso.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    private static IEnumerable<TestCaseData> Faults() =>
    [
        Case("429 with Retry-After", Fault.Status(429, TimeSpan.FromSeconds(1))),
        Case("429 without", Fault.Status(429), Fault.Status(429)),
        Case("429 for longer than the client is patient", Fault.Status(429), Fault.Status(429), Fault.Status(429), Fault.Status(429), Fault.Status(429)),
        Case("412", Fault.Status(412)),
        Case("502, 503 and 504", Fault.Status(502), Fault.Status(503), Fault.Status(504)),
        Case("dropped before it was accepted", Fault.DropBeforeAccept),
    ];

    [TestCaseSource(nameof(Faults))]
    public async Task Posts_the_card_once_however_often_teams_refuses(Fault[] faults)
    {
        _contoso.Teams.Faults.Next(IsReviewCard, faults);

        await SubmitAsync();

        Assert.That(_contoso.Teams.Faults.Remaining, Is.Zero);
        Assert.That(PostedCards, Is.EqualTo(1));
    }

    [Test]
    public async Task Posts_the_card_again_only_when_the_answer_was_lost()
    {
        _contoso.Teams.Faults.Next(IsReviewCard, Fault.AcceptThenCut);

        var draftId = await SubmitAsync();

        Assert.That(PostedCards, Is.EqualTo(2));
        Assert.That((await _contoso.Records.NoticesAsync(draftId)).Single().Attempt, Is.EqualTo(2));
    }

    [Test]
    public async Task Loses_and_doubles_nothing_while_one_in_three_sends_fails()
    {
        var number = 0;
        _contoso.Teams.Faults.Otherwise(request => request.IsSend && IsReviewCard(request) && Interlocked.Increment(ref number) % 3 == 0 ? Fault.Status(number % 2 == 0 ? 429 : 502) : null);
        var forms = new List<SimulatedMessage>();
        for (var draft = 0; draft < 8; draft++) forms.Add(await _contoso.AsksAsync(_contoso.Ana, "draft"));

        await Task.WhenAll(forms.Select((form, draft) => _contoso.Client.ClicksAsync(
            _contoso.Ana, form, "Submit for review", ("networks", "linkedin"), ("text", $"{Contoso.FastPost} Number {draft}."))));
        foreach (var form in forms) await _contoso.Records.SettledAsync(Contoso.DraftIdOf(form.Card, "Submit for review"));

        Assert.That(PostedCards, Is.EqualTo(8));
    }

    [Test]
    public async Task Brings_the_posted_card_up_to_date_when_the_update_stumbles()
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        _contoso.Teams.Faults.Next(request => request.Operation == ConnectorOperation.Update, Fault.Status(412), Fault.AcceptThenCut);

        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve");
        await _contoso.Records.SettledAsync(Contoso.DraftIdOf(posted.Card, "Approve"));

        Assert.That(_contoso.Engineering[posted.Id].Card.Words(), Does.Contain("Ben approved Ana’s post"));
        Assert.That(_contoso.Teams.Faults.Remaining, Is.Zero);
    }

    [Test]
    public async Task Opens_a_chat_anew_that_teams_knows_no_more()
    {
        await _contoso.Client.SaysAsync(_contoso.Ana, "hi");
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        _contoso.Teams.Faults.Next(request => request is { IsSend: true, ConversationId: "a:ana" }, Fault.Status(404, code: "ConversationNotFound"));

        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve");
        await _contoso.HearsAsync(_contoso.Ana, "Ben approved your post");

        Assert.That(_contoso.Teams.Requests.Count(ConnectorOperation.CreateConversation), Is.EqualTo(1));
    }

    [Test]
    public async Task Keeps_the_invitations_until_somebody_speaks_for_the_first_time()
    {
        var before = _contoso.Teams.Requests.All.Count;

        await _contoso.Client.SaysAsync(_contoso.Ana, "hi");
        await _contoso.Engineering.WaitForAsync(message => message.Card.Words().Contains("Engineering has something to tell", StringComparison.Ordinal));
        await _contoso.Teams.General.WaitForAsync(message => message.Card.Words().Contains("Marketing has something to tell", StringComparison.Ordinal));
        await _contoso.Client.SaysAsync(_contoso.Ben, "hi");

        Assert.That(before, Is.Zero);
        Assert.That((_contoso.Engineering.Messages.Count, _contoso.Teams.General.Messages.Count), Is.EqualTo((1, 1)));
    }

    private int PostedCards => _contoso.Engineering.Everything.Count(message => message.Card.Words().Contains(Contoso.FastPost, StringComparison.Ordinal));

    private static TestCaseData Case(string name, params Fault[] faults) => new TestCaseData((object)faults).SetArgDisplayNames(name);

    private static bool IsReviewCard(ConnectorRequest request) => request is { IsSend: true, Activity: { } activity } && (string?)activity["summary"] == "Ana asks for your review";

    private async Task<string> SubmitAsync()
    {
        var (_, answer) = await _contoso.SubmitsAsync(_contoso.Ana, Contoso.FastPost);
        await _contoso.Engineering.WaitForAsync(message => message.Card.Words().Contains(Contoso.FastPost, StringComparison.Ordinal), Patience);
        var draftId = Contoso.DraftIdOf(answer.Card, "Show the draft");
        await _contoso.Records.SettledAsync(draftId);
        return draftId;
    }
}
