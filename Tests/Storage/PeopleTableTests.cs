using CoEBot.Center;
using CoEBot.Storage;

namespace CoEBot.Tests.Storage;

/// <summary>People's absences and settings.</summary>
public sealed class PeopleTableTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    private PeopleTable _people = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        var bench = await StorageBench.OpenAsync();
        _people = new(bench.Account, bench.Calls, bench.Pseudonyms);
    }

    [Test]
    public async Task Reads_all_who_are_or_will_be_away_and_nobody_who_is_back()
    {
        var (now, later) = (new Absence(null, Now.AddDays(1), "b2"), new Absence(Now.AddDays(3), Now.AddDays(4)));
        await _people.SaveAbsenceAsync("a1", new(null, Now.AddDays(9)), default);
        await _people.SaveAbsenceAsync("a1", now, default);
        await _people.SaveAbsenceAsync("c3", later, default);
        await _people.SaveAbsenceAsync("d4", new(null, Now), default);
        await _people.SaveAbsenceAsync("e5", new(null, Now.AddDays(1)), default);
        await _people.EndAbsenceAsync("e5", default);
        await _people.EndAbsenceAsync("never away", default);

        var read = await _people.ReadAbsencesAsync(Now, default);

        Assert.That(read.ByPerson, Is.EquivalentTo(new Dictionary<string, Absence> { ["a1"] = now, ["c3"] = later }));
    }

    [Test]
    public async Task Keeps_every_setting_and_knows_the_defaults_before()
    {
        var settings = new PersonSettings { Quiet = new(new(18, 30), new(8, 0)), TimeZone = "Europe/Berlin", MessagesADay = 0, DigestHour = 16 };
        var before = await _people.FindSettingsAsync("a1", default);
        await _people.SaveSettingsAsync("a1", settings, default);

        Assert.That(before, Is.EqualTo(PersonSettings.Default));
        Assert.That(await _people.FindSettingsAsync("a1", default), Is.EqualTo(settings));
    }

    [Test]
    public async Task What_is_saved_is_known_at_once_and_elsewhere_when_it_is_read_again()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Now);
        using var here = new AbsenceBook(_people, null!, clock);
        using var there = new AbsenceBook(_people, null!, clock);
        await there.ReadAsync(default);

        await here.SaveAsync("a1", new(null, Now.AddDays(1)), default);

        Assert.That((await here.ReadAsync(default)).IsAway("a1", Now));
        clock.Advance(AbsenceBook.Age);
        Assert.That((await there.ReadAsync(default)).IsAway("a1", Now));
    }
}
