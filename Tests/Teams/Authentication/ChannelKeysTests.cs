using System.Net;
using CoEBot.Teams.Authentication;
using CoEBot.TeamsSimulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CoEBot.Tests.Teams.Authentication;

/// <summary>When the channel's keys are fetched, and how long they serve. The metadata comes from the simulator by HTTP, until the line is cut.</summary>
public sealed class ChannelKeysTests
{
    private readonly FakeTimeProvider _time = new();
    private Line _line = null!;
    private SimulatedTeams _teams = null!;
    private ServiceProvider _services = null!;
    private ChannelKeys _keys = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _teams = await SimulatedTeams.StartAsync();
        _line = new();
        _services = new ServiceCollection().AddHttpClient(ChannelKeys.Http).ConfigurePrimaryHttpMessageHandler(() => _line).Services.BuildServiceProvider();
        _keys = new(
            _services.GetRequiredService<IHttpClientFactory>(), Options.Create(new BotOptions { OpenIdMetadata = _teams.SigningAuthority.OpenIdMetadata }), _time, NullLogger<ChannelKeys>.Instance);
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
    public async Task Keys_are_fetched_again_once_a_day()
    {
        await KnownAsync();
        _time.Advance(ChannelKeys.Age - TimeSpan.FromSeconds(1));
        await KnownAsync();
        var before = _teams.SigningAuthority.KeyFetches;
        _time.Advance(TimeSpan.FromSeconds(1));
        await KnownAsync();

        Assert.That((before, _teams.SigningAuthority.KeyFetches), Is.EqualTo((1, 2)));
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
        public Line()
            : base(new SocketsHttpHandler())
        {
        }

        public bool IsCut { get; set; }

        public int Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!IsCut) return base.SendAsync(request, cancellationToken);
            Asked++;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadGateway));
        }
    }
}
