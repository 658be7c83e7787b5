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

/// <summary>A page of a roster; <see cref="ContinuationToken"/> asks for the next, and is null on the last.</summary>
public sealed record PagedMembersResult
{
    public IReadOnlyList<TeamsChannelAccount>? Members { get; init; }

    public string? ContinuationToken { get; init; }

    public int? TotalCount { get; init; }
}

public sealed record TeamDetails
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>The team's Entra group.</summary>
    public string? AadGroupId { get; init; }

    public int? ChannelCount { get; init; }

    public int? MemberCount { get; init; }
}

/// <summary>A team's channels. General has the team's id and no name.</summary>
public sealed record ConversationList
{
    public IReadOnlyList<TeamsPlace>? Conversations { get; init; }
}

public sealed record ConnectorErrorBody
{
    public ConnectorError? Error { get; init; }

    /// <summary>Some refusals carry a second error as JSON in this text.</summary>
    public string? Message { get; init; }

    /// <summary>Of that second error.</summary>
    public string? SubCode { get; init; }
}

public sealed record ConnectorError
{
    public string? Code { get; init; }

    public string? Message { get; init; }
}
