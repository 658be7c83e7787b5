using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CoEBot.Teams.Authentication;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace CoEBot.Teams.Connector;

/// <summary>Carries requests to the connector: to trusted hosts alone, through the <see cref="ConnectorPipeline"/>, and back as an answer or an outcome.</summary>
/// <param name="clients">Makes the HTTP client.</param>
/// <param name="hosts">Who may be spoken to.</param>
/// <param name="pipeline">When, and how often.</param>
/// <param name="token">The bot's token; null where the bot is anonymous.</param>
public sealed class ConnectorTransport(IHttpClientFactory clients, TrustedServiceHosts hosts, ResiliencePipeline<HttpResponseMessage> pipeline, ConnectorToken? token)
{
    /// <summary>Where the host does not serve this bot, the cloud's others are tried.</summary>
    /// <returns>The answer, which is null where the body was empty or unreadable, or how it failed.</returns>
    internal async Task<(TAnswer? Answer, SendOutcome? Failure)> AskAsync<TAnswer>(ConnectorRequest request, JsonTypeInfo<TAnswer> type, CancellationToken cancellation)
        where TAnswer : class
    {
        if (!hosts.Allows(request.ServiceUrl)) return (null, new SendOutcome.Refused(0, "UntrustedServiceUrl"));
        var proof = token is null ? null : await token.FindAsync(cancellation);
        if (token is not null && proof is null) return (null, new SendOutcome.Unauthorized("NoToken"));
        var (answer, failure) = await TryAsync(request, proof, type, cancellation);
        foreach (var elsewhere in failure is SendOutcome.WrongHost ? hosts.Others(request.ServiceUrl) : [])
        {
            (answer, failure) = await TryAsync(request with { ServiceUrl = elsewhere }, proof, type, cancellation);
            if (failure is not SendOutcome.WrongHost) break;
        }

        return (answer, failure);
    }

    private async Task<(TAnswer? Answer, SendOutcome? Failure)> TryAsync<TAnswer>(
        ConnectorRequest request, AuthenticationHeaderValue? proof, JsonTypeInfo<TAnswer> type, CancellationToken cancellation)
        where TAnswer : class
    {
        // Whether a try has left and brought no answer: then nobody knows what became of it.
        var isAway = false;
        try
        {
            using var response = await SendAsync(request, async (http, tried) =>
            {
                isAway = true;
                var answer = await http.SendAsync(request.Message(proof), tried);
                isAway = false;
                return answer;
            }, cancellation);
            var text = await response.Content.ReadAsStringAsync(cancellation);
            if (!response.IsSuccessStatusCode) return (null, ConnectorAnswer.Failure(response.StatusCode, text, ConnectorPipeline.RetryAfter(response)));
            return (text.Length == 0 ? null : JsonSerializer.Deserialize(text, type), null);
        }
        catch (JsonException)
        {
            // Accepted, with words that cannot be read: to send it again would say it twice.
            return (null, null);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested && Outcome(failure, isAway) is not null)
        {
            return (null, Outcome(failure, isAway));
        }
    }

    private async Task<HttpResponseMessage> SendAsync(ConnectorRequest request, Func<HttpClient, CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellation)
    {
        using var http = clients.CreateClient(TeamsServices.ConnectorHttp);
        var context = ResilienceContextPool.Shared.Get(cancellation);
        context.Properties.Set(RateWindows.Thread, request.Thread);
        context.Properties.Set(ConnectorPipeline.IsRepeatable, request.IsRepeatable);
        try
        {
            return await pipeline.ExecuteAsync(async (tried, client) => await send(client, tried.CancellationToken), context, http);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>What a failure without an answer means; null for a defect.</summary>
    private static SendOutcome? Outcome(Exception failure, bool isAway) => failure switch
    {
        _ when ConnectorPipeline.NeverLeft(failure) => new SendOutcome.Unavailable("NoConnection"),
        BrokenCircuitException => new SendOutcome.Unavailable("CircuitOpen"),
        TimeoutRejectedException when !isAway => new SendOutcome.Unavailable("NoTurn"),
        TimeoutRejectedException or OperationCanceledException => new SendOutcome.Unclear("Timeout"),
        HttpRequestException or IOException => new SendOutcome.Unclear("Lost"),
        _ => null,
    };
}
