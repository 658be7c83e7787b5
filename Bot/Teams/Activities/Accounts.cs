using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoEBot.Teams.Activities;

/// <summary>A person or a bot in a channel. <see cref="Id"/> is one bot's id for one person (<c>29:...</c>, <c>28:...</c>); the person is <see cref="AadObjectId"/>.</summary>
public sealed record ChannelAccount
{
    public string? Id { get; init; }

    /// <summary>For display only; people choose it.</summary>
    public string? Name { get; init; }

    public string? AadObjectId { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>A chat or a channel's thread. <see cref="ConversationType"/> is <c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
public sealed record ConversationAccount
{
    public string? Id { get; init; }

    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }

    public string? Name { get; init; }

    public bool? IsGroup { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>A member as the roster names it. The tenant and the role tell guests and strangers from colleagues.</summary>
public sealed record TeamsChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>One member and the whole roster say <c>objectId</c>, the paged roster <c>aadObjectId</c>.</summary>
    public string? ObjectId { get; init; }

    public string? AadObjectId { get; init; }

    public string? TenantId { get; init; }

    /// <summary><c>user</c>, <c>guest</c>, <c>anonymous</c>, ...</summary>
    public string? UserRole { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>Enough to find a conversation again: stored, and checked again before use.</summary>
public sealed record ConversationReference(string ServiceUrl, string ConversationId, string TenantId, string BotId, string? UserId = null);
