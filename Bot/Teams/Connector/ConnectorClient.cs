using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Identity;
using CoEBot.Teams.Activities;
using CoEBot.Teams.Authentication;
using Polly;

namespace CoEBot.Teams.Connector;

/// <summary>
/// The connector's REST interface (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference).
/// Ends are values (<see cref="SendOutcome"/>). A service URL that is not trusted is never spoken to.
/// </summary>
public sealed class ConnectorClient(IHttpClientFactory clients, TrustedServiceHosts hosts, ResiliencePipeline<HttpResponseMessage> pipeline)
{
    /// <summary>Sends into a chat, or into a channel's thread.</summary>
    public async Task<SendOutcome> SendToConversationAsync(ConversationReference to, Activity activity, CancellationToken cancellation)
    {
        var (failure, answer) = await RequestAsync(
            HttpMethod.Post, to.ServiceUrl, $"v3/conversations/{Segment(to.ConversationId)}/activities",
            activity, ActivityJson.Wire.Activity, ActivityJson.Default.ResourceResponse, cancellation);
        return failure ?? new SendOutcome.Sent(answer?.Id, to.ConversationId);
    }

    /// <summary>Replaces a message that stands. Safe to repeat.</summary>
    public async Task<SendOutcome> UpdateActivityAsync(ConversationReference at, string activityId, Activity activity, CancellationToken cancellation)
    {
        var (failure, answer) = await RequestAsync(
            HttpMethod.Put, at.ServiceUrl, $"v3/conversations/{Segment(at.ConversationId)}/activities/{Segment(activityId)}",
            activity with { Id = activityId }, ActivityJson.Wire.Activity, ActivityJson.Default.ResourceResponse, cancellation);
        return failure ?? new SendOutcome.Sent(answer?.Id ?? activityId, at.ConversationId);
    }

    /// <summary>Opens the 1:1 chat with a person (<c>29:...</c> or the Entra object id), or starts a new thread in a channel with <paramref name="parameters"/>.Activity.</summary>
    public async Task<SendOutcome> CreateConversationAsync(string serviceUrl, ConversationParameters parameters, CancellationToken cancellation)
    {
        var (failure, answer) = await RequestAsync(
            HttpMethod.Post, serviceUrl, "v3/conversations",
            parameters, ActivityJson.Wire.ConversationParameters, ActivityJson.Default.ConversationResourceResponse, cancellation);
        return failure ?? (answer?.Id is { Length: > 0 } id ? new SendOutcome.Sent(answer.ActivityId, id) : new SendOutcome.Unclear("NoConversationId"));
    }

    /// <summary>One member of a conversation, or how the look-up failed.</summary>
    public async Task<(TeamsChannelAccount? Member, SendOutcome? Failure)> GetConversationMemberAsync(ConversationReference of, string memberId, CancellationToken cancellation)
    {
        var (failure, answer) = await RequestAsync(
            HttpMethod.Get, of.ServiceUrl, $"v3/conversations/{Segment(of.ConversationId)}/members/{Segment(memberId)}",
            null, ActivityJson.Default.Activity, ActivityJson.Default.TeamsChannelAccount, cancellation);
        return (answer, failure);
    }

    private static string Segment(string value) => Uri.EscapeDataString(value);

    private async Task<(SendOutcome? Failure, TAnswer? Answer)> RequestAsync<TBody, TAnswer>(
        HttpMethod method, string serviceUrl, string path, TBody? body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellation)
        where TBody : class
        where TAnswer : class
    {
        if (!hosts.Allows(serviceUrl)) return (new SendOutcome.Refused(0, "UntrustedServiceUrl"), null);
        var address = new Uri($"{serviceUrl.TrimEnd('/')}/{path}");
        var payload = body is null ? null : JsonSerializer.SerializeToUtf8Bytes(body, bodyType);
        try
        {
            using var http = clients.CreateClient(TeamsServices.ConnectorHttp);
            using var response = await pipeline.ExecuteAsync(async token => await http.SendAsync(Request(method, address, payload), token), cancellation);
            var text = await response.Content.ReadAsStringAsync(cancellation);
            if (!response.IsSuccessStatusCode) return (ConnectorAnswer.Failure(response.StatusCode, text, ConnectorPipeline.RetryAfter(response)), null);
            return (null, text.Length == 0 ? null : JsonSerializer.Deserialize(text, answerType));
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError)
        {
            return (new SendOutcome.Unavailable(exception.HttpRequestError.ToString()), null);
        }
        catch (HttpRequestException exception)
        {
            return (new SendOutcome.Unclear(exception.HttpRequestError.ToString()), null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (new SendOutcome.Unclear("Timeout"), null);
        }
        catch (AuthenticationFailedException)
        {
            return (new SendOutcome.Unavailable("NoToken"), null);
        }
        catch (JsonException)
        {
            // Accepted, with words that cannot be read: to send it again would say it twice.
            return (null, null);
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, Uri address, byte[]? payload)
    {
        var request = new HttpRequestMessage(method, address);
        if (payload is null) return request;
        request.Content = new ByteArrayContent(payload);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return request;
    }
}
