using System.Text.Json.Serialization;

namespace CoEBot.Teams.Activities;

/// <summary>The body of <c>POST v3/conversations</c>: a 1:1 chat (members) or a new thread in a channel (isGroup, channelData.channel, activity).</summary>
public sealed record ConversationParameters
{
    public bool? IsGroup { get; init; }

    public ChannelAccount? Bot { get; init; }

    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    public string? TenantId { get; init; }

    public TeamsChannelData? ChannelData { get; init; }

    public Activity? Activity { get; init; }
}

/// <summary>Its answer: the conversation, and the first message's id where one was sent along.</summary>
public sealed record ConversationResourceResponse
{
    public string? Id { get; init; }

    public string? ActivityId { get; init; }
}

public sealed record ResourceResponse
{
    public string? Id { get; init; }
}

public sealed record ConnectorErrorBody
{
    public ConnectorError? Error { get; init; }

    /// <summary>Some refusals carry a second error as JSON in this text.</summary>
    public string? Message { get; init; }

    [JsonPropertyName("errorCode")]
    public int? NumericCode { get; init; }
}

public sealed record ConnectorError
{
    public string? Code { get; init; }

    public string? Message { get; init; }
}
