using System.Net;
using System.Text;
using CoEBot.Teams;
using CoEBot.TeamsSimulator;
using CoEBot.TeamsSimulator.Clients;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CoEBot.Tests.Infrastructure;

/// <summary>
/// Turns without storage, from the body of the HTTP request to the answer in Teams, without a network: in this process nothing else is at work, so what they allocate is the bot's own, and
/// a little of the server and the Teams that stand in.
/// </summary>
internal sealed class HelpTurns : WebApplicationFactory<Program>
{
    private readonly BotSettings _settings;
    private readonly TakesAll _connector = new();
    private readonly Letters _letters = new();
    private readonly SimulatedTeams _teams;

    private HelpTurns(BotSettings settings, SimulatedTeams teams) => (_settings, _teams) = (settings, teams);

    /// <summary>How many answers came to Ana's chat.</summary>
    public int Answers => _connector.Answers;

    /// <summary>Starts a bot that does nothing by itself, and waits until it can serve.</summary>
    public static async Task<HelpTurns> StartAsync()
    {
        var settings = (await BotSettings.AnonymousAsync())
            .With("Outbox:Poll", "00:10:00").With("Due:Poll", "00:10:00").With("Inbound:PersonBurst", "1000000").With("Inbound:TenantBurst", "1000000")
            .With("Connector:ThreadWindows:0:Count", "1000000").With("Connector:ThreadWindows:0:Span", "00:00:01").With("Connector:PerSecond", "1000000").With("Connector:Slack", "00:00:00")
            // The server that stands in warns that it knows no limit of a body's size, once a turn.
            .With("Logging:LogLevel:Microsoft.AspNetCore", "Error");
        var turns = new HelpTurns(settings, await SimulatedTeams.StartAsync());
        using var http = turns.CreateClient();
        await Eventually.IsSoAsync("the bot is ready", async () => (await http.GetAsync("/healthz/ready")).StatusCode == HttpStatusCode.OK);
        return turns;
    }

    /// <summary>Takes so many turns one after the other.</summary>
    /// <returns>Bytes that were allocated in this process for each of them.</returns>
    public async Task<long> BytesAsync(int turns)
    {
        using var http = new HttpClient(_letters, disposeHandler: false);
        var client = new TeamsClient(_teams, new("http://localhost/api/messages"), http, signs: false);
        for (var turn = 0; turn < turns; turn++) await client.SaysAsync(_teams["ana"], "help");
        var letters = _letters.Take();

        var before = GC.GetTotalAllocatedBytes(precise: true);
        foreach (var letter in letters) await TakeAsync(letter);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / turns;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _teams.DisposeAsync();
        _letters.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_settings.Environment).UseContentRoot(Checkout.File("Bot"));
        foreach (var (key, value) in _settings.Values) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services => services.AddHttpClient(TeamsServices.ConnectorHttp).ConfigurePrimaryHttpMessageHandler(() => _connector));
    }

    private async Task TakeAsync(byte[] letter)
    {
        var answered = await Server.SendAsync(http =>
        {
            (http.Request.Method, http.Request.Path, http.Request.Host) = (HttpMethods.Post, "/api/messages", new("localhost"));
            (http.Request.ContentType, http.Request.ContentLength, http.Request.Body) = ("application/json; charset=utf-8", letter.Length, new MemoryStream(letter));
        });
        if (answered.Response.StatusCode != StatusCodes.Status200OK) throw new InvalidOperationException($"A turn was answered with {answered.Response.StatusCode}.");
    }

    /// <summary>What Teams would post, kept to be posted later.</summary>
    private sealed class Letters : HttpMessageHandler
    {
        private readonly List<byte[]> _bodies = [];

        public IReadOnlyList<byte[]> Take()
        {
            byte[][] taken = [.. _bodies];
            _bodies.Clear();
            return taken;
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _bodies.Add(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            return new(HttpStatusCode.OK) { Content = new StringContent("") };
        }
    }

    /// <summary>A connector that knows Ana, and takes every message.</summary>
    private sealed class TakesAll : HttpMessageHandler
    {
        private static readonly byte[] Taken = """{"id":"1"}"""u8.ToArray();

        private static readonly byte[] Ana = Encoding.UTF8.GetBytes($$"""
            {"id":"29:ana","aadObjectId":"00000000-0000-0000-0000-0000000000a1","name":"Ana Author","tenantId":"{{SimulatedTenant.Demo.TenantId}}","userRole":"user"}
            """);

        private int _answers;

        public int Answers => _answers;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Get) return Json(Ana);
            // Written out as it would be onto the wire.
            using var wire = new MemoryStream();
            await request.Content!.CopyToAsync(wire, cancellationToken);
            // What is posted elsewhere begins a thread: the departments' invitations.
            if (request.RequestUri!.AbsolutePath.EndsWith("/activities", StringComparison.Ordinal)) Interlocked.Increment(ref _answers);
            return Json(Taken);
        }

        private static HttpResponseMessage Json(byte[] body) => new(HttpStatusCode.OK) { Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } } };
    }
}
