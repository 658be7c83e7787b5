using CoEBot.Center;
using CoEBot.Storage;

namespace CoEBot.Tests.Storage;

/// <summary>People's absences and settings.</summary>
public sealed class PeopleTableTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    private StorageBench _bench = null!;
    private PeopleTable _people = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _bench = await StorageBench.OpenAsync();
        _people = new(_bench.Account, _bench.Calls, _bench.Pseudonyms);
    }

    [Test]
    public async Task Reads_all_who_are_or_will_be_away_and_nobody_who_is_back()
    {
        var (now, later) = (new Absence(null, Now.AddDays(1), "b2"), new Absence(Now.AddDays(3), Now.AddDays(4)));
        await SaysAsync("a1", new(null, Now.AddDays(9)));
        await SaysAsync("a1", now);
        await SaysAsync("c3", later);
        await SaysAsync("d4", new(null, Now));
        await SaysAsync("e5", new(null, Now.AddDays(1)));
        await SaysAsync("e5", null);
        await SaysAsync("never away", null);

        var read = await _people.ReadAbsencesAsync(Now, default);

        Assert.That(read.ByPerson, Is.EquivalentTo(new Dictionary<string, Absence> { ["a1"] = now, ["c3"] = later }));
    }

    [Test]
    public async Task Back_takes_the_place_of_an_absence_and_an_absence_that_of_back()
    {
        await SaysAsync("a1", new(null, Now.AddDays(1), "b2"));
        await SaysAsync("a1", null, Now.AddDays(1));
        await SaysAsync("c3", null, Now.AddDays(1));
        await SaysAsync("c3", new(null, Now.AddDays(1)));
        await SaysAsync("d4", null, Now);

        var read = await _people.ReadAbsencesAsync(Now, default);

        Assert.That(read.ByPerson.Keys, Is.EqualTo(["c3"]));
        Assert.That(read.Back, Is.EqualTo(["a1"]));
    }

    [Test]
    public async Task What_was_said_since_outlasts_the_end_of_an_out_of_office()
    {
        await SaysAsync("a1", null, Now.AddDays(1));
        await SaysAsync("c3", new(null, Now.AddDays(1)));

        foreach (var person in (string[])["a1", "c3", "never away"]) await _people.EndBackAsync(person, Now, default);

        var read = await _people.ReadAbsencesAsync(Now, default);
        Assert.That((read.Back, read.ByPerson.Keys), Is.EqualTo((Array.Empty<string>(), new[] { "c3" })).UsingPropertiesComparer());
    }

    [TestCase(true, TestName = "Back is kept where out-of-offices are asked for, whether or not one is known here")]
    [TestCase(false, TestName = "Back is not kept where nobody asks for out-of-offices")]
    public async Task Back_is_kept_for_an_out_of_office_alone(bool isAsked)
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Now);
        using var book = new AbsenceBook(_people, null!, new(clock) { IsAsked = isAsked }, clock);

        await book.SayAsync("a1", null, new(Now), default);
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

        await here.SayAsync("a1", new(null, Now.AddDays(1)), new(Now), default);

        Assert.That((await here.ReadAsync(default)).IsAway("a1", Now));
        clock.Advance(AbsenceBook.Age);
        Assert.That((await there.ReadAsync(default)).IsAway("a1", Now));
    }

    [Test]
    public async Task What_was_said_before_the_last_word_changes_nothing_also_when_that_is_spent()
    {
        var absence = new Absence(null, Now.AddDays(1));
        using var book = new AbsenceBook(_people, null!, new(TimeProvider.System) { IsAsked = true }, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Now));
        await book.SayAsync("a1", absence, new(Now), default);
        await book.SayAsync("a1", null, new(Now.AddSeconds(1)), default);
        await book.OfficeEndedAsync("a1", default);

        var typed = await book.SayAsync("a1", absence, new(Now), default);
        var clicked = await book.SayAsync("a1", absence, new(Now.AddSeconds(5), Seen: 0), default);

        Assert.That((typed.Now, clicked.Now), Is.EqualTo((typed.Before, clicked.Before)));
        Assert.That((await book.ReadAsync(default)).IsAway("a1", Now), Is.False);
        Assert.That((await book.FindAsync("a1", default)).Number, Is.EqualTo(2));
    }

    [Test]
    public async Task Of_words_said_at_once_each_takes_the_place_of_one_it_has_seen()
    {
        using var book = new AbsenceBook(_people, null!, new(TimeProvider.System), TimeProvider.System);

        var words = await Task.WhenAll(Enumerable.Range(1, 10).Select(day => book.SayAsync("a1", new(null, Now.AddDays(day)), new(Now.AddSeconds(day), Seen: 0), default)));

        var taken = words.Single(word => word.Now != word.Before);
        Assert.That(await book.FindAsync("a1", default), Is.EqualTo(taken.Now).And.Property(nameof(LastWord.Number)).EqualTo(1));
    }

    [Test]
    public async Task Words_of_earlier_versions_are_read_and_give_way()
    {
        var (table, absence) = (_bench.Account.Table(PeopleTable.Name), new Absence(null, Now.AddDays(1), "b2"));
        var away = Rows.New("away", _bench.Pseudonyms.Of("a1")).WithDocument(absence, PeopleJson.Default.Absence);
        var back = Rows.New("away", _bench.Pseudonyms.Of("c3"));
        (away["PersonId"], away["Until"]) = ("a1", absence.Until);
        (back["PersonId"], back["Until"], back["Back"]) = ("c3", Now.AddDays(1), true);
        await table.AddEntityAsync(away);
        await table.AddEntityAsync(back);
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Now);
        using var book = new AbsenceBook(_people, null!, new(clock), clock);

        var (before, now) = await book.SayAsync("a1", null, new(Now, Seen: 0), default);
        await book.SayAsync("c3", absence, new(Now), default);

        Assert.That((before, now.Number), Is.EqualTo((new LastWord { Absence = absence }, 1)));
        var read = await _people.ReadAbsencesAsync(Now, default);
        Assert.That((read.Back, read.ByPerson.Keys), Is.EqualTo((Array.Empty<string>(), new[] { "c3" })).UsingPropertiesComparer());
    }

    private async Task SaysAsync(string person, Absence? absence, DateTimeOffset? until = null)
    {
        var (word, tag) = await _people.FindWordAsync(person, default);
        Assert.That(await _people.SaveWordAsync(person, word with { Absence = absence, Number = word.Number + 1 }, until ?? absence?.Until ?? Now, tag, default));
    }
}
