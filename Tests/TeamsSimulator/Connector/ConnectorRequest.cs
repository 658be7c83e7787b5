using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace CoEBot.TeamsSimulator.Connector;

/// <summary>What the bot asked the connector for.</summary>
public enum ConnectorOperation
{
    /// <summary>Anything that Teams does not know: a wrong path or method.</summary>
    Unknown,

    /// <summary><c>POST v3/conversations</c> with members: a personal chat.</summary>
    CreateConversation,

    /// <summary><c>POST v3/conversations</c> with a channel: a new thread.</summary>
    CreateThread,

    /// <summary><c>POST v3/conversations/{id}/activities</c></summary>
    Send,

    /// <summary><c>POST v3/conversations/{id}/activities/{replyToId}</c></summary>
    Reply,

    /// <summary><c>PUT v3/conversations/{id}/activities/{activityId}</c></summary>
    Update,

    /// <summary><c>DELETE v3/conversations/{id}/activities/{activityId}</c></summary>
    Delete,

    /// <summary><c>GET v3/conversations/{id}/members</c></summary>
    GetMembers,

    /// <summary><c>GET v3/conversations/{id}/pagedmembers</c></summary>
    GetPagedMembers,

    /// <summary><c>GET v3/conversations/{id}/members/{memberId}</c></summary>
    GetMember,

    /// <summary><c>GET v3/teams/{id}</c></summary>
    GetTeam,

    /// <summary><c>GET v3/teams/{id}/conversations</c></summary>
    GetTeamConversations,
}

/// <summary>A request as it reached the connector, whatever became of it.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Segments">The path below the service URL, split at the slashes, each segment unescaped.</param>
/// <param name="Query">Unescaped query parameters.</param>
/// <param name="Authorization">The header as sent; null where there was none.</param>
/// <param name="Body">The JSON object sent; null where there was no body, or none that parses as an object.</param>
/// <param name="Host">Of which host the bot asked it, without the port.</param>
/// <param name="BodyBytes">The body's size as Teams counts it: two bytes for each UTF-16 unit.</param>
/// <param name="Received">By the tenant's clock.</param>
public sealed record ConnectorRequest(
    string Method,
    ImmutableArray<string> Segments,
    IReadOnlyDictionary<string, string> Query,
    string Host,
    string? Authorization,
    JsonObject? Body,
    int BodyBytes,
    DateTimeOffset Received)
{
    /// <summary>What is asked for.</summary>
    public ConnectorOperation Operation => (Method, Segments) switch
    {
        ("POST", ["v3", "conversations"]) when ChannelId is not null => ConnectorOperation.CreateThread,
        ("POST", ["v3", "conversations"]) => ConnectorOperation.CreateConversation,
        ("POST", ["v3", "conversations", _, "activities"]) => ConnectorOperation.Send,
        ("POST", ["v3", "conversations", _, "activities", _]) => ConnectorOperation.Reply,
        ("PUT", ["v3", "conversations", _, "activities", _]) => ConnectorOperation.Update,
        ("DELETE", ["v3", "conversations", _, "activities", _]) => ConnectorOperation.Delete,
        ("GET", ["v3", "conversations", _, "members"]) => ConnectorOperation.GetMembers,
        ("GET", ["v3", "conversations", _, "pagedmembers"]) => ConnectorOperation.GetPagedMembers,
        ("GET", ["v3", "conversations", _, "members", _]) => ConnectorOperation.GetMember,
        ("GET", ["v3", "teams", _]) => ConnectorOperation.GetTeam,
        ("GET", ["v3", "teams", _, "conversations"]) => ConnectorOperation.GetTeamConversations,
        _ => ConnectorOperation.Unknown,
    };

    /// <summary>Whether it puts a new message somewhere.</summary>
    public bool IsSend => Operation is ConnectorOperation.Send or ConnectorOperation.Reply or ConnectorOperation.CreateThread;

    /// <summary>The token after <c>Bearer</c>; null where none came.</summary>
    public string? BearerToken => Authorization?.Split(' ', 2) is ["Bearer", var token] ? token : null;

    /// <summary>Whether it only asks.</summary>
    public bool IsRead => Method == "GET";

    /// <summary>How many messages it becomes: two where text stands beside attachments, as Teams splits those.</summary>
    public int Messages => Activity is { } activity && activity["attachments"] is JsonArray { Count: > 0 } && activity["text"] is JsonValue text
        && text.ToString().Length > 0 ? 2 : 1;

    /// <summary>The conversation (with its thread) or team in the path; for a new thread its channel; else null.</summary>
    public string? ConversationId => Segments.Length > 2 ? Segments[2] : ChannelId;

    /// <summary>The activity or member in the path; else null.</summary>
    public string? ItemId => Segments.Length > 4 ? Segments[4] : null;

    /// <summary>The activity to be put into a conversation; null for requests without one.</summary>
    public JsonObject? Activity => Operation switch
    {
        ConnectorOperation.CreateThread => Body?["activity"] as JsonObject,
        ConnectorOperation.Send or ConnectorOperation.Reply or ConnectorOperation.Update => Body,
        _ => null,
    };

    /// <summary>With whom a personal chat is to be created; null for other requests.</summary>
    internal string? FirstMemberId => Body?["members"] is JsonArray and [JsonObject member, ..] ? (string?)member["id"] : null;

    private string? ChannelId => Body?["channelData"] is JsonObject data && data["channel"] is JsonObject channel
        ? (string?)channel["id"]
        : null;
}
