using CoEBot.Center;
using CoEBot.Outbox;
using CoEBot.Outbox.Pacing;
using CoEBot.Storage;
using CoEBot.Tests.Storage;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CoEBot.Tests.Outbox;

/// <summary>The day's number as the table keeps it, whoever asks, how often, and from wherever.</summary>
public sealed class PaceKeeperTests
{
    private const string Ana = "00000000-0000-0000-0000-0000000000a1";

    private FakeTimeProvider _clock = null!;
    private StorageBench _bench = null!;
    private PaceTable _table = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        // A Wednesday.
        _clock = new(new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero));
        _bench = await StorageBench.OpenAsync();
        _table = new(_bench.Account, _bench.Calls, new(_bench.Account, _bench.Calls, _bench.Pseudonyms));
    }

    [Test]
    public async Task Of_many_messages_on_many_replicas_two_go_out_and_the_rest_into_one_digest()
    {
        var notices = Enumerable.Range(1, 12).Select(Placed).ToList();

        var verdicts = await Task.WhenAll(notices.SelectMany(notice => new[] { Keeper(), Keeper() }.Select(async keeper => (notice, Verdict: await keeper.AskAsync(notice, Ana, default)))));

        var file = await _table.ReadAsync(Ana, default);
        Assert.That(verdicts.Where(asked => asked.Verdict is PaceVerdict.Now).Select(asked => asked.notice).Distinct(), Is.EquivalentTo(file.Slots.Select(slot => slot.Notice)));
        Assert.That(file.Slots, Has.Count.EqualTo(2));
        Assert.That(file.Digests, Has.Count.EqualTo(1));
        Assert.That(file.Entries.Select(entry => entry.Notice).Concat(file.Slots.Select(slot => slot.Notice)), Is.EquivalentTo(notices), "each once");
        Assert.That(file.Digests[0].Notice.NotBefore, Is.EqualTo(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public async Task A_worker_that_died_after_counting_is_followed_by_one_that_counts_no_more()
    {
        await Keeper().AskAsync(Placed(1), Ana, default);

        var again = await Keeper().AskAsync(Placed(1), Ana, default);

        Assert.That(again, Is.TypeOf<PaceVerdict.Now>());
        Assert.That((await _table.ReadAsync(Ana, default)).Slots, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_worker_that_died_after_entering_leaves_it_to_the_digest_also_on_the_next_day()
    {
        for (var number = 1; number <= 3; number++) await Keeper().AskAsync(Placed(number), Ana, default);
        _clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromHours(2));

        Assert.That(await Keeper().AskAsync(Placed(3), Ana, default), Is.TypeOf<PaceVerdict.InDigest>());
        Assert.That(await Keeper().AskAsync(Placed(4), Ana, default), Is.TypeOf<PaceVerdict.Now>(), "it is a new day");
    }

    [Test]
    public async Task A_digest_that_is_taken_to_be_sent_takes_no_more()
    {
        for (var number = 1; number <= 3; number++) await Keeper().AskAsync(Placed(number), Ana, default);
        var read = (await _table.ReadAsync(Ana, default)).Digests.Single();

        await Keeper().AskAsync(Placed(4), Ana, default);
        var late = await _bench.Notices.UpdateAsync(_table.Place(Ana), read, read.Notice with { State = NoticeState.Sending }, default);
        var current = (await _table.ReadAsync(Ana, default)).Digests.Single();
        await _bench.Notices.UpdateAsync(_table.Place(Ana), current, current.Notice with { State = NoticeState.Sending }, default);
        await Keeper().AskAsync(Placed(5), Ana, default);

        var file = await _table.ReadAsync(Ana, default);
        Assert.That(late, Is.Null, "who read it before the fourth came must read again");
        Assert.That(file.Digests.Select(digest => file.EntriesOf(digest.Notice).Count()), Is.EquivalentTo([2, 1]));
    }

    [Test]
    public async Task Quiet_hours_and_numbers_are_the_persons_own_and_by_their_own_clock()
    {
        var people = new PeopleTable(_bench.Account, _bench.Calls, _bench.Pseudonyms);
        // 19:00 in Tokyo.
        await people.SaveSettingsAsync(Ana, new() { TimeZone = "Asia/Tokyo", Quiet = new(new(18, 0), new(8, 0)), MessagesADay = 1 }, default);

        Assert.That(await Keeper().AskAsync(Placed(1), Ana, default), Is.EqualTo(new PaceVerdict.Later(new(2026, 11, 26, 8, 0, 0, TimeSpan.FromHours(9)))));
        _clock.SetUtcNow(new(2026, 11, 26, 0, 0, 0, TimeSpan.Zero));
        Assert.That(await Keeper().AskAsync(Placed(1), Ana, default), Is.TypeOf<PaceVerdict.Now>());
        Assert.That(await Keeper().AskAsync(Placed(2), Ana, default), Is.TypeOf<PaceVerdict.InDigest>());
    }

    [Test]
    public async Task The_days_before_the_last_are_forgotten()
    {
        await Keeper().AskAsync(Placed(1), Ana, default);
        _clock.Advance(TimeSpan.FromDays(10));
        await Keeper().AskAsync(Placed(2), Ana, default);

        Assert.That((await _table.ReadAsync(Ana, default)).Slots.Select(slot => slot.Notice), Is.EqualTo(new[] { Placed(2) }));
    }

    private static PlacedNotice Placed(int number) => new(new("drafts", "d1"), $"{number:000}");

    /// <summary>As on a replica of its own.</summary>
    private PaceKeeper Keeper()
    {
        var center = new CenterDirectory(new(_bench.Account, _bench.Calls), null!, _clock, Options.Create(new CenterOptions()));
        var clocks = new PersonClocks(new(_bench.Account, _bench.Calls, _bench.Pseudonyms), center);
        var lanes = new OutboxLanes(new(_bench.Account, _bench.Calls), Options.Create(new OutboxOptions()));
        return new(_table, clocks, lanes, _clock, Options.Create(new PaceOptions()));
    }
}
