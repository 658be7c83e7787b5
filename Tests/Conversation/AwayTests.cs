using CoEBot.Center;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CoEBot.Tests.Conversation;

/// <summary>Going away and coming back, over HTTP.</summary>
public sealed class AwayTests
{
    private static readonly DateTimeOffset Wednesday = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);

    private BotSettings _settings = null!;
    private Contoso _contoso = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _settings = await BotSettings.AnonymousAsync();
        _contoso = await Contoso.OpenAsync(_settings, clock: new MovedClock(Wednesday));
    }

    [TearDown]
    public async Task CloseAsync() => await _contoso.DisposeAsync();

    [Test]
    public async Task Going_away_takes_one_sentence_and_coming_back_one_click()
    {
        var away = await _contoso.AsksAsync(_contoso.Ben, "away until Friday, ask Cleo");
        var absence = await FindAsync();
        var back = await _contoso.Client.ClicksAsync(_contoso.Ben, away, "I am back");

        Assert.That(away.Card.Words(), Does.Contain("You are away until Fri 27 Nov 2026").And.Contain("Cleo is asked in your place."));
        Assert.That(absence, Is.EqualTo(new Absence(null, new(2026, 11, 28, 0, 0, 0, TimeSpan.Zero), _contoso.Cleo.AadObjectId)));
        Assert.That(back.Card.Words(), Does.Contain("Welcome back, Ben"));
        Assert.That(await FindAsync(), Is.Null);
    }

    [Test]
    public async Task The_days_are_those_of_the_persons_own_clock()
    {
        var settings = await _contoso.AsksAsync(_contoso.Ben, "settings");
        await _contoso.Client.ClicksAsync(_contoso.Ben, settings, "Save", ("timeZone", "tokyo"));

        await _contoso.AsksAsync(_contoso.Ben, "away today");

        Assert.That((await FindAsync())!.Until, Is.EqualTo(new DateTimeOffset(2026, 11, 26, 0, 0, 0, TimeSpan.FromHours(9))));
    }

    [TestCase("away", "When are you away?")]
    [TestCase("away, ask Cleo", "Until when? Choose your last day away.")]
    [TestCase("away until the cows come home", "I did not understand “until the cows come home”.")]
    [TestCase("away until Friday, ask Zed", "I know nobody called Zed here.")]
    [TestCase("away until Friday, ask Ben", "Nobody stands in for themselves.")]
    [TestCase("away until 2026-11-24", "That is over already.")]
    [TestCase("away until 2028-01-01", "That is longer than a year.")]
    [TestCase("away from Friday until 2026-11-26", "The last day comes before the first.")]
    public async Task What_is_not_clear_is_asked_back_and_nothing_is_changed(string said, string sentence)
    {
        var answer = await _contoso.AsksAsync(_contoso.Ben, said);

        Assert.That(answer.Card.Words(), Does.Contain(sentence));
        Assert.That(answer.Card.Buttons(), Does.Contain("I am away"));
        Assert.That(await FindAsync(), Is.Null);
    }

    [Test]
    public async Task The_form_keeps_what_was_understood_and_what_was_typed()
    {
        var asked = await _contoso.AsksAsync(_contoso.Ben, "away from Thursday until Friday 14:00, ask Zed");
        var wrong = await _contoso.Client.ClicksAsync(_contoso.Ben, asked, "I am away", ("lastDay", "2026-11-20"), ("standIn", _contoso.Cleo.AadObjectId!));

        Assert.That(((string[])["firstDay", "lastDay", "lastTime"]).Select(asked.Card.Field), Is.EqualTo(["2026-11-26", "2026-11-27", "14:00"]));
        Assert.That(wrong.Card.Words(), Does.Contain("The last day comes before the first."));
        Assert.That(((string[])["firstDay", "lastDay", "lastTime", "standIn"]).Select(wrong.Card.Field), Is.EqualTo(["2026-11-26", "2026-11-20", "14:00", _contoso.Cleo.AadObjectId]));

        var right = await _contoso.Client.ClicksOnAsync(_contoso.Ben, asked, wrong.Card!, "I am away", ("lastDay", "2026-11-27"));

        Assert.That(right.Card.Words(), Does.Contain("You will be away from Thu 26 Nov 2026 until Fri 27 Nov 2026, 14:00").And.Contain("Cleo is asked in your place."));
    }

    [Test]
    public async Task Who_names_somebody_away_is_told()
    {
        await _contoso.AsksAsync(_contoso.Cleo, "away until Thursday");

        var answer = await _contoso.AsksAsync(_contoso.Ben, "away until Friday, ask Cleo");

        Assert.That(answer.Card.Words(), Does.Contain("Cleo is away in that time too, until Thu 26 Nov 2026."));
        Assert.That((await FindAsync())?.StandInId, Is.EqualTo(_contoso.Cleo.AadObjectId));
    }

    [Test]
    public async Task In_a_channel_what_was_said_comes_along_to_the_form()
    {
        var answer = await _contoso.AsksAsync(_contoso.Ben, _contoso.Engineering, "away until Friday, ask Cleo");
        Assert.That(await FindAsync(), Is.Null);

        var form = await _contoso.Client.ClicksAsync(_contoso.Ben, answer, "Away");

        Assert.That(answer.Card.Words(), Does.Contain("Others read along here."));
        Assert.That((form.Card.Field("lastDay"), form.Card.Field("standIn")), Is.EqualTo(("2026-11-27", _contoso.Cleo.AadObjectId)));
    }

    [Test]
    public async Task Back_is_answered_also_when_one_was_not_away() =>
        Assert.That((await _contoso.AsksAsync(_contoso.Ben, "back")).Card.Words(), Does.Contain("You are not away"));

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_click_that_comes_again_after_another_word_changes_nothing_and_is_told_what_holds(bool newId)
    {
        var asked = await _contoso.AsksAsync(_contoso.Ben, "away");
        var away = await _contoso.Client.ClicksAsync(_contoso.Ben, asked, "I am away", ("lastDay", "2026-11-27"), ("standIn", _contoso.Cleo.AadObjectId!));
        var twice = await _contoso.Client.RedeliverAsync(away.Activity!, newId);
        var back = await _contoso.Client.ClicksOnAsync(_contoso.Ben, asked, away.Card!, "I am back");
        var late = await _contoso.Client.RedeliverAsync(away.Activity!, newId);

        Assert.That(twice.Card.Words(), Is.EqualTo(away.Card.Words()));
        Assert.That(back.Card.Words(), Does.Contain("Welcome back, Ben"));
        Assert.That(late.Card.Words(), Does.Contain("You told me since that you are back"));
        Assert.That((late.Card.Field("lastDay"), late.Card.Field("standIn")), Is.EqualTo(("2026-11-27", _contoso.Cleo.AadObjectId)));
        Assert.That(await FindAsync(), Is.Null);

        var again = await _contoso.Client.ClicksOnAsync(_contoso.Ben, asked, late.Card!, "I am away");
        var lateBack = await _contoso.Client.RedeliverAsync(back.Activity!, newId);

        Assert.That((again.Card.Words(), lateBack.Card.Words()), Is.EqualTo((away.Card.Words(), away.Card.Words())));
        Assert.That(await FindAsync(), Is.Not.Null);
    }

    [Test]
    public async Task Words_that_come_again_to_another_replica_after_others_change_nothing_and_are_told_what_holds()
    {
        await using var other = BotHost.Start(_settings, services => services.AddSingleton<TimeProvider>(new MovedClock(Wednesday)));
        await other.IsReadyAsync();
        var there = new TeamsClient(_contoso.Teams, other.Messages, other.Http, signs: false);
        var friday = await _contoso.Client.SaysAsync(_contoso.Ben, "away until Friday, ask Cleo");
        var thursday = await _contoso.Client.SaysAsync(_contoso.Ben, "away until Thursday");

        var first = await HearsAgainAsync(friday);
        var back = await _contoso.Client.SaysAsync(_contoso.Ben, "back");
        var second = await HearsAgainAsync(thursday);
        Assert.That(await FindAsync(), Is.Null);
        await _contoso.Client.SaysAsync(_contoso.Ben, "away until Thursday");
        var third = await HearsAgainAsync(back);

        Assert.That(first, Does.Contain("You told me something else since: you are away until Thu 26 Nov 2026."));
        Assert.That(second, Does.Contain("You told me since that you are back, so you are not away."));
        Assert.That(third, Does.Contain("You are away until Thu 26 Nov 2026"));
        Assert.That(await FindAsync(), Is.EqualTo(new Absence(null, new(2026, 11, 27, 0, 0, 0, TimeSpan.Zero))));

        async Task<string> HearsAgainAsync(InvokeAnswer said)
        {
            await there.RedeliverAsync(said.Activity!, newId: false);
            return _contoso.Teams.PersonalChat(_contoso.Ben).Messages[^1].Card.Words();
        }
    }

    [TestCase("cleo", "Cleo Communicator")]
    [TestCase("BEN", "Ben Advocate", "Ben Brand")]
    [TestCase("Ben Brand", "Ben Brand")]
    [TestCase("ben ad", "Ben Advocate")]
    [TestCase("Jose", "José Vega")]
    [TestCase("Ana", "Ana Other")]
    [TestCase("Zed")]
    [TestCase("")]
    public void A_colleague_is_found_by_what_people_call_them(string name, params string[] found)
    {
        var ana = new Person("a1", "Ana Author");
        var center = new CenterDefinition
        {
            Company = "Contoso",
            People = [.. new[] { "Ana Other", "Ben Advocate", "Ben Brand", "Cleo Communicator", "José Vega" }.Select((person, index) => new Member { Id = $"b{index}", Name = person }), new() { Id = ana.Id, Name = ana.Name }],
        };

        Assert.That(StandIns.Find(center, name, ana).Select(person => person.Name), Is.EqualTo(found));
    }

    private async Task<Absence?> FindAsync() =>
        (await _contoso.Bot.Services.GetRequiredService<AbsenceBook>().ReadAnewAsync(default)).ByPerson.GetValueOrDefault(_contoso.Ben.AadObjectId!);
}
