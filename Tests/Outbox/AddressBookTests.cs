using CoEBot.Drafts;
using CoEBot.Outbox;
using CoEBot.Storage;
using CoEBot.Tests.Infrastructure;
using CoEBot.Tests.Storage;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace CoEBot.Tests.Outbox;

/// <summary>What rests for somebody is found again when they are back, also by another process: no worker runs here.</summary>
public sealed class AddressBookTests
{
    private static readonly Addressee Ana = Addressee.Person(StorageBench.Ana.Id);
    private static readonly Address AnasChat = new("https://smba.trafficmanager.net/amer/", "tenant", "28:bot", "29:ana", "a:ana");

    private MemoryCache _cache = null!;
    private StorageBench _bench = null!;
    private AddressTable _table = null!;
    private WorkQueue _queue = null!;
    private AddressBook _book = null!;
    private NoticePlace _place;

    [SetUp]
    public async Task OpenAsync()
    {
        _bench = await StorageBench.OpenAsync();
        _cache = new(new MemoryCacheOptions());
        _queue = new(_bench.Account, _bench.Calls);
        _table = new(_bench.Account, _bench.Calls, _bench.Pseudonyms);
        _book = Book(_queue);
        _place = new(DraftNotices.TableName, Ids.New());
        await _bench.SubmitAsync(_place.Partition, null, "Hello");
        await _book.LearnAsync(Ana, AnasChat, isBack: false, default);
    }

    [TearDown]
    public void Close() => _cache.Dispose();

    [TestCase(true)]
    [TestCase(false)]
    public async Task Leaves_a_pending_notice_and_a_hint_when_the_person_is_back(bool installs)
    {
        await BecomesAsync(NoticeState.Blocked);
        await _book.RestAsync(Ana, hadNoAddress: false, _place, default);

        await _book.LearnAsync(Ana, AnasChat, installs, default);

        Assert.That((await NoticeAsync()).Notice.State, Is.EqualTo(NoticeState.Pending));
        Assert.That((await _queue.TakeAsync(16, TimeSpan.FromMinutes(1), default)).Select(hint => hint.Place), Is.EqualTo([_place]));
        Assert.That(await _table.FindWaitingAsync(Ana, default), Is.Empty);
    }

    [Test]
    public async Task Waits_for_the_next_word_when_a_notice_is_just_being_sent()
    {
        await BecomesAsync(NoticeState.Sending);
        await _book.RestAsync(Ana, hadNoAddress: false, _place, default);
        await _book.LearnAsync(Ana, AnasChat, isBack: false, default);
        await BecomesAsync(NoticeState.Blocked);

        await _book.LearnAsync(Ana, AnasChat, isBack: false, default);

        Assert.That((await NoticeAsync()).Notice.State, Is.EqualTo(NoticeState.Pending));
    }

    [Test]
    public async Task Wakes_at_the_next_word_what_storage_was_away_for_at_the_last()
    {
        await BecomesAsync(NoticeState.Blocked);
        await _book.RestAsync(Ana, hadNoAddress: false, _place, default);
        var azurite = await Azurite.OfTheRunAsync();
        var nowhere = new StorageAccount(Options.Create(new StorageOptions { ConnectionString = azurite.ConnectionString, TablePrefix = Azurite.NewPrefix() }));
        Assert.That(() => Book(new(nowhere, _bench.Calls)).LearnAsync(Ana, AnasChat, isBack: false, default), Throws.TypeOf<StorageUnavailableException>());

        await _book.LearnAsync(Ana, AnasChat, isBack: false, default);

        Assert.That(await _table.FindWaitingAsync(Ana, default), Is.Empty);
    }

    [Test]
    public async Task Rests_until_anybody_speaks_where_nobody_ever_did()
    {
        var channel = Addressee.Channel("19:engineering@thread.tacv2");

        await _book.RestAsync(channel, hadNoAddress: true, _place, default);

        Assert.That(await _table.FindWaitingAsync(Addressee.Tenant, default), Is.EqualTo([_place]));
    }

    [Test]
    public async Task Is_woken_by_a_first_word_that_was_spoken_while_it_was_laid_to_rest()
    {
        var channel = Addressee.Channel("19:engineering@thread.tacv2");
        await BecomesAsync(NoticeState.Sending);
        await _book.RestAsync(channel, hadNoAddress: true, _place, default);
        await _book.LearnAsync(Addressee.Tenant, AnasChat with { ConversationId = null, UserId = null }, isBack: false, default);
        await BecomesAsync(NoticeState.Blocked);

        await _book.RecheckAsync(_place, default);

        Assert.That((await NoticeAsync()).Notice.State, Is.EqualTo(NoticeState.Pending));
    }

    [Test]
    public async Task Is_woken_by_a_first_word_that_was_spoken_between_the_search_for_an_address_and_the_rest()
    {
        var channel = Addressee.Channel("19:engineering@thread.tacv2");
        await BecomesAsync(NoticeState.Sending);
        await _book.LearnAsync(Addressee.Tenant, AnasChat with { ConversationId = null, UserId = null }, isBack: false, default);
        await _book.RestAsync(channel, hadNoAddress: true, _place, default);
        await BecomesAsync(NoticeState.Blocked);

        await _book.RecheckAsync(_place, default);

        Assert.That((await NoticeAsync()).Notice.State, Is.EqualTo(NoticeState.Pending));
    }

    /// <summary>All of them remember together, as one replica's does.</summary>
    private AddressBook Book(WorkQueue queue) => new(_table, _bench.Notices, _cache, new(queue, Options.Create(new OutboxOptions { HintDelay = TimeSpan.Zero })));

    private async Task<NoticeFile> NoticeAsync() => (await _bench.Notices.ListAsync(_place, default)).Single();

    private async Task BecomesAsync(NoticeState state)
    {
        var read = await NoticeAsync();
        await _bench.Notices.UpdateAsync(_place, read, read.Notice with { State = state }, default);
    }
}
