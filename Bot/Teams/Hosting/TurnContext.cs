using CoEBot.Cards.Elements;
using CoEBot.Teams.Activities;
using CoEBot.Teams.Connector;

namespace CoEBot.Teams.Hosting;

/// <summary>One activity and the means to answer it.</summary>
public sealed record TurnContext(Activity Activity, ConnectorClient Connector)
{
    /// <summary>The conversation the activity came from; in a channel, the thread.</summary>
    public ConversationReference Reference => new(
        Activity.ServiceUrl!, Activity.Conversation!.Id!, Activity.Conversation.TenantId ?? Activity.ChannelData?.Tenant?.Id ?? "",
        Activity.Recipient!.Id!, Activity.From!.Id);

    public bool IsPersonal => Activity.Conversation?.ConversationType == "personal";

    /// <summary>Answers with a card: alone in its message, since Teams splits a text and a card and then tells no id.</summary>
    public Task<SendOutcome> SendAsync(AdaptiveCard card, CancellationToken cancellation) =>
        Connector.SendToConversationAsync(Reference, OutboundActivity.Of(card, Activity.Recipient, Activity.From), cancellation);
}

/// <summary>A message that is a card.</summary>
public static class OutboundActivity
{
    public static Activity Of(AdaptiveCard card, ChannelAccount? from = null, ChannelAccount? recipient = null) => new()
    {
        Type = ActivityTypes.Message,
        From = from,
        Recipient = recipient,
        Summary = card.FallbackText?.ToString(),
        Attachments = [Attachment.Of(card)],
    };
}
