using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CoEBot.TeamsSimulator.Graph;

/// <summary>
/// Microsoft Graph as the bot meets it, on a free port of this machine: <c>POST /v1.0/communications/getPresencesByUserId</c>
/// (https://learn.microsoft.com/graph/api/cloudcommunications-getpresencesbyuserid). Whom it does not know is not in its answer. Every request is noted.
/// </summary>
public sealed class SimulatedGraph : IAsyncDisposable
{
    private const int MostIds = 650;

    private readonly WebApplication _host;
    private readonly ConcurrentDictionary<string, SimulatedPresence> _presences = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<GraphAnswer> _script = new();
    private ImmutableList<GraphRequest> _requests = [];

    private SimulatedGraph()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, port: 0));
        _host = builder.Build();
        _host.MapPost("/v1.0/communications/getPresencesByUserId", AnswerAsync);
    }

    /// <summary>Starts to listen.</summary>
    public static async Task<SimulatedGraph> StartAsync()
    {
        var graph = new SimulatedGraph();
        await graph._host.StartAsync();
        return graph;
    }

    /// <summary>Which tokens are good; all of them unless given.</summary>
    public Func<GraphRequest, bool> Accepts { get; set; } = _ => true;

    /// <summary>Answers every request in place of the presences, until it is null again.</summary>
    public GraphAnswer? Always { get; set; }

    /// <summary>Holds back every answer until it is done.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    /// <summary>In order of arrival, also those that were refused.</summary>
    public IReadOnlyList<GraphRequest> Requests => Volatile.Read(ref _requests);

    /// <summary>This is somebody's presence from now on; null forgets them.</summary>
    public void Shows(string id, SimulatedPresence? presence)
    {
        if (presence is null) _presences.TryRemove(id, out _);
        else _presences[id] = presence;
    }

    /// <summary>The next requests get these answers, one each.</summary>
    public void Next(params IEnumerable<GraphAnswer> answers)
    {
        foreach (var answer in answers) _script.Enqueue(answer);
    }

    /// <summary>Leads every request here, whatever host it was meant for.</summary>
    public HttpMessageHandler Detour() => new ToGraph(new(_host.Urls.Single()));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<IResult> AnswerAsync(HttpRequest http)
    {
        var asked = await http.ReadFromJsonAsync<JsonObject>();
        var bearer = http.Headers.Authorization.ToString();
        var request = new GraphRequest(http.Host.Host, bearer.StartsWith("Bearer ", StringComparison.Ordinal) ? bearer[7..] : null, [.. asked!["ids"]!.AsArray().Select(id => (string)id!)]);
        ImmutableInterlocked.Update(ref _requests, requests => requests.Add(request));
        await Hold.WaitAsync(http.HttpContext.RequestAborted);
        var answer = (_script.TryDequeue(out var scripted) ? scripted : Always)
            ?? (request.Token is null || !Accepts(request) ? GraphAnswer.Error(401, "InvalidAuthenticationToken")
                : request.Ids.Count > MostIds ? GraphAnswer.Error(400, "BadRequest")
                : new(200, Presences(http.Host.Host, request.Ids).ToJsonString()));
        if (answer.RetryAfter is { } wait) http.HttpContext.Response.Headers.RetryAfter = wait;
        return Results.Content(answer.Body, answer.ContentType, statusCode: answer.Status);
    }

    private JsonObject Presences(string host, IEnumerable<string> ids) => new()
    {
        ["@odata.context"] = $"https://{host}/v1.0/$metadata#Collection(microsoft.graph.presence)",
        ["value"] = new JsonArray([.. ids.Where(_presences.ContainsKey).Select(id => _presences[id].ToJson(id))]),
    };

    private sealed class ToGraph(Uri root) : DelegatingHandler(new SocketsHttpHandler())
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
