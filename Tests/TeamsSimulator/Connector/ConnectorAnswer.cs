using System.Text.Json.Nodes;

namespace CoEBot.TeamsSimulator.Connector;

/// <summary>What goes back to the bot. Without a body, none is written and no content type is given.</summary>
internal sealed record ConnectorAnswer(int Status, JsonNode? Body = null, TimeSpan? RetryAfter = null)
{
    /// <summary>The error shape of the connector: <c>{error:{code,message}}</c>.</summary>
    public static ConnectorAnswer Error(int status, string code, string message) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } });

    /// <summary>The id of what was made or changed.</summary>
    public static ConnectorAnswer Id(int status, string id) => new(status, new JsonObject { ["id"] = id });

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        if (RetryAfter is { } pause)
            response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (Body is not null)
        {
            response.ContentType = "application/json; charset=utf-8";
            await response.WriteAsync(Body.ToJsonString());
        }
    }
}
