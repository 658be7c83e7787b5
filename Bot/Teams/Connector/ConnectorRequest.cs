using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CoEBot.Teams.Connector;

/// <summary>One request to the connector, which can be made more than once.</summary>
/// <param name="Method">HTTP's.</param>
/// <param name="ServiceUrl">As an activity named it, with the path it came with.</param>
/// <param name="Path">Below the service URL, each segment escaped.</param>
/// <param name="Thread">The conversation it counts for in Teams' rate windows.</param>
/// <param name="Body">UTF-8 JSON; null where there is none.</param>
/// <param name="IsRepeatable">Whether making it twice is the same as once.</param>
internal sealed record ConnectorRequest(HttpMethod Method, string ServiceUrl, string Path, ThreadKey Thread, byte[]? Body, bool IsRepeatable)
{
    public static ConnectorRequest Post<TBody>(string serviceUrl, string path, string conversation, TBody body, JsonTypeInfo<TBody> type) =>
        new(HttpMethod.Post, serviceUrl, path, ThreadKey.Writes(conversation), JsonSerializer.SerializeToUtf8Bytes(body, type), IsRepeatable: false);

    public static ConnectorRequest Put<TBody>(string serviceUrl, string path, string conversation, TBody body, JsonTypeInfo<TBody> type) =>
        new(HttpMethod.Put, serviceUrl, path, ThreadKey.Writes(conversation), JsonSerializer.SerializeToUtf8Bytes(body, type), IsRepeatable: true);

    public static ConnectorRequest Delete(string serviceUrl, string path, string conversation) =>
        new(HttpMethod.Delete, serviceUrl, path, ThreadKey.Writes(conversation), null, IsRepeatable: true);

    public static ConnectorRequest Get(string serviceUrl, string path, string conversation) =>
        new(HttpMethod.Get, serviceUrl, path, ThreadKey.Reads(conversation), null, IsRepeatable: true);

    /// <summary>A message can be sent only once, so each try gets its own.</summary>
    public HttpRequestMessage Message(AuthenticationHeaderValue? proof)
    {
        var message = new HttpRequestMessage(Method, new Uri($"{ServiceUrl.TrimEnd('/')}/{Path}")) { Headers = { Authorization = proof } };
        if (Body is null) return message;
        message.Content = new ByteArrayContent(Body);
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return message;
    }
}
