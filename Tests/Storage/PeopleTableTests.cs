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
    public async Task Back_takes_the_place_of_an_absence_and_an_absence_that_of_back()
    {
        await _people.SaveAbsenceAsync("a1", new(null, Now.AddDays(1), "b2"), default);
        await _people.SaveBackAsync("a1", Now.AddDays(1), default);
        await _people.SaveBackAsync("c3", Now.AddDays(1), default);
        await _people.SaveAbsenceAsync("c3", new(null, Now.AddDays(1)), default);
        await _people.SaveBackAsync("d4", Now, default);

        var read = await _people.ReadAbsencesAsync(Now, default);

        Assert.That(read.ByPerson.Keys, Is.EqualTo(["c3"]));
        Assert.That(read.Back, Is.EqualTo(["a1"]));
    }

    [Test]
    public async Task What_was_said_since_outlasts_the_end_of_an_out_of_office()
    {
        await _people.SaveBackAsync("a1", Now.AddDays(1), default);
        await _people.SaveAbsenceAsync("c3", new(null, Now.AddDays(1)), default);

        foreach (var person in (string[])["a1", "c3", "never away"]) await _people.EndBackAsync(person, default);

        var read = await _people.ReadAbsencesAsync(Now, default);
        Assert.That((read.Back, read.ByPerson.Keys), Is.EqualTo((Array.Empty<string>(), new[] { "c3" })).UsingPropertiesComparer());
    }

    [TestCase(true, TestName = "Back is kept where out-of-offices are asked for, whether or not one is known here")]
    [TestCase(false, TestName = "Back is not kept where nobody asks for out-of-offices")]
    public async Task Back_is_kept_for_an_out_of_office_alone(bool isAsked)
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Now);
        using var book = new AbsenceBook(_people, null!, new(clock) { IsAsked = isAsked }, clock);

        await book.EndAsync("a1", default);
        Assert.That((await book.ReadAsync(default)).Back, Is.EqualTo(isAsked ? ["a1"] : Array.Empty<string>()));

        await book.OfficeEndedAsync("a1", default);
        Assert.That((await book.ReadAsync(default)).Back, Is.Empty);
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
        using var here = new AbsenceBook(_people, null!, new(clock), clock);
        using var there = new AbsenceBook(_people, null!, new(clock), clock);
        await there.ReadAsync(default);

        await here.SaveAsync("a1", new(null, Now.AddDays(1)), default);

        Assert.That((await here.ReadAsync(default)).IsAway("a1", Now));
        clock.Advance(AbsenceBook.Age);
        Assert.That((await there.ReadAsync(default)).IsAway("a1", Now));
    }
}
