using Azure.Core;
using CoEBot.Teams.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Authentication.Azure;
using Polly;

namespace CoEBot.People;

/// <summary>
/// Asks Microsoft Graph who is out of office: <c>POST /communications/getPresencesByUserId</c>, with the application permission <c>Presence.Read.All</c>
/// (https://learn.microsoft.com/graph/api/cloudcommunications-getpresencesbyuserid, checked 2026-11-25).
/// </summary>
public sealed class PresenceReader
{
    /// <summary>The name of the client that speaks to Graph.</summary>
    public const string Http = "graph";

    /// <summary>Ids in one request; Graph takes no more. It takes 1500 requests in 30 seconds, so one after the other is no burden.</summary>
    private const int MostAtOnce = 650;

    private readonly IHttpClientFactory _clients;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline _pipeline;
    private readonly Uri _graph;
    private readonly AzureIdentityAuthenticationProvider _authentication;

    public PresenceReader(IHttpClientFactory clients, TokenCredential credential, IOptions<BotOptions> bot, IOptions<GraphOptions> options, TimeProvider time)
    {
        (_clients, _time, _pipeline, _graph) = (clients, time, GraphPipeline.Create(options.Value, time), CloudEndpoints.Of(bot.Value.Cloud).Graph);
        // The token goes to the cloud's own Graph and to no other host.
        _authentication = new(credential, [_graph.Host], observabilityOptions: null, isCaeEnabled: true, scopes: [$"{_graph}.default"]);
    }

    /// <summary>One failed request is a failed reading: half of it would take for present who was not asked about.</summary>
    /// <param name="people">Entra object ids; what is none is not asked about.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<PresenceReading> ReadAsync(IEnumerable<string> people, CancellationToken cancellation)
    {
        var away = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            using var http = _clients.CreateClient(Http);
            using var graph = new GraphServiceClient(http, _authentication, $"{_graph}v1.0");
            foreach (var ids in people.Where(person => Guid.TryParse(person, out _)).Distinct(StringComparer.OrdinalIgnoreCase).Chunk(MostAtOnce))
                away.UnionWith((await AskAsync(graph, ids, cancellation)).Where(IsOutOfOffice).Select(presence => presence.Id!));
            return new PresenceReading.Known(away);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // The library tells a refusal, a lost answer and a page that is no JSON in many ways; to the caller they are one.
            return new PresenceReading.Failed(GraphPipeline.Words(failure), GraphPipeline.RetryAfter(failure, _time));
        }
    }

    /// <summary>
    /// <c>isOutOfOffice</c> is true within the hours of an automatic reply or a scheduled out-of-office, and during a calendar event shown as such
    /// (https://learn.microsoft.com/graph/api/resources/outofofficesettings, checked 2026-11-25), also for who looks in meanwhile. Where the settings are missing the activity
    /// says it too (https://learn.microsoft.com/graph/api/resources/presence). <c>Away</c>, <c>Offline</c> and <c>OffWork</c> are about a screen and the hour, not about an absence.
    /// </summary>
    internal static bool IsOutOfOffice(Presence presence) => presence.Id is not null && (presence.OutOfOfficeSettings?.IsOutOfOffice ?? presence.Activity is "OutOfOffice");

    /// <summary>Whom Graph does not know is not in its answer.</summary>
    private async Task<List<Presence>> AskAsync(GraphServiceClient graph, string[] ids, CancellationToken cancellation)
    {
        var answer = await _pipeline.ExecuteAsync(
            async tried => await graph.Communications.GetPresencesByUserId.PostAsGetPresencesByUserIdPostResponseAsync(new() { Ids = [.. ids] }, cancellationToken: tried), cancellation);
        return answer?.Value ?? throw new InvalidDataException("Graph's answer holds no presences.");
    }
}
