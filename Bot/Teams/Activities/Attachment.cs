using System.Text.Json;
using System.Text.Json.Serialization;
using CoEBot.Cards.Elements;

namespace CoEBot.Teams.Activities;

public sealed record Attachment
{
    public const string AdaptiveCardContentType = "application/vnd.microsoft.card.adaptive";

    public string? ContentType { get; init; }

    public JsonElement? Content { get; init; }

    public string? Name { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    public static Attachment Of(AdaptiveCard card) => new() { ContentType = AdaptiveCardContentType, Content = card.ToElement() };
}

/// <summary>Something the text refers to; of interest here are mentions.</summary>
public sealed record Entity
{
    public string? Type { get; init; }

    public ChannelAccount? Mentioned { get; init; }

    /// <summary>The mention as it stands in the activity's text.</summary>
    public string? Text { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>What Teams adds to an activity (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages).</summary>
public sealed record TeamsChannelData
{
    public TeamsTenant? Tenant { get; init; }

    public TeamsPlace? Team { get; init; }

    public TeamsPlace? Channel { get; init; }

    /// <summary>What happened, in Teams' own words: one of <see cref="TeamsEventTypes"/>, or one of the future.</summary>
    public string? EventType { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

public sealed record TeamsTenant
{
    public string? Id { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>A team or a channel.</summary>
public sealed record TeamsPlace
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
