using CoEBot.Center;
using CoEBot.Center.Editing;
using CoEBot.Storage;
using Microsoft.Extensions.Options;

namespace CoEBot.Tests.Storage;

/// <summary>Boxes in the records: changed together with their history, by one of many.</summary>
public sealed class BoxTableTests
{
    private static readonly BoxScope Engineering = new("engineering");
    private static readonly DateTimeOffset Opened = new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Actor Olga = new(new("o1", "Olga Owner"), [new(Role.Owner)]);
    private static readonly Actor Cleo = new(new("c1", "Cleo Communicator"), [new(Role.Communicator)]);

    private StorageBench _bench = null!;
    private BoxTable _table = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _bench = await StorageBench.OpenAsync();
        _table = new(_bench.Account, _bench.Calls, _bench.Pseudonyms);
        await new CenterTable(_bench.Account, _bench.Calls).CreateAsync(
            new() { Company = "Contoso", OpenedAt = Opened, Brand = new() { Version = 4 }, Departments = [new() { Key = "engineering", Name = "Engineering", Box = new() { Version = 1, Watched = ["launch"] } }] }, default);
    }

    [Test]
    public async Task A_change_is_in_the_Center_and_in_the_history_with_the_version_that_came_with_the_file()
    {
        var verdict = await Replica().SaveAsync(Engineering, new() { Watched = ["launch", "outage"] }, 1, "a long night", Olga, null, default);

        var center = (await _table.FindCenterAsync(default))!.Center;
        var history = await Replica().HistoryAsync(center, Engineering, null, 5, default);
        Assert.That(verdict, Is.TypeOf<BoxVerdict.Saved>());
        Assert.That(Engineering.BoxIn(center) is { Version: 2, Watched: ["launch", "outage"] } && center.Brand.Version == 4);
        Assert.That(history.Select(version => (version.Box.Version, version.By?.Name, version.Note)), Is.EqualTo(new (int, string?, string?)[] { (2, "Olga Owner", "a long night"), (1, null, null) }));
        Assert.That(history[1] is { At: var at, Box.Watched: ["launch"] } && at == Opened);
    }

    [Test]
    public async Task What_is_to_be_done_beforehand_is_done_for_what_is_saved_and_for_nothing_else()
    {
        var told = new List<(int Before, int After)>();
        Task Tell(CenterDefinition before, CenterDefinition after)
        {
            told.Add((before.FindDepartment("engineering")!.Box.Version, after.FindDepartment("engineering")!.Box.Version));
            return Task.CompletedTask;
        }

        var saved = await Replica().SaveAsync(Engineering, new() { Watched = ["outage"] }, 1, null, Olga, Tell, default);
        var done = await Replica().SaveAsync(Engineering, new() { Watched = ["outage"] }, 1, null, Olga, Tell, default);
        var stale = await Replica().SaveAsync(Engineering, new() { Watched = ["retro"] }, 1, null, Olga, Tell, default);

        Assert.That(((BoxVerdict[])[saved, done, stale]).Select(verdict => verdict.GetType()), Is.EqualTo([typeof(BoxVerdict.Saved), typeof(BoxVerdict.Done), typeof(BoxVerdict.Stale)]));
        Assert.That(told, Is.EqualTo([(1, 2)]));
    }

    [Test]
    public async Task A_box_that_nobody_changed_has_the_version_of_the_file_alone()
    {
        var center = (await _table.FindCenterAsync(default))!.Center;

        Assert.That((await Replica().HistoryAsync(center, BoxScope.Brand, null, 5, default)).Select(version => version.Box.Version), Is.EqualTo([4]));
        Assert.That(await Replica().HistoryAsync(center, BoxScope.Brand, 4, 5, default), Is.Empty);
    }

    [Test]
    public async Task Of_two_replicas_that_save_at_once_one_makes_the_version_and_the_other_is_told()
    {
        var verdicts = await Task.WhenAll(Enumerable.Range(0, 6).Select(number =>
            Replica().SaveAsync(Engineering, new() { Watched = [$"phrase {number}"] }, 1, null, number % 2 == 0 ? Olga : Cleo, null, default)));

        Assert.That(verdicts.Count(verdict => verdict is BoxVerdict.Saved), Is.EqualTo(1));
        Assert.That(verdicts.Count(verdict => verdict is BoxVerdict.Stale), Is.EqualTo(5));
        Assert.That(await _table.FindVersionAsync(Engineering.Key, 3, default), Is.Null);
    }

    [Test]
    public async Task The_same_change_delivered_many_times_at_once_makes_one_version()
    {
        var verdicts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Replica().SaveAsync(Engineering, new() { Watched = ["outage"] }, 1, null, Olga, null, default)));

        Assert.That(verdicts, Has.All.InstanceOf<BoxVerdict.Saved>().Or.All.InstanceOf<BoxVerdict.Done>().Or.Exactly(1).InstanceOf<BoxVerdict.Saved>().And.Exactly(5).InstanceOf<BoxVerdict.Done>());
        Assert.That(Engineering.BoxIn((await _table.FindCenterAsync(default))!.Center).Version, Is.EqualTo(2));
    }

    [Test]
    public async Task Two_boxes_that_are_saved_at_once_are_both_saved()
    {
        var verdicts = await Task.WhenAll(
            Replica().SaveAsync(Engineering, new() { Watched = ["outage"] }, 1, null, Cleo, null, default), Replica().SaveAsync(BoxScope.Brand, new() { Banned = ["cheap"] }, 4, null, Olga, null, default));

        var center = (await _table.FindCenterAsync(default))!.Center;
        Assert.That(verdicts, Is.All.TypeOf<BoxVerdict.Saved>());
        Assert.That((center.Brand.Version, Engineering.BoxIn(center).Version), Is.EqualTo((5, 2)));
    }

    [Test]
    public async Task The_history_is_read_by_pages()
    {
        for (var version = 1; version <= 12; version++) await Replica().SaveAsync(Engineering, new() { Watched = [$"phrase {version}"] }, version, null, Olga, null, default);
        var center = (await _table.FindCenterAsync(default))!.Center;

        var first = await Replica().HistoryAsync(center, Engineering, null, 5, default);
        var last = await Replica().HistoryAsync(center, Engineering, 4, 5, default);

        Assert.That(first.Select(version => version.Box.Version), Is.EqualTo([13, 12, 11, 10, 9, 8]));
        Assert.That(last.Select(version => version.Box.Version), Is.EqualTo([3, 2, 1]));
    }

    [Test]
    public async Task What_was_typed_comes_back_when_a_whole_box_that_took_its_place_is_let_go()
    {
        var proposals = new BoxProposals(_table, Replica(), TimeProvider.System);
        var center = (await _table.FindCenterAsync(default))!.Center;
        await proposals.KeepAsync(center, Engineering, 1, text => text with { Banned = "half a" }, Cleo.Person, default);

        await proposals.ProposeAsync(Engineering, new() { Banned = ["whole"] }, 1, "Rolled back", Cleo.Person, default);
        await proposals.ProposeAsync(Engineering, new() { Banned = ["another"] }, 1, null, Cleo.Person, default);
        await proposals.DropAsync(Engineering, Cleo.Person, default);

        Assert.That(await proposals.FindAsync(Engineering, Cleo.Person, default) is { Text: { Banned: "half a", Watched: "launch" }, Note: null });
        Assert.That(await proposals.FindAsync(Engineering, Olga.Person, default), Is.Null);
        await proposals.DropAsync(Engineering, Cleo.Person, default);
        Assert.That(await proposals.FindAsync(Engineering, Cleo.Person, default), Is.Null);
    }

    /// <summary>As a process of its own would have it.</summary>
    private BoxDesk Replica()
    {
        var opening = new StorageOpening(_bench.Account, _bench.Calls, new(_bench.Account, _bench.Calls), _bench.Pseudonyms);
        return new(new(_bench.Account, new(TimeProvider.System), _bench.Pseudonyms), new(new(_bench.Account, _bench.Calls), opening, TimeProvider.System, Options.Create(new CenterOptions())), TimeProvider.System);
    }
}
