using System.Net;
using CoEBot.Teams.Authentication;
using CoEBot.TeamsSimulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CoEBot.Tests.Teams.Authentication;

/// <summary>When the channel's keys are fetched, and how long they serve. The metadata comes from the simulator by HTTP, until the line is cut.</summary>
public sealed class ChannelKeysTests
{
    private readonly FakeTimeProvider _time = new();
    private Line _line = null!;
    private Warned _log = null!;
    private SimulatedTeams _teams = null!;
    private ServiceProvider _services = null!;
    private ChannelKeys _keys = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _teams = await SimulatedTeams.StartAsync();
        _line = new();
        _log = new();
        _services = new ServiceCollection().AddHttpClient(ChannelKeys.Http).ConfigurePrimaryHttpMessageHandler(() => _line).Services.BuildServiceProvider();
        _keys = new(
            _services.GetRequiredService<IHttpClientFactory>(), Options.Create(new BotOptions { OpenIdMetadata = _teams.SigningAuthority.OpenIdMetadata }), _time, _log);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _services.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Test]
    public async Task One_fetch_serves_all_who_ask_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _keys.GetConfigurationAsync(default)));

        Assert.That(_teams.SigningAuthority.KeyFetches, Is.EqualTo(1));
    }

    [Test]
    public async Task Keys_are_fetched_again_once_a_day_and_the_old_ones_serve_meanwhile()
    {
        var known = await KnownAsync();
        _time.Advance(ChannelKeys.Age - TimeSpan.FromSeconds(1));
        await KnownAsync();
        var before = _teams.SigningAuthority.KeyFetches;
        _teams.SigningAuthority.Rotate();
        var (arrives, goesOn) = _line.Hold();
        _time.Advance(TimeSpan.FromSeconds(1));
        var meanwhile = KnownAsync();
        var isServedAtOnce = meanwhile.IsCompleted;
        await arrives;
        var learnt = _keys.LearnAsync(Key, default);
        goesOn.SetResult();
        await learnt;

        Assert.That((before, _teams.SigningAuthority.KeyFetches, isServedAtOnce), Is.EqualTo((1, 2, true)));
        Assert.That(await meanwhile, Is.EqualTo(known));
        Assert.That(await KnownAsync(), Does.Contain(Key));
    }

    [Test]
    public async Task An_unknown_key_is_asked_for_at_once_and_all_who_bring_it_wait_for_one_fetch()
    {
        await KnownAsync();
        _teams.SigningAuthority.Rotate();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _keys.LearnAsync(Key, default)));

        Assert.That(await KnownAsync(), Does.Contain(Key));
        Assert.That(_teams.SigningAuthority.KeyFetches, Is.EqualTo(2));
    }

    [Test]
    public async Task Who_invents_keys_causes_one_fetch_in_five_minutes()
    {
        for (var guess = 0; guess < 100; guess++) await _keys.LearnAsync($"invented {guess}", default);
        var before = _teams.SigningAuthority.KeyFetches;
        _time.Advance(ChannelKeys.BetweenGuesses);
        for (var guess = 0; guess < 100; guess++) await _keys.LearnAsync($"invented {guess}", default);

        Assert.That((before, _teams.SigningAuthority.KeyFetches), Is.EqualTo((2, 3)));
    }

    [Test]
    public async Task A_guess_that_failed_is_not_used_up()
    {
        await KnownAsync();
        _teams.SigningAuthority.Rotate();
        _line.IsCut = true;
        for (var ask = 0; ask < 5; ask++) Assert.That(async () => await _keys.LearnAsync(Key, default), Throws.TypeOf<ChannelKeysUnavailableException>());
        var asked = _line.Asked;
        _line.IsCut = false;
        _time.Advance(ChannelKeys.BetweenFailures);
        await _keys.LearnAsync(Key, default);

        Assert.That(await KnownAsync(), Does.Contain(Key));
        Assert.That(asked, Is.EqualTo(1));
    }

    [Test]
    public async Task Old_keys_serve_for_five_days_while_the_metadata_is_away()
    {
        var known = await KnownAsync();
        _line.IsCut = true;
        _time.Advance(ChannelKeys.UsableFor - TimeSpan.FromSeconds(1));
        var stale = await KnownAsync();
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.That(stale, Is.EqualTo(known));
        Assert.That(async () => await KnownAsync(), Throws.TypeOf<ChannelKeysUnavailableException>());
    }

    [Test]
    public async Task A_fetch_that_failed_is_told_of_once_however_many_are_served_old_keys()
    {
        await KnownAsync();
        _line.IsCut = true;
        _time.Advance(ChannelKeys.Age);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => KnownAsync()));
        // Waits for the fetch that these began.
        Assert.That(async () => await _keys.LearnAsync("unknown", default), Throws.TypeOf<ChannelKeysUnavailableException>());
        await KnownAsync();

        Assert.That((_line.Asked, _log.Warnings), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task A_fetch_that_failed_is_tried_again_after_a_minute_and_not_by_everybody()
    {
        _line.IsCut = true;
        for (var ask = 0; ask < 5; ask++) Assert.That(async () => await KnownAsync(), Throws.TypeOf<ChannelKeysUnavailableException>());
        var asked = _line.Asked;
        _line.IsCut = false;
        _time.Advance(ChannelKeys.BetweenFailures);

        Assert.That(await KnownAsync(), Is.Not.Empty);
        Assert.That(asked, Is.EqualTo(1));
    }

    [Test]
    public async Task Who_goes_away_while_it_is_fetched_takes_it_from_nobody_else()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        Assert.That(async () => await _keys.GetConfigurationAsync(gone.Token), Throws.InstanceOf<OperationCanceledException>());

        Assert.That(await KnownAsync(), Is.Not.Empty);
        Assert.That(_teams.SigningAuthority.KeyFetches, Is.EqualTo(1));
    }

    private async Task<IReadOnlyList<string>> KnownAsync() => [.. (await _keys.GetConfigurationAsync(default)).JsonWebKeySet.Keys.Select(key => key.Kid)];

    /// <summary>The key that tokens name from now on.</summary>
    private string Key => new JsonWebToken(_teams.SigningAuthority.Mint(_teams.SigningAuthority.Genuine)).Kid;

    private sealed class Line : DelegatingHandler
    {
        private (TaskCompletionSource Arrives, TaskCompletionSource GoesOn)? _held;

        public Line()
            : base(new SocketsHttpHandler())
        {
        }

        public bool IsCut { get; set; }

        public int Asked { get; private set; }

        /// <summary>Keeps requests back until told that they may go on; says when the first has arrived.</summary>
        public (Task Arrives, TaskCompletionSource GoesOn) Hold()
        {
            var held = (Arrives: NewSignal(), GoesOn: NewSignal());
            _held = held;
            return (held.Arrives.Task, held.GoesOn);
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_held is { } held)
            {
                held.Arrives.TrySetResult();
                await held.GoesOn.Task;
            }

            if (!IsCut) return await base.SendAsync(request, cancellationToken);
            Asked++;
            return new HttpResponseMessage(HttpStatusCode.BadGateway);
        }

        private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Warned : ILogger<ChannelKeys>
    {
        public int Warnings { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Warnings += logLevel == LogLevel.Warning ? 1 : 0;
    }
}
