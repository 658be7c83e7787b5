using System.Text.Json.Nodes;

namespace CoEBot.TeamsSimulator.Connector;

/// <summary>What goes back to the bot. Without a body, none is written and no content type is given.</summary>
internal sealed record ConnectorAnswer(int Status, JsonNode? Body = null, TimeSpan? RetryAfter = null)
{
    /// <summary>The error shape of the connector: <c>{error:{code,message}}</c>.</summary>
    public static ConnectorAnswer Error(int status, string code, string message) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } });

    public static ConnectorAnswer BadSyntax(string message) => Error(400, "BadSyntax", message);

    public static ConnectorAnswer NoConversation { get; } = Error(404, "ConversationNotFound", "Conversation not found");

    public static ConnectorAnswer NoActivity { get; } =
        Error(404, "ActivityNotFoundInConversation", "The message ID provided couldn't be found in the conversation.");

    public static ConnectorAnswer NoMember { get; } = Error(404, "MemberNotFoundInConversation", "Member not found in conversation");

    public static ConnectorAnswer TooBig { get; } = Error(413, "MessageSizeTooBig", "Message size too large.");

    public static ConnectorAnswer Throttled { get; } = Error(429, "Throttled", "Too many requests.");

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
