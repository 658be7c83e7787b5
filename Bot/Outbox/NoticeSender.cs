using CoEBot.Cards.Elements;
using CoEBot.Teams.Activities;
using CoEBot.Teams.Connector;
using CoEBot.Teams.Hosting;

namespace CoEBot.Outbox;

/// <summary>Finds the way to an audience and sends: into a person's own chat, opened where there is none yet, or as a new thread in a channel.</summary>
public sealed class NoticeSender(AddressBook addresses, ConnectorClient connector, TimeProvider time)
{
    /// <summary>The code of a notice that found no address at all: nobody of the tenant had spoken to the bot.</summary>
    public const string NeverMet = nameof(NeverMet);

    private static readonly SendOutcome NoAddress = new SendOutcome.Blocked(NeverMet);

    /// <summary>Whoever was held up for that long may find that another worker sends it.</summary>
    private static readonly SendOutcome LeaseOver = new SendOutcome.Unavailable("LeaseOver");

    /// <param name="audience">For whom.</param>
    /// <param name="card">What.</param>
    /// <param name="leasedUntil">After this moment nothing is begun any more; null where nobody else would send it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<SendOutcome> SendAsync(Audience audience, AdaptiveCard card, DateTimeOffset? leasedUntil, CancellationToken cancellation)
    {
        if (await addresses.FindAsync(Addressee.Of(audience), cancellation) is not { } address) return NoAddress;
        return audience switch
        {
            _ when IsOver(leasedUntil) => LeaseOver,
            Audience.InChannel channel => await connector.CreateThreadAsync(address.ServiceUrl, Thread(address, channel.ChannelId, card), cancellation),
            Audience.InChat chat => await SendToPersonAsync(address, chat.PersonId, card, leasedUntil, cancellation),
            _ => throw new InvalidOperationException($"No way to {audience}."),
        };
    }

    public async Task<SendOutcome> UpdateAsync(Notice sent, AdaptiveCard card, CancellationToken cancellation)
    {
        if (await addresses.FindAsync(Addressee.Of(sent.Audience), cancellation) is not { } address) return NoAddress;
        if (IsOver(sent.LeasedUntil)) return LeaseOver;
        var recipient = sent.Audience is Audience.InChat chat ? Account(address, chat.PersonId) : null;
        return await connector.UpdateActivityAsync(
            new(address.ServiceUrl, sent.ConversationId!, address.TenantId, address.BotId), sent.ActivityId!,
            OutboundActivity.Of(card, Bot(address), recipient), cancellation);
    }

    /// <summary>Into the chat that is known; one that Teams knows no more is dropped, and opened anew.</summary>
    private async Task<SendOutcome> SendToPersonAsync(Address address, string personId, AdaptiveCard card, DateTimeOffset? leasedUntil, CancellationToken cancellation)
    {
        if (address.ConversationId is { } known)
        {
            var sent = await SendIntoAsync(known, address, personId, card, cancellation);
            if (sent is not SendOutcome.Gone) return sent;
            await addresses.ForgetConversationAsync(Addressee.Person(personId), cancellation);
        }

        var opened = await connector.CreateConversationAsync(address.ServiceUrl, Chat(address, Account(address, personId)), cancellation);
        if (opened is not SendOutcome.Sent chat) return opened is SendOutcome.Unclear unclear ? new SendOutcome.Unavailable(unclear.Code) : opened;
        await addresses.KeepConversationAsync(Addressee.Person(personId), address with { ConversationId = chat.ConversationId }, cancellation);
        return IsOver(leasedUntil) ? LeaseOver : await SendIntoAsync(chat.ConversationId, address, personId, card, cancellation);
    }

    private bool IsOver(DateTimeOffset? lease) => lease <= time.GetUtcNow();

    private Task<SendOutcome> SendIntoAsync(string conversation, Address address, string personId, AdaptiveCard card, CancellationToken cancellation)
    {
        var account = Account(address, personId);
        return connector.SendToConversationAsync(
            new(address.ServiceUrl, conversation, address.TenantId, address.BotId, account.Id), OutboundActivity.Of(card, Bot(address), account), cancellation);
    }

    /// <summary>A person who never spoke has no account id yet; Teams takes the Entra object id in its place.</summary>
    private static ChannelAccount Account(Address address, string personId) => new() { Id = address.UserId ?? personId, AadObjectId = personId };

    private static ChannelAccount Bot(Address address) => new() { Id = address.BotId };

    private static ConversationParameters Chat(Address address, ChannelAccount person) => new()
    {
        IsGroup = false,
        Bot = Bot(address),
        Members = [person],
        TenantId = address.TenantId,
        ChannelData = new() { Tenant = new() { Id = address.TenantId } },
    };

    private static ConversationParameters Thread(Address address, string channelId, AdaptiveCard card) => new()
    {
        IsGroup = true,
        Bot = Bot(address),
        TenantId = address.TenantId,
        ChannelData = new() { Channel = new() { Id = channelId }, Tenant = new() { Id = address.TenantId } },
        Activity = OutboundActivity.Of(card),
    };
}
