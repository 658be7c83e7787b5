using CoEBot.Boxes;
using CoEBot.Center;
using CoEBot.Center.Editing;
using CoEBot.Center.Routing;
using CoEBot.Storage;
using Microsoft.Extensions.Options;

namespace CoEBot.Tests.Storage;

/// <summary>Routes in the records: changed together with their history, by one of many, beside the boxes.</summary>
public sealed class RouteTableTests
{
    private static readonly DateTimeOffset Opened = new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Actor Olga = new(new("o1", "Olga Owner"), [new(Role.Owner)]);
    private static readonly Actor Cleo = new(new("c1", "Cleo Communicator"), [new(Role.Communicator)]);

    private StorageBench _bench = null!;
    private RouteTable _table = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _bench = await StorageBench.OpenAsync();
        _table = new(_bench.Account, _bench.Calls, _bench.Pseudonyms);
        await new CenterTable(_bench.Account, _bench.Calls).CreateAsync(
            new() { Company = "Contoso", OpenedAt = Opened, Departments = [new() { Key = "engineering", Name = "Engineering" }, new() { Key = "marketing", Name = "Marketing" }] }, default);
    }

    [Test]
    public async Task A_change_is_in_the_Center_and_in_the_history_with_the_route_that_came_with_the_file()
    {
        var verdict = await Replica().SaveAsync("engineering", Needs(2), 0, "four eyes", Olga, default);

        var center = (await _table.FindCenterAsync(default))!.Center;
        var history = await Replica().HistoryAsync(center, center.Departments[0], null, 5, default);
        Assert.That(verdict, Is.TypeOf<RouteVerdict.Saved>());
        Assert.That(center.Departments[0].Route is { Version: 1, FastLane: [{ Needs: 2 }] } && center.Departments[1].Route.Version == 0);
        Assert.That(history.Select(version => (version.Route.Version, version.By?.Name, version.Note)), Is.EqualTo(new (int, string?, string?)[] { (1, "Olga Owner", "four eyes"), (0, null, null) }));
        Assert.That(history[1].At, Is.EqualTo(Opened));
        Assert.That(center.People, Is.Empty, "owners whom the configuration names are not written into the Center");
    }

    [Test]
    public async Task Of_many_replicas_that_save_at_once_one_makes_the_version_and_the_others_are_told()
    {
        var verdicts = await Task.WhenAll(Enumerable.Range(2, 6).Select(needs => Replica().SaveAsync("engineering", Needs(needs), 0, null, needs % 2 == 0 ? Olga : Cleo, default)));

        Assert.That(verdicts.Count(verdict => verdict is RouteVerdict.Saved), Is.EqualTo(1));
        Assert.That(verdicts.Count(verdict => verdict is RouteVerdict.Stale), Is.EqualTo(5));
        Assert.That(await _table.FindVersionAsync("engineering", 2, default), Is.Null);
    }

    [Test]
    public async Task The_same_change_delivered_many_times_at_once_makes_one_version()
    {
        var verdicts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Replica().SaveAsync("engineering", Needs(2), 0, null, Olga, default)));

        Assert.That(verdicts.Count(verdict => verdict is RouteVerdict.Saved), Is.EqualTo(1));
        Assert.That(verdicts.Count(verdict => verdict is RouteVerdict.Done), Is.EqualTo(5));
    }

    [Test]
    public async Task A_box_and_a_route_that_are_saved_at_once_are_both_saved()
    {
        var boxes = new BoxTable(_bench.Account, _bench.Calls, _bench.Pseudonyms);
        var (box, route) = (new BoxDesk(boxes, Directory(), TimeProvider.System).SaveAsync(new("engineering"), new Box { Watched = ["outage"] }, 0, null, Cleo, null, default), Replica().SaveAsync("engineering", Needs(2), 0, null, Olga, default));

        Assert.That((await box, await route), Is.TypeOf<(BoxVerdict, RouteVerdict)>().And.Matches<(BoxVerdict Box, RouteVerdict Route)>(both => both is (BoxVerdict.Saved, RouteVerdict.Saved)));
        Assert.That((await _table.FindCenterAsync(default))!.Center.Departments[0] is { Box: { Version: 1, Watched: ["outage"] }, Route: { Version: 1, FastLane: [{ Needs: 2 }] } });
    }

    [Test]
    public async Task What_was_typed_comes_back_when_an_older_route_that_took_its_place_is_let_go()
    {
        var proposals = new RouteProposals(_table, Replica(), TimeProvider.System);
        var center = (await _table.FindCenterAsync(default))!.Center;
        await proposals.KeepAsync("engineering", 0, new() { FastLane = "half a" }, Cleo.Person, default);

        await proposals.ProposeAsync("engineering", 0, RouteText.Of(Needs(2), center), "Rolled back", Cleo.Person, default);
        await proposals.DropAsync("engineering", Cleo.Person, default);

        Assert.That(await proposals.FindAsync("engineering", Cleo.Person, default) is { Text.FastLane: "half a", Note: null });
        Assert.That(await proposals.FindAsync("engineering", Olga.Person, default), Is.Null);
        Assert.That(await proposals.FindAsync("marketing", Cleo.Person, default), Is.Null);
    }

    private static Route Needs(int approvals) => new() { FastLane = [new() { Role = Role.Advocate, Needs = approvals }] };

    /// <summary>As a process of its own would have it.</summary>
    private RouteDesk Replica() => new(new(_bench.Account, new(TimeProvider.System), _bench.Pseudonyms), Directory(), TimeProvider.System);

    private CenterDirectory Directory() => new(
        new(_bench.Account, _bench.Calls), new(_bench.Account, _bench.Calls, new(_bench.Account, _bench.Calls), _bench.Pseudonyms), TimeProvider.System, Options.Create(new CenterOptions { Owners = ["00000000-0000-0000-0000-0000000000a5"] }));
}
