using CoEBot.Cards;
using CoEBot.Drafts;
using CoEBot.Tests.Infrastructure;
using CoEBot.Tests.Storage;

namespace CoEBot.Tests.Conversation;

/// <summary>Forms that come twice or too late: one draft for each thing that was written, and none of it lost.</summary>
public sealed class RepeatedFormTests
{
    private const string OtherWords = "Quite another story. #ContosoEmployee";

    private BotSettings _settings = null!;
    private Contoso _contoso = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _settings = await BotSettings.AnonymousAsync();
        _contoso = await Contoso.OpenAsync(_settings);
    }

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [TestCase(true)]
    [TestCase(false)]
    public async Task Makes_one_draft_of_a_redelivered_submit(bool newId)
    {
        var (_, first) = await _contoso.SubmitsAsync(_contoso.Ana, Contoso.FastPost);

        var again = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _contoso.Client.RedeliverAsync(first.Activity!, newId)));

        Assert.That(again.Select(answer => answer.Card.Words()), Is.All.EqualTo(first.Card.Words()));
        await OneCardAsync(Contoso.DraftIdOf(first.Card, "Show the draft"));
    }

    [Test]
    public async Task Makes_one_draft_when_a_first_submit_is_delivered_many_times_at_once()
    {
        var form = await _contoso.AsksAsync(_contoso.Ana, "draft");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ =>
            _contoso.Client.ClicksOnAsync(_contoso.Ana, form, form.Card!, "Submit for review", ("text", Contoso.FastPost), ("networks", "linkedin"))));

        Assert.That(answers.Select(answer => answer.Card.Words()), Is.All.Contains("Your draft is with Ben now"));
        await OneCardAsync(Contoso.DraftIdOf(form.Card, "Submit for review"));
    }

    [Test]
    public async Task Keeps_other_words_aside_when_the_form_was_submitted_before()
    {
        var (form, _) = await _contoso.SubmitsAsync(_contoso.Ana, Contoso.FastPost);

        var late = await _contoso.Client.ClicksOnAsync(_contoso.Ana, form, form.Card!, "Submit for review", ("text", OtherWords), ("networks", "linkedin"));
        await _contoso.Client.RedeliverAsync(late.Activity!, newId: true);
        var list = await _contoso.AsksAsync(_contoso.Ana, "drafts");

        Assert.That(late.Card.Words(), Does.Contain("I kept your words as a draft of their own"));
        Assert.That(late.Card.Field("text"), Is.EqualTo(OtherWords));
        Assert.That(list.Card.Words(), Does.Contain("You have 2 drafts").And.Contains(OtherWords).And.Contains(Contoso.FastPost));
        Assert.That((await _contoso.Records.FindAsync(Contoso.DraftIdOf(form.Card, "Submit for review")))!.Content.Text, Is.EqualTo(Contoso.FastPost));
    }

    [Test]
    public async Task Keeps_a_late_save_aside_after_the_decision()
    {
        var (form, _) = await _contoso.SubmitsAsync(_contoso.Ana, Contoso.FastPost);
        var posted = await _contoso.ReviewCardAsync(Contoso.FastPost);
        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve");

        var late = await _contoso.Client.ClicksOnAsync(_contoso.Ana, form, form.Card!, "Save for later", ("text", OtherWords));

        Assert.That(late.Card.Words(), Does.Contain("I kept your words as a draft of their own"));
        Assert.That((await _contoso.Records.FindAsync(Contoso.DraftIdOf(posted.Card, "Approve")))!.Content.Text, Is.EqualTo(Contoso.FastPost));
    }

    [Test]
    public async Task Begins_a_new_draft_where_the_old_one_has_no_room_for_another_round()
    {
        var (id, bench) = (Ids.New(), await StorageBench.OpenAsync(_settings));
        var file = (await bench.SubmitAsync(id, null, Contoso.FastPost))!;
        while (true)
        {
            file = (await bench.DecideAsync(file, DecisionKind.ChangesRequested, new('日', FieldLimits.Note)))!;
            if (file.Draft.IsFull) break;
            file = (await bench.SubmitAsync(id, file, $"{Contoso.FastPost} {file.Draft.Version}"))!;
        }

        await bench.Lists.ProjectAsync(file, default);
        var list = await _contoso.AsksAsync(_contoso.Ana, "drafts");
        var form = await _contoso.Client.ClicksAsync(_contoso.Ana, list, "Open");
        var aside = await _contoso.Client.ClicksAsync(_contoso.Ana, list, "Submit for review", ("text", OtherWords), ("networks", "linkedin"));
        var sent = await _contoso.Client.ClicksAsync(_contoso.Ana, list, "Submit for review");

        Assert.That(form.Card.Words(), Does.Contain("Ben asks for changes"));
        Assert.That(aside.Card.Words(), Does.Contain("takes no more, so I kept your words as a new one"));
        Assert.That(aside.Card.Field("text"), Is.EqualTo(OtherWords));
        Assert.That(sent.Card.Words(), Does.Contain("Your draft is with Ben now"));
        Assert.That((await _contoso.Records.FindAsync(id))!.Content, Is.EqualTo(file.Draft.Content));
    }

    private async Task OneCardAsync(string draftId)
    {
        await _contoso.Records.SettledAsync(draftId);
        Assert.That(await _contoso.Records.EventsAsync(draftId), Is.EqualTo(["Submitted"]));
        Assert.That(_contoso.Engineering.Messages.Count(message => message.Card.Words().Contains(Contoso.FastPost, StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That((await _contoso.AsksAsync(_contoso.Ana, "drafts")).Card.Words(), Does.Contain("You have one draft"));
    }
}
