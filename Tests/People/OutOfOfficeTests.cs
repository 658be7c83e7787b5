using System.Collections.Concurrent;
using CoEBot.Center;
using CoEBot.People;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using CoEBot.TeamsSimulator.Graph;
using CoEBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoEBot.Tests.People;

/// <summary>What comes of an out-of-office in Outlook or Teams, over HTTP. Ben is Engineering's only advocate, Olga the owner.</summary>
public sealed class OutOfOfficeTests
{
    private static readonly DateTimeOffset Wednesday = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);

    private readonly MovedClock _clock = new(Wednesday);
    private SimulatedGraph _graph = null!;
    private BotSettings _settings = null!;
    private Contoso _contoso = null!;

    private SimulatedPerson Olga => _contoso.Teams["olga"];

    private OutOfOffice Office => _contoso.Bot.Services.GetRequiredService<OutOfOffice>();

    [SetUp]
    public async Task OpenAsync()
    {
        _clock.MoveTo(Wednesday);
        _graph = await SimulatedGraph.StartAsync();
        _settings = (await BotSettings.AnonymousAsync()).With("Graph:Enabled", "true").With("Graph:Every", "00:00:00.2");
        _contoso = await Contoso.OpenAsync(_settings, clock: _clock, graph: _graph);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _contoso.DisposeAsync();
        await _graph.DisposeAsync();
    }

    [Test]
    public async Task Who_is_out_of_office_is_not_asked_and_is_asked_again_when_that_is_over()
    {
        await BenIsAsync(SimulatedPresence.OutOfOffice);
        await _contoso.SubmitsAsync(_contoso.Ana, Contoso.FastPost);
        await _contoso.HearsAsync(Olga, Contoso.FastPost);

        await BenIsAsync(new("Away", "Away"));
        const string later = $"And we mended it again. {Contoso.FastPost}";
        var (_, answer) = await _contoso.SubmitsAsync(_contoso.Ana, later);

        Assert.That(answer.Card.Words(), Does.Contain("Your draft is with Ben"));
        await _contoso.ReviewCardAsync(later);
        Assert.That(_contoso.Teams.PersonalChat(Olga).Messages.Select(message => message.Card.Words()), Has.None.Contains(later));
    }

    [Test]
    public async Task What_waited_for_somebody_whose_out_of_office_begins_is_handed_over()
    {
        await _contoso.PostedAsync(Contoso.FastPost);

        await BenIsAsync(SimulatedPresence.OutOfOffice);

        var asked = await _contoso.HearsAsync(Olga, Contoso.FastPost);
        await _contoso.Client.ClicksAsync(Olga, asked, "Approve");
        await _contoso.HearsAsync(_contoso.Ana, "Olga approved your post");
    }

    [Test]
    public async Task The_persons_own_word_counts_more_for_as_long_as_the_out_of_office_lasts()
    {
        await BenIsAsync(SimulatedPresence.OutOfOffice);
        var shown = await _contoso.AsksAsync(_contoso.Ben, "away");
        var back = await _contoso.Client.ClicksAsync(_contoso.Ben, shown, "I am back");
        var again = await _contoso.AsksAsync(_contoso.Ben, "back");
        var (_, submitted) = await _contoso.SubmitsAsync(_contoso.Ana, Contoso.FastPost);

        Assert.That(shown.Card.Words(), Does.Contain("Outlook or Teams has you out of office"));
        Assert.That(back.Card.Words(), Does.Contain("Welcome back, Ben").And.Contain("your word counts more for as long as that lasts"));
        Assert.That(again.Card.Words(), Does.Contain("You are not away"));
        Assert.That(submitted.Card.Words(), Does.Contain("Your draft is with Ben"));

        await BenIsAsync(SimulatedPresence.Available);
        await Eventually.IsSoAsync("the word is spent", async () => (await AbsencesAsync()).Back.Count == 0);
        await BenIsAsync(SimulatedPresence.OutOfOffice);
        Assert.That((await AbsencesAsync()).IsAway(_contoso.Ben.AadObjectId!, Wednesday));
    }

    [Test]
    public async Task The_persons_own_word_counts_whichever_replica_hears_it()
    {
        await BenIsAsync(SimulatedPresence.OutOfOffice);
        // Another replica, to which Graph has not said anything yet.
        await using var silent = await SimulatedGraph.StartAsync();
        silent.Always = GraphAnswer.Forbidden;
        await using var other = BotHost.Start(_settings, services =>
        {
            services.AddSingleton<TimeProvider>(_clock);
            GraphLine.Lead(services, silent);
        });
        await other.IsReadyAsync();

        await new TeamsClient(_contoso.Teams, other.Messages, other.Http, signs: false).SaysAsync(_contoso.Ben, "back");

        await Eventually.IsSoAsync("Ben is asked again", async () => !(await AbsencesAsync()).IsAway(_contoso.Ben.AadObjectId!, _clock.GetUtcNow()));
        Assert.That(Office.Known, Has.Member(_contoso.Ben.AadObjectId));
    }

    [Test]
    public async Task Who_names_a_stand_in_has_them_asked_also_while_out_of_office()
    {
        await BenIsAsync(SimulatedPresence.OutOfOffice);
        await _contoso.AsksAsync(_contoso.Ben, "away until Friday, ask Cleo");

        await _contoso.SubmitsAsync(_contoso.Ana, Contoso.FastPost);

        await _contoso.HearsAsync(_contoso.Cleo, Contoso.FastPost);
    }

    [Test]
    public async Task Who_names_somebody_out_of_office_is_told()
    {
        await BenIsAsync(SimulatedPresence.OutOfOffice);

        var now = await _contoso.AsksAsync(_contoso.Cleo, "away until Friday, ask Ben");
        var later = await _contoso.AsksAsync(_contoso.Cleo, "away from Thursday until Friday, ask Ben");

        Assert.That(now.Card.Words(), Does.Contain("Outlook or Teams has Ben out of office at the moment."));
        Assert.That(later.Card.Words(), Does.Not.Contain("Outlook"));
    }

    [Test]
    public async Task While_Graph_refuses_nobody_is_away_by_what_it_said_long_ago_and_it_recovers_by_itself()
    {
        await BenIsAsync(SimulatedPresence.OutOfOffice);
        await _contoso.AsksAsync(_contoso.Cleo, "away until Friday");
        _graph.Always = GraphAnswer.Forbidden;
        var before = _graph.Requests.Count;
        await Eventually.IsSoAsync("Graph has refused", () => Task.FromResult(_graph.Requests.Count > before + 1));
        Assert.That((await AbsencesAsync()).IsAway(_contoso.Ben.AadObjectId!, Wednesday), "a refusal changes nothing at once");

        _clock.MoveTo(Wednesday + OutOfOffice.Age + TimeSpan.FromMinutes(1));

        var absences = await AbsencesAsync();
        Assert.That(absences.AwayAt(_clock.GetUtcNow()), Is.EqualTo([_contoso.Cleo.AadObjectId]));
        var (_, answer) = await _contoso.SubmitsAsync(_contoso.Ana, Contoso.FastPost);
        Assert.That(answer.Card.Words(), Does.Contain("Your draft is with Ben"));

        _graph.Always = null;
        await BenIsAsync(SimulatedPresence.OutOfOffice);
        await _contoso.HearsAsync(Olga, Contoso.FastPost);
    }

    [Test]
    public async Task Nobody_waits_for_Graph()
    {
        var never = new TaskCompletionSource();
        _graph.Hold = never.Task;
        var before = _graph.Requests.Count;
        await Eventually.IsSoAsync("Graph is asked", () => Task.FromResult(_graph.Requests.Count > before));

        var (_, answer) = await _contoso.SubmitsAsync(_contoso.Ana, Contoso.FastPost);

        Assert.That(answer.Card.Words(), Does.Contain("Your draft is with Ben"));
        never.SetResult();
    }

    [Test]
    public async Task Only_those_who_could_be_asked_are_looked_up()
    {
        await Eventually.IsSoAsync("everybody is looked up", () => Task.FromResult(_graph.Requests is [.., { Ids.Count: > 1 }]));

        var expected = new[] { "ben", "cleo", "mia", "olga" }.Select(name => _contoso.Teams[name].AadObjectId);
        Assert.That(_graph.Requests[^1].Ids, Is.EquivalentTo(expected));
        Assert.That(_graph.Requests[^1].Token, Is.EqualTo(GraphLine.Token));
    }

    [Test]
    public async Task Off_nothing_of_it_is_there_and_Graph_hears_nothing()
    {
        await using var graph = await SimulatedGraph.StartAsync();
        await using var contoso = await Contoso.OpenAsync(clock: _clock, graph: graph);

        await contoso.PostedAsync(Contoso.FastPost);

        Assert.That(contoso.Bot.Services.GetServices<IHostedService>(), Has.None.InstanceOf<PresenceWatch>());
        Assert.That(contoso.Bot.Services.GetService<PresenceReader>(), Is.Null);
        Assert.That(graph.Requests, Is.Empty);
    }

    [Test]
    public async Task A_failure_that_lasts_is_told_once_in_a_while_and_so_is_its_end_without_anybody_in_it()
    {
        var log = new PeopleLog();
        _graph.Always = GraphAnswer.Forbidden;
        var settings = (await BotSettings.AnonymousAsync()).With("Graph:Enabled", "true").With("Graph:Every", "00:00:00.1").With("Logging:LogLevel:CoEBot.People", "Information");
        await using var bot = BotHost.Start(settings, services =>
        {
            services.AddSingleton<TimeProvider>(_clock).AddSingleton<ILoggerProvider>(log);
            GraphLine.Lead(services, _graph);
        });
        await Eventually.IsSoAsync("Graph has refused often", () => Task.FromResult(log.Lines.Count > 0 && _graph.Requests.Count > 10));
        Assert.That(log.Lines, Has.Count.EqualTo(1));

        _clock.MoveTo(Wednesday.AddHours(1.1));
        await Eventually.IsSoAsync("it is told again", () => Task.FromResult(log.Lines.Count == 2));
        _graph.Always = null;
        await Eventually.IsSoAsync("its end is told", () => Task.FromResult(log.Lines.Count == 3));

        Assert.That(log.Lines, Is.EqualTo([log.Lines[0], log.Lines[0], "Microsoft Graph says again who is out of office"]));
        Assert.That(log.Lines[0], Does.Contain("403").And.Contain("Presence.Read.All").And.Not.Contains("00000000"));
    }

    /// <summary>As soon as the bot knows it.</summary>
    private async Task BenIsAsync(SimulatedPresence presence)
    {
        var id = _contoso.Ben.AadObjectId!;
        _graph.Shows(id, presence);
        await Eventually.IsSoAsync("the bot knows Ben's presence", () => Task.FromResult(Office.Known.Contains(id) == (presence.IsOutOfOffice is true)));
    }

    private async Task<Absences> AbsencesAsync() => await _contoso.Bot.Services.GetRequiredService<AbsenceBook>().ReadAsync(default);

    private sealed class PeopleLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyList<string> Lines => [.. _lines];

        public ILogger CreateLogger(string categoryName) => categoryName.StartsWith("CoEBot.People", StringComparison.Ordinal) ? this : NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
