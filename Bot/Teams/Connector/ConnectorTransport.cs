using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Identity;
using CoEBot.Teams.Authentication;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace CoEBot.Teams.Connector;

/// <summary>Carries requests to the connector: to trusted hosts alone, through the <see cref="ConnectorPipeline"/>, and back as an answer or an outcome.</summary>
public sealed class ConnectorTransport(IHttpClientFactory clients, TrustedServiceHosts hosts, ResiliencePipeline<HttpResponseMessage> pipeline)
{
    /// <summary>Where the host does not serve this bot, the cloud's others are tried.</summary>
    /// <returns>The answer, which is null where the body was empty or unreadable, or how it failed.</returns>
    internal async Task<(TAnswer? Answer, SendOutcome? Failure)> AskAsync<TAnswer>(ConnectorRequest request, JsonTypeInfo<TAnswer> type, CancellationToken cancellation)
        where TAnswer : class
    {
        if (!hosts.Allows(request.ServiceUrl)) return (null, new SendOutcome.Refused(0, "UntrustedServiceUrl"));
        var (answer, failure) = await TryAsync(request, type, cancellation);
        foreach (var elsewhere in failure is SendOutcome.WrongHost ? hosts.Others(request.ServiceUrl) : [])
        {
            (answer, failure) = await TryAsync(request with { ServiceUrl = elsewhere }, type, cancellation);
            if (failure is not SendOutcome.WrongHost) break;
        }

        return (answer, failure);
    }

    private async Task<(TAnswer? Answer, SendOutcome? Failure)> TryAsync<TAnswer>(ConnectorRequest request, JsonTypeInfo<TAnswer> type, CancellationToken cancellation)
        where TAnswer : class
    {
        try
        {
            using var response = await SendAsync(request, cancellation);
            var text = await response.Content.ReadAsStringAsync(cancellation);
            if (!response.IsSuccessStatusCode) return (null, ConnectorAnswer.Failure(response.StatusCode, text, ConnectorPipeline.RetryAfter(response)));
            return (text.Length == 0 ? null : JsonSerializer.Deserialize(text, type), null);
        }
        catch (JsonException)
        {
            // Accepted, with words that cannot be read: to send it again would say it twice.
            return (null, null);
        }
        catch (Exception failure) when (Outcome(failure, cancellation) is { } outcome)
        {
            return (null, outcome);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(ConnectorRequest request, CancellationToken cancellation)
    {
        using var http = clients.CreateClient(TeamsServices.ConnectorHttp);
        var context = ResilienceContextPool.Shared.Get(cancellation);
        context.Properties.Set(RateWindows.Thread, request.Thread);
        context.Properties.Set(ConnectorPipeline.IsRepeatable, request.IsRepeatable);
        try
        {
            return await pipeline.ExecuteAsync(async (tried, asked) => await http.SendAsync(asked.Message(), tried.CancellationToken), context, request);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>What a failure without an answer means; null for one that is the caller's own, or a defect.</summary>
    private static SendOutcome? Outcome(Exception failure, CancellationToken caller) => failure switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } unconnected => new SendOutcome.Unavailable(unconnected.HttpRequestError.ToString()),
        HttpRequestException or IOException => new SendOutcome.Unclear("Lost"),
        TimeoutRejectedException => new SendOutcome.Unclear("Timeout"),
        BrokenCircuitException => new SendOutcome.Unavailable("CircuitOpen"),
        AuthenticationFailedException => new SendOutcome.Unauthorized("NoToken"),
        OperationCanceledException when !caller.IsCancellationRequested => new SendOutcome.Unclear("Timeout"),
        _ => null,
    };
}
