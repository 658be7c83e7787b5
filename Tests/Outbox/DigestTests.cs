using System.Text.Json.Nodes;
using CoEBot.Outbox;
using CoEBot.Storage;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Connector;
using CoEBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CoEBot.Tests.Outbox;

/// <summary>Two messages a day come by themselves, and the rest in one digest, from click to chat.</summary>
public sealed class DigestTests
{
    private static readonly DateTimeOffset Wednesday = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset ThursdayMorning = new(2026, 11, 26, 9, 0, 1, TimeSpan.Zero);

    private readonly List<string> _drafts = [];

    private BotSettings _settings = null!;
    private MovedClock _clock = null!;
    private Contoso _contoso = null!;

    private SimulatedConversation AnasChat => _contoso.Teams.PersonalChat(_contoso.Ana);

    [SetUp]
    public async Task OpenAsync()
    {
        _drafts.Clear();
        // The queue's clock is its own, so what waits for a day is found by searching.
        _settings = (await BotSettings.AnonymousAsync()).With("Pace:MostADay", "2").With("Outbox:Sweep", "00:00:01");
        _contoso = await Contoso.OpenAsync(_settings, clock: _clock = new(Wednesday));
    }

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [Test]
    public async Task What_is_beyond_two_a_day_comes_in_one_digest_the_next_morning()
    {
        for (var number = 1; number <= 5; number++) await ApprovedAsync(number);
        await AreInDigestAsync(3);
        Assert.That(News(), Is.EqualTo(2));

        _clock.MoveTo(ThursdayMorning);
        var digest = await _contoso.HearsAsync(_contoso.Ana, "Three things came for you");

        foreach (var draft in _drafts) await _contoso.Records.SettledAsync(draft);
        Assert.That(News(), Is.EqualTo(2), "what the digest tells is told");
        Assert.That(digest.Card.Words(), Does.Contain("Ben approved your post").And.Contain("Post number 3.").And.Contain("Post number 5.").And.Not.Contain("Post number 2."));
        var opened = await _contoso.Client.ClicksOnAsync(_contoso.Ana, digest, Item(digest, _drafts[2]), "Open");
        Assert.That(opened.Card.Words(), Does.Contain("Post number 3."));

        await ApprovedAsync(6);
        await Eventually.IsSoAsync("the new day's first comes by itself", () => Task.FromResult(News() == 3));
        Assert.That(Digests(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_digest_tells_what_is_so_when_it_is_sent()
    {
        for (var number = 1; number <= 2; number++) await ApprovedAsync(number);
        var posted = await _contoso.PostedAsync(Post(3));
        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Request changes", ("note", "Say it shorter."));
        await NoticedAsync(Contoso.DraftIdOf(posted.Card, "Approve"));
        await AreInDigestAsync(1);
        await ApprovedAsync(4);
        await AreInDigestAsync(2);
        // She sends the third again, so she knows what was asked for, and nothing else is to be told of it.
        var list = await _contoso.AsksAsync(_contoso.Ana, "drafts");
        var form = await _contoso.Client.ClicksOnAsync(_contoso.Ana, list, Item(list, _drafts[2]), "Open");
        await _contoso.Client.ClicksOnAsync(_contoso.Ana, list, form.Card!, "Submit for review", ("text", $"{Post(3)} Shorter."));

        _clock.MoveTo(ThursdayMorning);

        var digest = await _contoso.HearsAsync(_contoso.Ana, "One thing came for you");
        Assert.That(digest.Card.Words(), Does.Contain("Post number 4.").And.Not.Contain("Post number 3."));
    }

    [Test]
    public async Task A_digest_outlives_the_process_that_opened_it_and_is_sent_once_by_two_others()
    {
        for (var number = 1; number <= 4; number++) await ApprovedAsync(number);
        await AreInDigestAsync(2);
        await _contoso.Bot.DisposeAsync();
        _clock.MoveTo(ThursdayMorning);

        await using var one = BotHost.Start(_settings, services => services.AddSingleton<TimeProvider>(_clock));
        await using var other = BotHost.Start(_settings, services => services.AddSingleton<TimeProvider>(_clock));
        await Task.WhenAll(one.IsReadyAsync(), other.IsReadyAsync());
        await _contoso.HearsAsync(_contoso.Ana, "Two things came for you");
        foreach (var draft in _drafts) await _contoso.Records.SettledAsync(draft);

        Assert.That((News(), Digests()), Is.EqualTo((2, 1)));
    }

    [Test]
    public async Task A_digest_rests_while_its_reader_cannot_be_reached_and_takes_more_until_they_are_back()
    {
        for (var number = 1; number <= 3; number++) await ApprovedAsync(number);
        await AreInDigestAsync(1);
        AnasChat.Refusal = Refusal.ConversationBlockedByUser;
        _clock.MoveTo(ThursdayMorning);
        var people = _contoso.Bot.Services.GetRequiredService<PaceTable>();
        await Eventually.IsSoAsync("the digest rests", async () => (await people.ReadAsync(_contoso.Ana.AadObjectId!, default)).Digests.Any(digest => digest.Notice.State == NoticeState.Blocked));

        AnasChat.Refusal = null;
        await _contoso.Client.SaysAsync(_contoso.Ana, "hi");

        await _contoso.HearsAsync(_contoso.Ana, "One thing came for you");
        foreach (var draft in _drafts) await _contoso.Records.SettledAsync(draft);
    }

    [Test]
    public async Task Nothing_comes_in_the_hours_that_a_person_set_as_quiet()
    {
        var settings = await _contoso.AsksAsync(_contoso.Ana, "settings");
        await _contoso.Client.ClicksAsync(_contoso.Ana, settings, "Save", ("quietFrom", "09:30"), ("quietTo", "11:00"));
        var posted = await _contoso.PostedAsync(Post(1));
        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve");
        var draft = Contoso.DraftIdOf(posted.Card, "Approve");
        await Eventually.IsSoAsync("the news waits", async () => (await _contoso.Records.NoticesAsync(draft)).Any(notice => notice.NotBefore == Wednesday.AddHours(1)));
        Assert.That(News(), Is.Zero);

        _clock.MoveTo(Wednesday.AddHours(1));

        await _contoso.HearsAsync(_contoso.Ana, "Ben approved your post");
        await _contoso.Records.SettledAsync(draft);
    }

    private static string Post(int number) => $"Post number {number}. #ContosoEmployee";

    /// <summary>Ana's post of this number is approved, and her news of it is on its way or put aside.</summary>
    private async Task ApprovedAsync(int number)
    {
        var posted = await _contoso.PostedAsync(Post(number));
        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve");
        await NoticedAsync(Contoso.DraftIdOf(posted.Card, "Approve"));
    }

    private async Task NoticedAsync(string draft)
    {
        _drafts.Add(draft);
        await Eventually.IsSoAsync($"the news of {draft} is decided", async () =>
            (await _contoso.Records.NoticesAsync(draft)).Any(notice => notice is { Kind: "news", State: NoticeState.Sent or NoticeState.Digested }));
    }

    private Task AreInDigestAsync(int count) => Eventually.IsSoAsync($"{count} are in the digest", async () =>
        (await Task.WhenAll(_drafts.Select(_contoso.Records.NoticesAsync))).Sum(notices => notices.Count(notice => notice.State == NoticeState.Digested)) == count);

    private int News() => AnasChat.Everything.Count(message => message.Card.Words().Contains("Ben approved your post", StringComparison.Ordinal) && !IsDigest(message));

    private int Digests() => AnasChat.Everything.Count(IsDigest);

    private static bool IsDigest(SimulatedMessage message) => message.Card.Words().Contains("Your digest", StringComparison.Ordinal);

    /// <summary>The part of a card that is about this draft, as a card of its own.</summary>
    private static JsonObject Item(SimulatedMessage list, string draft) =>
        list.Card!["body"]!.AsArray().Select(element => element!.AsObject()).Single(element => element.ToJsonString().Contains($"\"draftId\":\"{draft}\"", StringComparison.Ordinal));
}
