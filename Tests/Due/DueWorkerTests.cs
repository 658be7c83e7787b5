using CoEBot.Due;

namespace CoEBot.Tests.Due;

/// <summary>Appointments are kept: each at least once, none lost, whatever replicas there are.</summary>
public sealed class DueWorkerTests
{
    private DueBench _bench = null!;

    [SetUp]
    public async Task OpenAsync() => _bench = await DueBench.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task An_item_comes_at_its_moment_and_not_before()
    {
        await _bench.ScheduleAsync("a", TimeSpan.FromHours(2));
        await _bench.StartAsync();
        await _bench.LooksAsync();
        Assert.That(_bench.Runs, Has.No.Member("a"));

        _bench.Clock.Advance(TimeSpan.FromHours(2));
        await _bench.PassesUntilAsync("it comes", () => _bench.Runs.Contains("a"));

        await NothingIsLeftAsync();
    }

    [TestCase(-1, TestName = "An item written into this hour's past is found")]
    [TestCase(-60 * 70, TestName = "An item written into an hour three days ago is found")]
    public async Task An_item_in_the_past_is_found(int minutes)
    {
        await _bench.StartAsync();
        await _bench.LooksAsync();

        await _bench.ScheduleAsync("a", TimeSpan.FromMinutes(minutes));

        await _bench.PassesUntilAsync("it comes", () => _bench.Runs.Contains("a"));
    }

    [Test]
    public async Task After_days_without_a_worker_everything_comes_once_and_two_share_it()
    {
        var keys = Enumerable.Range(0, 200).Select(number => $"item-{number}").ToList();
        await Task.WhenAll(keys.Select((key, index) => _bench.ScheduleAsync(key, TimeSpan.FromMinutes(index))));
        _bench.Clock.Advance(TimeSpan.FromDays(4));

        await Task.WhenAll(_bench.StartAsync(), _bench.StartAsync());

        await _bench.PassesUntilAsync("all have come", () => _bench.Runs.Count >= keys.Count);
        await NothingIsLeftAsync();
        Assert.That(_bench.Runs, Is.EquivalentTo(keys));
    }

