using CoEBot.Center;
using CoEBot.Due;
using CoEBot.Storage;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.Tests.Infrastructure;
using CoEBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CoEBot.Tests.Conversation;

/// <summary>What waits for somebody who goes away, whatever becomes of the process that was told. It is Tuesday, ten in Berlin; Cleo is the only communicator, Olga the owner.</summary>
public sealed class HandOverTests
{
    private static readonly DateTimeOffset Ten = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private StorageLine _line = null!;
    private RunningClock _clock = null!;
    private BotSettings _settings = null!;
    private Records _records = null!;
    private Contoso _contoso = null!;

    private SimulatedPerson Olga => _contoso.Teams["olga"];

    [SetUp]
    public async Task OpenAsync()
    {
        _line = await StorageLine.LayAsync();
        _clock = new(Ten);
        _settings = await BotSettings.AnonymousAsync();
        _records = new(_settings);
        _contoso = await Contoso.OpenAsync(_settings.With("Storage:ConnectionString", _line.ConnectionString), clock: _clock.Time);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _contoso.DisposeAsync();
        await _clock.DisposeAsync();
        await _line.DisposeAsync();
    }

    [Test]
    public async Task Is_done_by_another_where_the_one_that_was_told_went_down_with_the_word_saved()
    {
        var draftId = await WaitsForCleoAsync(Contoso.FullRoutePost);
        await using var other = await ReplicaAsync();
        var isSaved = false;
        // The word is in the records; what waits for her is looked up next.
        _line.Lose(request =>
        {
            isSaved |= !request.StartsWith("GET", StringComparison.Ordinal) && request.Contains("people", StringComparison.Ordinal);
            if (isSaved && request.Contains("reviews", StringComparison.Ordinal)) _line.Cut();
            return false;
        });

        await _contoso.AsksAsync(_contoso.Cleo, "away until Friday");

        _clock.PutTo(Ten.AddMinutes(2));
        await IsHandedOverAsync(draftId);
        Assert.That(isSaved);
        await _contoso.HearsAsync(Olga, Contoso.FullRoutePost);
    }

    [Test]
    public async Task Is_done_for_an_absence_of_which_nobody_made_a_note_for_later()
    {
        var draftId = await WaitsForCleoAsync(Contoso.FullRoutePost);
        var bench = await StorageBench.OpenAsync(_settings);
        await new PeopleTable(bench.Account, bench.Calls, bench.Pseudonyms).SaveWordAsync(
            _contoso.Cleo.AadObjectId!, new() { Absence = new(Ten.AddHours(2), Ten.AddDays(3)) }, Ten.AddDays(3), null, default);
        await using var updated = await ReplicaAsync();
        var due = updated.Services.GetRequiredService<DueTable>();
        await Eventually.IsSoAsync("a note is made", async () => (await due.ListAsync(Ten.AddHours(3), 100, default)).Any(row => row.Item.Kind == "away"));

        _clock.PutTo(Ten.AddHours(2.1));

        await IsHandedOverAsync(draftId);
    }

    [TestCase("away until Friday", 0, TestName = "Two replicas hand over once what waits for somebody who goes away at once")]
    [TestCase("away from Wednesday until Friday", 15.01, TestName = "Two replicas hand over once what waits for somebody who goes away on another day")]
    public async Task Two_replicas_hand_over_each_step_once(string said, double hours)
    {
        string[] texts = [.. Enumerable.Range(1, 4).Select(number => $"{Contoso.FullRoutePost} Number {number}.")];
        var draftIds = new List<string>();
        foreach (var text in texts) draftIds.Add(await WaitsForCleoAsync(text));
        await using var other = await ReplicaAsync();
        BotHost[] replicas = [_contoso.Bot, other];
        var key = other.Services.GetRequiredService<AbsenceBook>().KeyOf(_contoso.Cleo.AadObjectId!);

        // Told to one and told again to the other, as Teams does; and both have the appointment come at the same moment, more than once.
        var told = await _contoso.Client.SaysAsync(_contoso.Cleo, said);
        var client = new TeamsClient(_contoso.Teams, other.Messages, other.Http, signs: false);
        // With nothing on its way: what is being sent when a clock is put forward loses its lease, and may be sent twice.
        if (hours > 0) _clock.PutTo(Ten.AddHours(hours).AddMinutes(2));
        var again = client.RedeliverAsync(told.Activity!, newId: false);
        await Task.WhenAll([again, .. Enumerable.Range(0, 8).Select(number => replicas[number % 2].Services.GetServices<IDueWork>().Single(work => work.Kind == "away").RunAsync(key, default))]);

        foreach (var draftId in draftIds) await IsHandedOverAsync(draftId);
        foreach (var text in texts) await _contoso.HearsAsync(Olga, text);
        foreach (var draftId in draftIds)
        {
            await _records.SettledAsync(draftId);
            Assert.That((await _records.EventsAsync(draftId)).Count(kind => kind == "Reassigned"), Is.EqualTo(1), draftId);
            Assert.That(await _records.ChainHoldsAsync(draftId), draftId);
        }

        Assert.That(texts.Select(text => _contoso.Teams.PersonalChat(Olga).Everything.Count(message => Asks(message, text))), Is.All.EqualTo(1));

        // A reminder shows the words too.
        static bool Asks(SimulatedMessage message, string text) =>
            message.Card.Words() is var words && words.Contains(text, StringComparison.Ordinal) && !words.Contains("still waits for your answer", StringComparison.Ordinal);
    }

    /// <summary>Approved by Ben, and on Cleo's list.</summary>
    private async Task<string> WaitsForCleoAsync(string text)
    {
        var posted = await _contoso.PostedAsync(text);
        var draftId = Contoso.DraftIdOf(posted.Card, "Approve");
        await _contoso.Client.ClicksAsync(_contoso.Ben, posted, "Approve");
        await _contoso.HearsAsync(_contoso.Cleo, text);
        await _records.SettledAsync(draftId);
        return draftId;
    }

    /// <summary>Another one like the first, with a way to storage of its own.</summary>
    private async Task<BotHost> ReplicaAsync()
    {
        var replica = BotHost.Start(_settings, services => services.AddSingleton<TimeProvider>(_clock.Time));
        await replica.IsReadyAsync();
        return replica;
    }

    private Task IsHandedOverAsync(string draftId) =>
        Eventually.IsSoAsync("it is handed over", async () => (await _records.EventsAsync(draftId)).Contains("Reassigned"));
}
