using CoEBot.Drafts;
using CoEBot.Outbox;
using CoEBot.Tests.Infrastructure;

namespace CoEBot.Tests.Storage;

/// <summary>Notices beside their records: of many workers one gets each.</summary>
public sealed class NoticeTableTests
{
    private StorageBench _bench = null!;
    private NoticePlace _place;

    [OneTimeSetUp]
    public async Task OpenAsync() => _bench = await StorageBench.OpenAsync();

    [SetUp]
    public async Task SubmitAsync()
    {
        _place = new(DraftNotices.TableName, Ids.New());
        await _bench.SubmitAsync(_place.Partition, null, "Hello");
    }

    [Test]
    public async Task Lets_one_of_many_workers_take_a_notice()
    {
        var read = (await _bench.Notices.ListAsync(_place, default)).Single();

        var taken = await Task.WhenAll(Enumerable.Range(1, 8).Select(worker =>
            _bench.Notices.UpdateAsync(_place, read, read.Notice with { State = NoticeState.Sending, Attempt = worker }, default)));

        var mine = taken.OfType<NoticeFile>().Single();
        Assert.That((await _bench.Notices.ListAsync(_place, default)).Single(), Is.EqualTo(mine));
    }

    [Test]
    public async Task Keeps_every_field()
    {
        var read = (await _bench.Notices.ListAsync(_place, default)).Single();
        var moment = new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
        var after = read.Notice with
        {
            State = NoticeState.Unclear,
            Attempt = 3,
            LeasedUntil = moment,
            NotBefore = moment,
            ConversationId = "a:x",
            ActivityId = "1",
            Shows = 7,
            Code = "Timeout",
        };

        await _bench.Notices.UpdateAsync(_place, read, after, default);

        Assert.That((await _bench.Notices.ListAsync(_place, default)).Single().Notice, Is.EqualTo(after));
    }

    [Test]
    public async Task Leaves_a_notice_as_it_is_when_it_is_added_again()
    {
        var notice = new Notice { Id = "again", Kind = "invitation", Audience = new Audience.InChat("somebody") };

        var added = new[] { await _bench.Notices.AddAsync(_place, notice, default), await _bench.Notices.AddAsync(_place, notice with { Kind = "other" }, default) };

        Assert.That(added, Is.EqualTo([true, false]));
        Assert.That((await _bench.Notices.ListAsync(_place, default)).Select(file => file.Notice.Kind), Is.EquivalentTo(["review", "invitation"]));
    }

    [TestCase(NoticeState.Pending, true)]
    [TestCase(NoticeState.Sending, true)]
    [TestCase(NoticeState.Unclear, true)]
    [TestCase(NoticeState.Sent, false)]
    [TestCase(NoticeState.Blocked, false)]
    [TestCase(NoticeState.Digested, false)]
    [TestCase(NoticeState.Failed, false)]
    public async Task Is_found_by_the_slow_look_while_it_waits(NoticeState state, bool found)
    {
        var read = (await _bench.Notices.ListAsync(_place, default)).Single();
        await _bench.Notices.UpdateAsync(_place, read, read.Notice with { State = state }, default);

        var waiting = new List<NoticePlace>();
        await foreach (var place in _bench.Notices.FindWaitingAsync(DraftNotices.TableName, default)) waiting.Add(place);

        Assert.That(waiting.Contains(_place), Is.EqualTo(found));
    }

    /// <summary>More than the 1,000 rows that an answer of the table service holds.</summary>
    [Test]
    public async Task The_slow_look_that_meets_a_fault_says_so_and_the_next_one_finds_all()
    {
        await using var line = await StorageLine.LayAsync();
        var (bench, all) = await WaitingAsync(line, 1_005);
        await using var look = bench.Notices.FindWaitingAsync(DraftNotices.TableName, default).GetAsyncEnumerator();
        for (var number = 0; number < 1_000; number++) Assert.That(await look.MoveNextAsync());

        line.Cut();
        await Assert.ThatAsync(async () => await look.MoveNextAsync(), Throws.TypeOf<StorageUnavailableException>());

        line.Mend();
        Assert.That(await bench.Notices.FindWaitingAsync(DraftNotices.TableName, default).ToListAsync(), Is.EquivalentTo(all));
    }

    [Test]
    public async Task The_slow_look_goes_on_after_a_passing_fault_and_finds_all()
    {
        await using var line = await StorageLine.LayAsync();
        var (bench, all) = await WaitingAsync(line, 1_005);
        var left = 1;
        line.Lose(request => request.Contains("NextPartitionKey", StringComparison.Ordinal) && Interlocked.Decrement(ref left) >= 0);

        Assert.That(await bench.Notices.FindWaitingAsync(DraftNotices.TableName, default).ToListAsync(), Is.EquivalentTo(all));
        Assert.That(left, Is.LessThan(1), "an answer was lost");
    }

    /// <summary>Else the notice would lie there until the lease ran out, and nobody had it.</summary>
    [Test]
    public async Task A_worker_that_never_heard_that_it_took_a_notice_has_taken_it()
    {
        await using var line = await StorageLine.LayAsync();
        var (bench, places) = await WaitingAsync(line, 1);
        var place = places.Single();
        var read = (await bench.Notices.ListAsync(place, default)).Single();
        var left = 1;
        line.Lose(request => !request.StartsWith("GET", StringComparison.Ordinal) && Interlocked.Decrement(ref left) >= 0);

        var taken = await bench.Notices.UpdateAsync(place, read, read.Notice with { State = NoticeState.Sending, Attempt = 1 }, default);

        Assert.That(left, Is.LessThan(0), "the answer was lost and it was written again");
        Assert.That(taken, Is.EqualTo((await bench.Notices.ListAsync(place, default)).Single()));
        Assert.That(await bench.Notices.UpdateAsync(place, read, read.Notice, default), Is.Null, "nobody else has it");
    }

    private static async Task<(StorageBench Bench, IReadOnlyList<NoticePlace> Places)> WaitingAsync(StorageLine line, int count)
    {
        var bench = await StorageBench.OpenAsync(line);
        var places = Enumerable.Range(0, count).Select(_ => new NoticePlace(DraftNotices.TableName, Ids.New())).ToList();
        await Parallel.ForEachAsync(places, async (place, token) =>
            await bench.Notices.AddAsync(place, new() { Id = "1", Kind = "news", Audience = new Audience.InChat("somebody") }, token));
        return (bench, places);
    }
}
