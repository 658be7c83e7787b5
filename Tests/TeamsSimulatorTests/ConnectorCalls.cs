using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator;

namespace CoEBot.Tests.TeamsSimulatorTests;

/// <summary>A bot reduced to its connector calls: JSON out, status and JSON back.</summary>
internal sealed class ConnectorCalls(SimulatedTeams teams) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = teams.ServiceUrl };

    public static JsonObject Text(string text) => new() { ["type"] = "message", ["text"] = text };

    public static JsonObject Card(params JsonNode[] actions) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["content"] = AdaptiveCard(actions),
        }),
    };

    public static JsonObject AdaptiveCard(params JsonNode[] actions) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = new JsonArray(
            new JsonObject { ["type"] = "Input.Text", ["id"] = "comment", ["label"] = "Comment" },
            new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray(actions) }),
    };

    public static JsonObject Execute(string title, string verb, string? data = null) => new()
    {
        ["type"] = "Action.Execute",
        ["title"] = title,
        ["verb"] = verb,
        ["data"] = new JsonObject { ["id"] = data ?? "x" },
    };

    public Task<(HttpStatusCode Status, JsonNode? Body)> PostAsync(string path, JsonObject body, CancellationToken cancellation = default) =>
        CallAsync(HttpMethod.Post, path, body, cancellation);

    public Task<(HttpStatusCode Status, JsonNode? Body)> GetAsync(string path) => CallAsync(HttpMethod.Get, path);

    public Task<(HttpStatusCode Status, JsonNode? Body)> SendAsync(string conversationId, JsonObject activity, CancellationToken cancellation = default) =>
        PostAsync(Activities(conversationId), activity, cancellation);

    public Task<(HttpStatusCode Status, JsonNode? Body)> UpdateAsync(string conversationId, string activityId, JsonObject activity) =>
        CallAsync(HttpMethod.Put, $"{Activities(conversationId)}/{activityId}", activity);

    public Task<(HttpStatusCode Status, JsonNode? Body)> DeleteAsync(string conversationId, string activityId) =>
        CallAsync(HttpMethod.Delete, $"{Activities(conversationId)}/{activityId}");

    public void Dispose() => _http.Dispose();

    private static string Activities(string conversationId) => $"v3/conversations/{Uri.EscapeDataString(conversationId)}/activities";

    private async Task<(HttpStatusCode Status, JsonNode? Body)> CallAsync(
        HttpMethod method, string path, JsonObject? body = null, CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request, cancellation);
        var text = await response.Content.ReadAsStringAsync(cancellation);
        return (response.StatusCode, text is "" ? null : JsonNode.Parse(text));
    }
}
