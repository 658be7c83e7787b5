using Azure.Data.Tables;
using CoEBot.Center;
using CoEBot.Outbox;
using CoEBot.Storage;

namespace CoEBot.Tests.Storage;

/// <summary>A department's invitations: how they stand and their notices are written together, by one of many.</summary>
public sealed class InvitationTableTests
{
    private static readonly DateTimeOffset Ten = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private StorageBench _bench = null!;
    private InvitationTable _table = null!;
    private Department _department = null!;

    private NoticePlace Place => new(CenterTable.Name, DepartmentInvitations.Partition(_department.Key));

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        _bench = await StorageBench.OpenAsync();
        _table = new(_bench.Account, _bench.Calls);
    }

    [SetUp]
    public void NewDepartment() => _department = StorageBench.Engineering with { Key = Ids.New() };

    [Test]
    public async Task Before_anything_was_written_the_first_one_stands() =>
        Assert.That(await _table.FindAsync(_department.Key, default), Is.EqualTo(new InvitationFile(InvitationState.First, null)));

    [Test]
    public async Task One_of_many_replicas_posts_a_day()
    {
        var file = await _table.FindAsync(_department.Key, default);

        var posted = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync(file, 0, [])));

        Assert.That(posted.Count(isMine => isMine), Is.EqualTo(1));
        Assert.That((await _bench.Notices.ListAsync(Place, default)).Select(notice => notice.Notice.Id), Is.EqualTo(["2026-11-24"]));
    }

    [Test]
    public async Task Keeps_every_field()
    {
        var state = InvitationState.First.PostedFor(new(new(2026, 11, 24), Ten)).PausedBy(StorageBench.Ben, Ten);
        await _table.SaveAsync(_department.Key, new(InvitationState.First, null), state, null, [], default);

        var read = await _table.FindAsync(_department.Key, default);
        await _table.SaveAsync(_department.Key, read, state.ResumedBy(StorageBench.Ana, Ten), null, [], default);

        Assert.That((read.State, (await _table.FindAsync(_department.Key, default)).State), Is.EqualTo((state, state.ResumedBy(StorageBench.Ana, Ten))));
    }

    [Test]
    public async Task Holds_no_names_and_reads_rows_from_before_that_did()
    {
        var lists = _bench.Account.Table(CenterTable.Name);
        await lists.AddEntityAsync(new TableEntity(Place.Partition, "invitations")
        {
            ["Document"] = """{"version":3,"paused":{"by":{"id":"00000000-0000-0000-0000-0000000000a2","name":"Ben Advocate"},"at":"2026-11-24T09:00:00+00:00"}}""",
        });

        var old = await _table.FindAsync(_department.Key, default);
        await _table.SaveAsync(_department.Key, old, old.State.ResumedBy(StorageBench.Ana, Ten), null, [], default);
        await _table.SaveAsync(_department.Key, await _table.FindAsync(_department.Key, default), old.State, null, [], default);

        Assert.That(old.State.Paused, Is.EqualTo(new InvitationWord(StorageBench.Ben.Id, Ten)));
        Assert.That((await lists.GetEntityAsync<TableEntity>(Place.Partition, "invitations")).Value.GetString("Document"), Does.Contain(StorageBench.Ben.Id).And.Not.Contains("Ben Advocate"));
    }

    [Test]
    public async Task Forgets_old_notices_with_the_new_one_unless_one_of_them_is_in_use()
    {
        await PostAsync(await _table.FindAsync(_department.Key, default), 0, []);
        await PostAsync(await _table.FindAsync(_department.Key, default), 7, []);
        var old = (await _bench.Notices.ListAsync(Place, default))[0];
        var inUse = old with { Tag = "W/\"older\"" };

        var file = await _table.FindAsync(_department.Key, default);
        var posted = new[] { await PostAsync(file, 14, [inUse]), await PostAsync(file, 14, [old]), await PostAsync(file, 14, [old]) };
        var gone = await PostAsync(await _table.FindAsync(_department.Key, default), 21, [old]);

        Assert.That((posted, gone), Is.EqualTo((new[] { false, true, false }, false)));
        Assert.That((await _bench.Notices.ListAsync(Place, default)).Select(notice => notice.Notice.Id), Is.EqualTo(["2026-12-01", "2026-12-08"]));
    }

    private Task<bool> PostAsync(InvitationFile before, int days, IEnumerable<NoticeFile> forgotten)
    {
        var day = new RhythmDay(new DateOnly(2026, 11, 24).AddDays(days), Ten.AddDays(days));
        var after = before.State.PostedFor(day);
        return _table.SaveAsync(_department.Key, before, after, DepartmentInvitations.Notice(_department, day, after), forgotten, default);
    }
}
