using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CoEBot.Teams.Authentication;

/// <summary>The channel's keys could not be fetched and none are known that may still be used, so nobody's token can be checked.</summary>
public sealed class ChannelKeysUnavailableException() : Exception("The channel's signing keys could not be fetched.");

/// <summary>
/// The keys that the channel signs with. They are fetched when the first token comes, again once they are <see cref="Age"/> old (the channel asks for once a day,
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication) while the old ones serve on, and when a token names a key that is not among them, which happens right after the
/// channel changed its keys. That activity waits for the answer: one refused here is not sent again by Teams. Whoever invents key ids causes one fetch in
/// <see cref="BetweenGuesses"/> at the most (in <see cref="BetweenFailures"/> while it fails), and however many ask at once, one fetch serves them all.
/// Where the metadata is away, keys are used until they are <see cref="UsableFor"/> old.
/// </summary>
public sealed class ChannelKeys(IHttpClientFactory clients, IOptions<BotOptions> bot, TimeProvider time, ILogger<ChannelKeys> logger) : IConfigurationManager<OpenIdConnectConfiguration>
{
    /// <summary>The name of the client that fetches them.</summary>
    public const string Http = "channel-keys";

    public static readonly TimeSpan Age = TimeSpan.FromHours(24);
    public static readonly TimeSpan UsableFor = TimeSpan.FromDays(5);
    public static readonly TimeSpan BetweenGuesses = TimeSpan.FromMinutes(5);

    /// <summary>After a failed fetch, so that a metadata service that is away does not delay every single activity.</summary>
    public static readonly TimeSpan BetweenFailures = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private Fetched? _known;
    private Task<bool>? _fetching;
    private DateTimeOffset _nextGuess = DateTimeOffset.MinValue;
    private DateTimeOffset _nextFetch = DateTimeOffset.MinValue;

    /// <exception cref="ChannelKeysUnavailableException">None could be fetched, and none are known that may still be used.</exception>
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel) => (await GetAsync(cancel)).Configuration;

    /// <summary>Fetches the keys again where this one is not among them, unless those known came by such a guess a moment ago.</summary>
    /// <exception cref="ChannelKeysUnavailableException">They could not be fetched, so nobody can say whether the key is the channel's.</exception>
    public async Task LearnAsync(string keyId, CancellationToken cancellation)
    {
        var known = await GetAsync(cancellation);
        if (!known.Has(keyId)) await NewerAsync(known, guesses: true, cancellation);
    }

    /// <summary>Nothing: an unknown key was asked for by <see cref="LearnAsync"/> before the token was looked at.</summary>
    public void RequestRefresh()
    {
    }

    private async Task<Fetched> GetAsync(CancellationToken cancellation)
    {
        var known = _known;
        var age = time.GetUtcNow() - known?.At;
        if (known is null || age >= UsableFor)
        {
            await NewerAsync(known, guesses: false, cancellation);
            return _known!;
        }

        // Nobody waits for this one: a dialog in Teams gives up after five seconds, and these keys are good.
        if (age >= Age) _ = FetchOnce(known);
        return known;
    }

    /// <param name="seen">What was not good enough; keys that somebody else fetched since then are taken as they are.</param>
    /// <param name="guesses">Whether somebody who may have invented a key id asks.</param>
    /// <param name="cancellation">Ends the wait, not the fetch, which others wait for too.</param>
    private async Task NewerAsync(Fetched? seen, bool guesses, CancellationToken cancellation)
    {
        if (!await FetchOnce(seen, guesses).WaitAsync(cancellation)) throw new ChannelKeysUnavailableException();
    }

    /// <summary>False where the keys could not be fetched, now or a moment ago; the task itself never fails, so that nobody need wait for it.</summary>
    private Task<bool> FetchOnce(Fetched? seen, bool guesses = false)
    {
        lock (_gate)
        {
            if (_known != seen) return Task.FromResult(true);
            if (_fetching is not null) return _fetching;
            var now = time.GetUtcNow();
            if (guesses && now < _nextGuess) return Task.FromResult(true);
            return now < _nextFetch ? Task.FromResult(false) : _fetching = Task.Run(() => FetchAsync(guesses));
        }
    }

    private async Task<bool> FetchAsync(bool guesses)
    {
        try
        {
            var cloud = CloudEndpoints.Of(bot.Value.Cloud);
            var metadata = bot.Value.OpenIdMetadata ?? cloud.OpenIdMetadata;
            using var http = clients.CreateClient(Http);
            var documents = new HttpDocumentRetriever(http) { RequireHttps = !metadata.IsLoopback };
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadata.AbsoluteUri, documents, CancellationToken.None);
            if (configuration.JsonWebKeySet is not { Keys.Count: > 0 }) throw new InvalidOperationException("The metadata names no keys.");
            // The framework takes the metadata's issuer for a valid one too; whatever it says, ours is the cloud's alone.
            configuration.Issuer = cloud.Issuer;
            lock (_gate)
            {
                _known = new(configuration, time.GetUtcNow());
                if (guesses) _nextGuess = _known.At + BetweenGuesses;
            }

            return true;
        }
        catch (Exception failure)
        {
            // The library tells a failed fetch, a page that is no metadata and a bad key in many ways; to the caller they are one.
            logger.KeysNotFetched(failure, _known?.At);
            lock (_gate) _nextFetch = time.GetUtcNow() + BetweenFailures;
            return false;
        }
        finally
        {
            lock (_gate) _fetching = null;
        }
    }

    private sealed record Fetched(OpenIdConnectConfiguration Configuration, DateTimeOffset At)
    {
        public bool Has(string keyId) => Configuration.JsonWebKeySet.Keys.Any(key => key.Kid == keyId);
    }
}
