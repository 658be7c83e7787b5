namespace CoEBot.Outbox;

/// <summary>Somebody, or some place, that notices can be for.</summary>
public readonly record struct Addressee(string Kind, string Id)
{
    /// <summary>The tenant's own: what is known of the connector by whoever spoke last.</summary>
    public static Addressee Tenant => new("tenant", "home");

    /// <summary>All channels where the bot is not installed: an installation names the team's General channel only, so it wakes what waits for any.</summary>
    public static Addressee ClosedChannels => new("channels", "closed");

    public static Addressee Person(string personId) => new("person", personId);

    public static Addressee Channel(string channelId) => new("channel", channelId);

    public static Addressee Of(Audience audience) => audience switch
    {
        Audience.InChat chat => Person(chat.PersonId),
        Audience.InChannel channel => Channel(channel.ChannelId),
        _ => throw new InvalidOperationException($"No addressee for {audience}."),
    };
}

/// <summary>How to reach an addressee, as the last activity from there told.</summary>
/// <param name="ServiceUrl">The connector's address; checked again before each use.</param>
/// <param name="TenantId">The tenant.</param>
/// <param name="BotId">The bot's account there.</param>
/// <param name="UserId">A person's account there.</param>
/// <param name="ConversationId">The person's own chat with the bot, or the channel; null where none is known yet.</param>
/// <param name="TimeZone">The IANA name of the zone a person's client is in, where it told.</param>
public sealed record Address(string ServiceUrl, string TenantId, string BotId, string? UserId = null, string? ConversationId = null, string? TimeZone = null);
