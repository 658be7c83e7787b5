using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator.Tokens;

namespace CoEBot.TeamsSimulator.Entra;

/// <summary>
/// Microsoft Entra as a bot's credential meets it, on a free port of this machine: it gives out the tokens with which the bot speaks to the connector and to Microsoft Graph, for a
/// secret, a certificate or a managed identity, and plays the machine's managed identity endpoint too. Every request is judged and noted.
/// </summary>
public sealed class SimulatedEntra : IAsyncDisposable
{
    private static readonly Lazy<SigningKey> Key = new(() => new SigningKey());

    private readonly WebApplication _host;
    private readonly ConcurrentQueue<int> _failures = new();
    private readonly ConcurrentDictionary<string, (string Audience, DateTimeOffset Expires)> _issued = new();
    private ImmutableList<EntraRequest> _requests = [];
    private long _number;

    private SimulatedEntra(EntraRegistration registration)
    {
        Registration = registration;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, port: 0));
        _host = builder.Build();
        new TokenEndpoint(this, Key.Value).Map(_host);
        new IdentityEndpoint(this).Map(_host);
    }

    /// <summary>Starts to listen.</summary>
    public static async Task<SimulatedEntra> StartAsync(EntraRegistration registration)
    {
        var entra = new SimulatedEntra(registration);
        await entra._host.StartAsync();
        return entra;
    }

    /// <summary>What it was started with.</summary>
    public EntraRegistration Registration { get; }

    /// <summary>How long the next tokens are good.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>For the environment variable <c>IDENTITY_ENDPOINT</c>.</summary>
    public Uri IdentityEndpoint => new(Root, Entra.IdentityEndpoint.Path);

    /// <summary>For the environment variable <c>IDENTITY_HEADER</c>: proves that the request comes from this machine.</summary>
    public string IdentityHeader { get; } = Guid.NewGuid().ToString();

    /// <summary>Every request for a token, in order.</summary>
    public IReadOnlyList<EntraRequest> Requests => Volatile.Read(ref _requests);

    /// <summary>Leads every request here, whatever host it was meant for: the transport of the credential under test.</summary>
    public HttpMessageHandler Detour() => new ToEntra(Root);

    /// <summary>The next requests for a token fail with these statuses, one each.</summary>
    public void Fails(params IEnumerable<int> statuses)
    {
        foreach (var status in statuses)
            _failures.Enqueue(status);
    }

    /// <summary>Whether this is a token that was given out here for the connector, and still is good: for <see cref="SimulatedTenant.AcceptsToken"/>.</summary>
    public bool Vouches(string token) => Vouches(token, Registration.Cloud.ConnectorResource);

    /// <summary>As above, for another resource.</summary>
    public bool Vouches(string token, string resource) =>
        _issued.TryGetValue(token, out var issued)
        && issued.Audience == resource
        && issued.Expires > Registration.Clock.GetUtcNow();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _host.DisposeAsync();

    internal int? NextFailure() => _failures.TryDequeue(out var status) ? status : null;

    internal void Note(EntraRequest request) => ImmutableInterlocked.Update(ref _requests, requests => requests.Add(request));

    /// <summary>A new token, unlike all others.</summary>
    internal (string Token, DateTimeOffset Expires) Issue(string audience, string subject)
    {
        var now = Registration.Clock.GetUtcNow();
        var expires = now + Lifetime;
        var token = Jwt.Sign(
            new JsonObject
            {
                ["aud"] = audience,
                ["iss"] = $"https://{Registration.Cloud.Host}/{Registration.TenantId}/v2.0",
                ["sub"] = subject,
                ["tid"] = Registration.TenantId,
                ["uti"] = Interlocked.Increment(ref _number),
                ["iat"] = now.ToUnixTimeSeconds(),
                ["nbf"] = now.ToUnixTimeSeconds(),
                ["exp"] = expires.ToUnixTimeSeconds(),
            },
            Key.Value);
        _issued[token] = (audience, expires);
        return (token, expires);
    }

    private Uri Root => new(_host.Urls.Single());

    private sealed class ToEntra(Uri root) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.RequestUri!;
            request.Headers.Host = asked.Authority;
            request.RequestUri = new UriBuilder(asked) { Scheme = root.Scheme, Host = root.Host, Port = root.Port }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
