using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator.Faults;
using CoEBot.TeamsSimulator.Limits;
using Microsoft.AspNetCore.Http.Features;

namespace CoEBot.TeamsSimulator.Connector;

/// <summary>HTTP in, HTTP out: reads the request, notes it, lets a fault have its way, and writes the answer.</summary>
internal sealed class ConnectorEndpoint(ConnectorApi api, RateReferee rates, RequestLog requests, FaultScript faults, TimeProvider clock)
{
    /// <summary>The first segment of the service URL's path; what is asked for elsewhere gets 404, as it shows a path lost in joining.</summary>
    public const string Root = "amer";

    public async Task HandleAsync(HttpContext http)
    {
        var request = await ReadAsync(http);
        requests.Note(request);
        var answer = faults.Take(request) is { } fault
            ? await fault.ApplyAsync(() => Take(request), http.RequestAborted)
            : Take(request);
        if (answer is null)
            http.Abort();
        else
            await answer.WriteAsync(http.Response);
    }

    private ConnectorAnswer Take(ConnectorRequest request) => api.TurnAway(request) ?? rates.Judge(request) ?? api.Handle(request);

    private async Task<ConnectorRequest> ReadAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        return new ConnectorRequest(
            http.Request.Method,
            Segments(http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget),
            http.Request.Query.ToDictionary(parameter => parameter.Key, parameter => parameter.Value.ToString()),
            http.Request.Host.Host,
            http.Request.Headers.Authorization is [var authorization] ? authorization : null,
            Parse(text),
            text.Length * sizeof(char),
            clock.GetUtcNow());
    }

    /// <summary>Split before unescaping: an escaped slash belongs to an id.</summary>
    private static ImmutableArray<string> Segments(string target) =>
        target.Split('?', 2)[0].Split('/', StringSplitOptions.RemoveEmptyEntries) is [Root, .. var below]
            ? [.. below.Select(Uri.UnescapeDataString)]
            : [];

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
