using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using CoEBot.TeamsSimulator.Connector;
using CoEBot.TeamsSimulator.Faults;
using CoEBot.TeamsSimulator.Limits;
using CoEBot.TeamsSimulator.Tokens;

namespace CoEBot.TeamsSimulator;

/// <summary>
/// Microsoft Teams as a bot meets it, on a free port of this machine: the connector's REST service, the keys that sign its tokens, the people
/// and what their conversations show. It knows nothing of the bot's own types, so it checks what really goes over the wire.
/// People act through a <see cref="Clients.TeamsClient"/>.
/// </summary>
public sealed class SimulatedTeams : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly ConcurrentDictionary<string, SimulatedConversation> _conversations = new();
    private ImmutableList<SimulatedPerson> _people;
    private readonly RateReferee _rates;
    private long _lastMessageId;

    private SimulatedTeams(SimulatedTenant tenant)
    {
        Tenant = tenant;
        _rates = new RateReferee(this);
        _people = [.. tenant.People];
        _lastMessageId = tenant.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var channel in tenant.Team.Channels)
            _conversations[channel.Id] = new SimulatedConversation(channel.Id, tenant.TenantId, channel: channel);

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, port: 0));
        _host = builder.Build();
        SigningAuthority = new SigningAuthority(this);
        SigningAuthority.Map(_host);
        // The pattern is given because the default one leaves out paths with a dot, and channel ids have one.
        _host.MapFallback("{**path}", new ConnectorEndpoint(new ConnectorApi(this), _rates, Requests, Faults, tenant.Clock).HandleAsync);
    }

    /// <summary>Starts to listen; with the demo's tenant unless another is given.</summary>
    public static async Task<SimulatedTeams> StartAsync(SimulatedTenant? tenant = null)
    {
        var teams = new SimulatedTeams(tenant ?? SimulatedTenant.Demo);
        await teams._host.StartAsync();
        return teams;
    }

    /// <summary>What it was started with.</summary>
    public SimulatedTenant Tenant { get; }

    /// <inheritdoc cref="SimulatedTenant.TenantId"/>
    public string TenantId => Tenant.TenantId;

    /// <inheritdoc cref="SimulatedTenant.AppId"/>
    public string AppId => Tenant.AppId;

    /// <inheritdoc cref="SimulatedTenant.BotId"/>
    public string BotId => Tenant.BotId;

    /// <summary>Where the bot reaches the connector, <c>http://127.0.0.1:port/amer/</c>. The path is part of it.</summary>
    public Uri ServiceUrl => new(Root, $"{ConnectorEndpoint.Root}/");

    /// <summary>Signs the tokens of activities, and forges them.</summary>
    public SigningAuthority SigningAuthority { get; }

    /// <summary>What is to go wrong at the connector.</summary>
    public FaultScript Faults { get; } = new();

    /// <summary>What the bot asked the connector for.</summary>
    public RequestLog Requests { get; } = new();

    /// <summary>Requests that came too fast and were sent away, in order; those that a fault refused are not among them.</summary>
    public IReadOnlyList<ConnectorRequest> Throttled => _rates.Refused;

    /// <summary>Everybody in the team: at the start the tenant's people, then also who joined.</summary>
    public IReadOnlyList<SimulatedPerson> People => Volatile.Read(ref _people);

    /// <summary>Every conversation there is: the team's channels, and the chats that somebody has opened.</summary>
    public IReadOnlyList<SimulatedConversation> Conversations => [.. _conversations.Values];

    /// <summary>The General channel of the team.</summary>
    public SimulatedConversation General => Channel(Tenant.Team.Id);

    internal Uri Root => new(_host.Urls.Single());

    /// <summary>The member of the team with this id, Entra object id, or first name (<c>ana</c>).</summary>
    /// <exception cref="KeyNotFoundException">Nobody is called that.</exception>
    public SimulatedPerson this[string nameOrId] => Person(nameOrId)
        ?? People.FirstOrDefault(person => person.Name.Split(' ')[0].Equals(nameOrId, StringComparison.OrdinalIgnoreCase))
        ?? throw new KeyNotFoundException($"Nobody here is {nameOrId}: {string.Join(", ", People.Select(person => person.Name))}.");

    /// <summary>The channel with this id or name.</summary>
    /// <exception cref="KeyNotFoundException">The team has no such channel.</exception>
    public SimulatedConversation Channel(string nameOrId) =>
        _conversations.Values.FirstOrDefault(conversation => conversation.Channel is { } channel && (channel.Id == nameOrId || channel.Name == nameOrId))
        ?? throw new KeyNotFoundException($"No channel {nameOrId}.");

    /// <summary>The one chat between this person and the bot, opened where there was none.</summary>
    public SimulatedConversation PersonalChat(SimulatedPerson person) => _conversations.GetOrAdd(
        $"a:{person.Id.Split(':', 2)[^1]}",
        static (id, person) => new SimulatedConversation(id, person.TenantId, person),
        person);

    /// <summary>A new group chat of these people, with the bot in it.</summary>
    public SimulatedConversation GroupChat(params IReadOnlyList<SimulatedPerson> people)
    {
        var chat = new SimulatedConversation($"19:{Guid.NewGuid():N}@thread.v2", TenantId, group: people);
        return _conversations[chat.Id] = chat;
    }

    /// <summary>Deletes a channel or chat: from then on Teams does not know it.</summary>
    public void Deletes(SimulatedConversation conversation) => _conversations.TryRemove(conversation.Id, out _);

    /// <summary>Adds somebody to the team, and so to every channel's roster: guests, anonymous people, members of other tenants.</summary>
    public SimulatedPerson Joins(SimulatedPerson person)
    {
        ImmutableInterlocked.Update(ref _people, people => people.Add(person));
        return person;
    }

    /// <summary>The conversation as it is now; a thread is found in its channel. Null for an unknown id.</summary>
    internal SimulatedConversation? Find(string? id) =>
        id is null ? null : _conversations.GetValueOrDefault(id.Split(";messageid=", 2)[0]);

    internal SimulatedPerson? Person(string? id) => id is null ? null : People.FirstOrDefault(person => person.Answers(id));

    internal IReadOnlyList<SimulatedPerson> MembersOf(SimulatedConversation conversation) =>
        conversation.Person is { } person ? [person] : conversation.Group ?? People;

    /// <summary>Digits that increase, as the milliseconds that Teams uses do.</summary>
    internal string NextMessageId() => Interlocked.Increment(ref _lastMessageId).ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A request held by a fault must not keep the test run waiting for a graceful end.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _host.StopAsync(now.Token);
        await _host.DisposeAsync();
    }
}