    [Test]
    public async Task What_a_stopped_worker_had_in_hand_comes_to_another_when_its_lease_has_run_out()
    {
        var isFirst = true;
        _bench.Work = async (_, cancellation) =>
        {
            if (isFirst) await Task.Delay(Timeout.Infinite, cancellation);
            return null;
        };
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => _bench.ScheduleAsync($"item-{number}", TimeSpan.Zero)));
        var first = await _bench.StartAsync();
        await _bench.PassesUntilAsync("it has its hands full", () => _bench.Runs.Count == new DueOptions().AtOnce);
        await first.StopAsync(default);
        isFirst = false;

        await _bench.StartAsync();

        await _bench.PassesUntilAsync("all have come", () => _bench.Runs.Distinct().Count() == 20 && _bench.Runs.Count == 28);
        await NothingIsLeftAsync();
    }

    [Test]
    public async Task Work_that_never_ends_is_ended_with_its_lease_and_holds_up_nobody()
    {
        _bench.Work = async (key, cancellation) =>
        {
            if (key == "endless") await Task.Delay(Timeout.Infinite, cancellation);
            return null;
        };
        await _bench.ScheduleAsync("endless", TimeSpan.Zero);
        await _bench.StartAsync();
        await _bench.PassesUntilAsync("it is begun", () => _bench.Runs.Contains("endless"));

        await _bench.LooksAsync();
        await _bench.PassesUntilAsync("it is begun again", () => _bench.Runs.Count(key => key == "endless") == 2);
    }

    [Test]
    public async Task Scheduled_twice_it_is_one_item_at_the_earlier_moment()
    {
        await _bench.ScheduleAsync("a", TimeSpan.FromMinutes(20));
        await _bench.ScheduleAsync("a", TimeSpan.FromMinutes(10));
        await _bench.ScheduleAsync("a", TimeSpan.FromMinutes(15));

        Assert.That((await _bench.RowsAsync()).Select(row => row.Item), Is.EqualTo([new DueItem("test", "a", _bench.Clock.GetUtcNow().AddMinutes(10))]));
    }

    [Test]
    public async Task Scheduled_while_it_is_worked_on_it_comes_again_whatever_that_work_returns()
    {
        var (begun, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        _bench.Work = async (_, _) =>
        {
            begun.TrySetResult();
            await goOn.Task;
            return null;
        };
        await _bench.ScheduleAsync("a", TimeSpan.Zero);
        await _bench.StartAsync();
        await _bench.PassesUntilAsync("it is begun", () => begun.Task.IsCompleted);

        await _bench.ScheduleAsync("a", TimeSpan.FromMinutes(5));
        goOn.SetResult();

        await _bench.PassesUntilAsync("it comes again", () => _bench.Runs.Count(key => key == "a") >= 2);
        await NothingIsLeftAsync();
    }

    [TestCase(5, TestName = "Work says when to come back, within the hour")]
    [TestCase(600, TestName = "Work says when to come back, in another hour")]
    public async Task Work_says_when_to_come_back(int minutes)
    {
        var back = _bench.Clock.GetUtcNow().AddMinutes(minutes);
        _bench.Work = (_, _) => Task.FromResult<DateTimeOffset?>(_bench.Clock.GetUtcNow() < back ? back : null);
        await _bench.ScheduleAsync("a", TimeSpan.Zero);
        await _bench.StartAsync();
        await _bench.LooksAsync();
        await _bench.PassesUntilAsync("it has come", () => _bench.Runs.Contains("a"));
        await Infrastructure.Eventually.IsSoAsync("it rests", async () => (await _bench.RowsAsync()) is [{ Next: var next }] && next == back);

        _bench.Clock.SetUtcNow(back);
        await _bench.PassesUntilAsync("it comes back", () => _bench.Runs.Count(key => key == "a") == 2);
        await NothingIsLeftAsync();
    }

    [Test]
    public async Task What_fails_is_tried_again_less_and_less_often_and_others_go_on()
    {
        _bench.Work = (key, _) => key == "bad" ? throw new InvalidOperationException("Not today") : Task.FromResult<DateTimeOffset?>(null);
        await _bench.ScheduleAsync("bad", TimeSpan.Zero);
        await _bench.ScheduleAsync("good", TimeSpan.Zero);
        await _bench.StartAsync();

        await _bench.PassesUntilAsync("the good one comes", () => _bench.Runs.Contains("good"));
        await _bench.PassesUntilAsync("the bad one has come five times", () => _bench.Runs.Count(key => key == "bad") == 5);

        await Infrastructure.Eventually.IsSoAsync("it rests for a day", async () => (await _bench.RowsAsync()) is [{ Takes: 5, Next: var next }] && next > _bench.Clock.GetUtcNow().AddHours(23));
        Assert.That(_bench.Errors.Take(), Has.Exactly(1).Contains("taken 5 times without success"));
    }

    [Test]
    public async Task Work_of_a_kind_that_nobody_does_waits_for_who_does_it()
    {
        await _bench.Times.ScheduleAsync(new("of the future", "a", _bench.Clock.GetUtcNow()), default);
        await _bench.StartAsync();

        await Infrastructure.Eventually.IsSoAsync("it rests", async () =>
        {
            _bench.Clock.Advance(TimeSpan.FromSeconds(1));
            return (await _bench.RowsAsync()) is [{ Takes: > 0 }];
        });
    }

    [Test]
    public async Task Storage_that_is_away_is_not_counted_against_the_item()
    {
        _bench.Work = (_, _) => _bench.Runs.Count < 8 ? throw new StorageUnavailableException("Storage does not answer.", null!) : Task.FromResult<DateTimeOffset?>(null);
        await _bench.ScheduleAsync("a", TimeSpan.Zero);
        await _bench.StartAsync();

        await _bench.PassesUntilAsync("it has come eight times", () => _bench.Runs.Count == 8);

        await NothingIsLeftAsync();
        Assert.That(_bench.Errors.IsEmpty);
    }

    [TestCase(1, ExpectedResult = 2)]
    [TestCase(2, ExpectedResult = 4)]
    [TestCase(5, ExpectedResult = 32)]
    [TestCase(12, ExpectedResult = 3600)]
    [TestCase(19, ExpectedResult = 3600)]
    [TestCase(20, ExpectedResult = 86400)]
    [TestCase(int.MaxValue, ExpectedResult = 86400)]
    public double Pauses_grow(int takes) => DuePauses.After(takes, 20).TotalSeconds;

    private Task NothingIsLeftAsync() => Infrastructure.Eventually.IsSoAsync("nothing is left", async () => (await _bench.RowsAsync()).Count == 0);
}
