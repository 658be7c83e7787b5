using CoEBot.Outbox;
using CoEBot.Storage;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.TeamsSimulator.Connector;
using CoEBot.TeamsSimulator.Faults;
using CoEBot.Tests.Infrastructure;
using CoEBot.Tests.Teams.Samples;
using Microsoft.Extensions.DependencyInjection;

namespace CoEBot.Tests.Outbox;

/// <summary>Where nobody can be reached a notice rests, asks Teams for nothing, and goes on when its reader is back.</summary>
public sealed class RestingNoticesTests
{
    private BotSettings _settings = null!;
    private Contoso _contoso = null!;

    [SetUp]
    public async Task OpenAsync() => _contoso = await Contoso.OpenAsync(_settings = await BotSettings.AnonymousAsync());

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    private static IEnumerable<Refusal> Refusals() => [Refusal.ConversationBlockedByUser, Refusal.BotNotInConversationRoster, Refusal.MessageWritesBlocked];

    [TestCaseSource(nameof(Refusals))]
    public async Task Rests_while_the_person_blocks_the_bot_and_tells_them_when_they_are_back(Refusal refusal)
    {
        var draftId = await ApprovedWhileAwayAsync(refusal);

        await _contoso.Client.InstallsAsync(_contoso.Ana);
        await _contoso.HearsAsync(_contoso.Ana, "Ben approved your post");
        await _contoso.Records.SettledAsync(draftId);

        Assert.That(_contoso.Teams.PersonalChat(_contoso.Ana).Everything.Count(message => message.Card.Words().Contains("Ben approved your post", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public async Task Tells_a_person_who_lifted_the_block_as_soon_as_they_speak_again()
    {
        await ApprovedWhileAwayAsync(Refusal.ConversationBlockedByUser);
        _contoso.Teams.PersonalChat(_contoso.Ana).Refusal = null;

        await _contoso.Client.SaysAsync(_contoso.Ana, "hi");

        await _contoso.HearsAsync(_contoso.Ana, "Ben approved your post");
    }

    [Test]
    public async Task Comes_to_rest_when_teams_opens_chats_that_it_then_does_not_know()
    {
        SimulatedMessage[] posted = [await _contoso.PostedAsync($"{Contoso.FastPost} One."), await _contoso.PostedAsync($"{Contoso.FastPost} Two.")];
        var draftIds = posted.Select(card => Contoso.DraftIdOf(card.Card, "Approve")).ToArray();
        _contoso.Teams.Faults.Otherwise(request => request is { IsSend: true, ConversationId: "a:ana" } ? Fault.Status(404, code: "ConversationNotFound") : null);

        foreach (var (card, draftId) in posted.Zip(draftIds))
        {
            await _contoso.Client.ClicksAsync(_contoso.Ben, card, "Approve");
            await RestsAsync(draftId);
        }

        Assert.That((await RestingAsync(draftIds[0]))?.Attempt, Is.EqualTo(1), "the second wakes the first");
        Assert.That(_contoso.Teams.Requests.Count(ConnectorOperation.CreateConversation), Is.EqualTo(2));
        _contoso.Teams.Faults.Otherwise(_ => null);
        await _contoso.Client.SaysAsync(_contoso.Ana, "hi");
        foreach (var draftId in draftIds) await _contoso.Records.SettledAsync(draftId);
    }

    [Test]
    public async Task Brings_a_card_up_to_date_once_the_bot_is_back_in_its_channel()
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        _contoso.Teams.Faults.Otherwise(request => request.Operation == ConnectorOperation.Update ? Fault.Refused(Refusal.BotNotInConversationRoster) : null);
        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve");
        await RestsAsync(Contoso.DraftIdOf(posted.Card, "Approve"));

        _contoso.Teams.Faults.Otherwise(_ => null);
        await _contoso.Client.AddsBotToTeamAsync(_contoso.Ben, _contoso.Engineering);

        await Contoso.ShowsAsync(_contoso.Engineering, posted, "Ben approved Ana’s post");
    }

    [Test]
    public async Task Is_not_woken_by_the_last_word_of_a_person()
    {
        var draftId = await ApprovedWhileAwayAsync(Refusal.ConversationBlockedByUser);

        await _contoso.Client.UninstallsAsync(_contoso.Ana);
        await EverythingIsLearntAsync(_contoso.Client);

        Assert.That((await RestingAsync(draftId))?.Attempt, Is.EqualTo(1));
    }

    [TestCase("installationUpdate-remove-team")]
    [TestCase("conversationUpdate-botRemoved")]
    [TestCase("conversationUpdate-channelDeleted")]
    [TestCase("conversationUpdate-teamArchived")]
    [TestCase("conversationUpdate-teamDeleted")]
    [TestCase("conversationUpdate-teamHardDeleted")]
    public async Task Is_not_woken_by_the_last_word_of_a_channel(string sample)
    {
        var draftId = await SubmittedToAClosedChannelAsync();

        await _contoso.Client.PostAsync(new ActivitySample(sample).From(_contoso.Teams));
        await EverythingIsLearntAsync(_contoso.Client);

        Assert.That((await RestingAsync(draftId))?.Attempt, Is.EqualTo(1));
    }

    /// <summary>The other replica met the channels before the notice came to rest, so to it any other word from them is old news.</summary>
    [TestCase("installationUpdate-channel")]
    [TestCase("conversationUpdate-channelRestored")]
    [TestCase("conversationUpdate-teamRestored")]
    [TestCase("conversationUpdate-teamUnarchived")]
    public async Task Is_woken_at_any_replica_when_a_channel_is_back(string sample)
    {
        await using var replica = BotHost.Start(_settings);
        await replica.IsReadyAsync();
        var there = new TeamsClient(_contoso.Teams, replica.Messages, replica.Http, signs: false);
        await there.SaysAsync(_contoso.Ana, _contoso.Teams.General, "hi");
        await EverythingIsLearntAsync(there);
        await SubmittedToAClosedChannelAsync();

        _contoso.Engineering.Refusal = null;
        await there.PostAsync(new ActivitySample(sample).From(_contoso.Teams));

        await _contoso.ReviewCardAsync(Contoso.FastPost);
    }

    /// <summary>Ana's post is approved while Teams lets nothing through to her; the news rests.</summary>
    private async Task<string> ApprovedWhileAwayAsync(Refusal refusal)
    {
        var posted = await _contoso.PostedAsync(Contoso.FastPost);
        var draftId = Contoso.DraftIdOf(posted.Card, "Approve");
        _contoso.Teams.PersonalChat(_contoso.Ana).Refusal = refusal;
        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve");
        await RestsAsync(draftId);
        return draftId;
    }

    /// <summary>Ana's post goes to a channel that Teams keeps the bot out of; the review card rests.</summary>
    private async Task<string> SubmittedToAClosedChannelAsync()
    {
        _contoso.Engineering.Refusal = Refusal.BotNotInConversationRoster;
        var (_, answer) = await _contoso.SubmitsAsync(_contoso.Ana, Contoso.FastPost);
        var draftId = Contoso.DraftIdOf(answer.Card, "Show the draft");
        await RestsAsync(draftId);
        return draftId;
    }

    /// <summary>Addresses are learnt in the order of what was said: once that of somebody new is written down, all before it has done what it does.</summary>
    private async Task EverythingIsLearntAsync(TeamsClient client)
    {
        var sam = _contoso.Teams["sam"];
        await client.SaysAsync(sam, "hi");
        var addresses = _contoso.Bot.Services.GetRequiredService<AddressTable>();
        await Eventually.IsSoAsync("Sam is met", async () => await addresses.FindAsync(Addressee.Person(sam.AadObjectId!), default) is not null);
    }

    private Task RestsAsync(string draftId) => Eventually.IsSoAsync($"a notice of {draftId} rests", async () => await RestingAsync(draftId) is not null);

    private async Task<Notice?> RestingAsync(string draftId) => (await _contoso.Records.NoticesAsync(draftId)).FirstOrDefault(notice => notice.State == NoticeState.Blocked);
}
