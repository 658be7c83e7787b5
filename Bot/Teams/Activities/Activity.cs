using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoEBot.Teams.Activities;

/// <summary>
/// What passes between Teams and the bot, in the Bot Framework's own words
/// (https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md). Fields not named here are kept in
/// <see cref="Properties"/> as they came, timestamps among them, and survive a round trip; a null is a field left out.
/// </summary>
public sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    /// <summary>Where answers go: the connector's base address, with a path that must be kept.</summary>
    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    /// <summary>What a notification shows of a message that is only a card.</summary>
    public string? Summary { get; init; }

    public string? Locale { get; init; }

    /// <summary>The IANA name of the time zone that the person's client is in; not every activity tells it.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>The id of the message a click or an answer belongs to.</summary>
    public string? ReplyToId { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init => field = value?.WithoutNulls(); }

    public IReadOnlyList<Entity>? Entities { get; init => field = value?.WithoutNulls(); }

    public TeamsChannelData? ChannelData { get; init; }

    /// <summary>An invoke's or an event's name.</summary>
    public string? Name { get; init; }

    /// <summary>An invoke's value, or the data of an Action.Submit.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Of an installationUpdate: add, add-upgrade, remove, remove-upgrade.</summary>
    public string? Action { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init => field = value?.WithoutNulls(); }

    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init => field = value?.WithoutNulls(); }

    /// <summary>Of a messageReaction to the message <see cref="ReplyToId"/>.</summary>
    public IReadOnlyList<MessageReaction>? ReactionsAdded { get; init => field = value?.WithoutNulls(); }

    public IReadOnlyList<MessageReaction>? ReactionsRemoved { get; init => field = value?.WithoutNulls(); }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>The types of activity that Teams sends; whatever else comes is taken note of with 200.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
    public const string MessageReaction = "messageReaction";
    public const string Invoke = "invoke";
    public const string Event = "event";
    public const string Typing = "typing";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
}
