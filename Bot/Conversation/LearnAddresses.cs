using CoEBot.Outbox;
using CoEBot.Teams.Activities;
using CoEBot.Teams.Hosting;

namespace CoEBot.Conversation;

/// <summary>Keeps every address fresh that an activity tells of: the person's, the channel's, and the tenant's connector.</summary>
public sealed class LearnAddresses(AddressBook book, ILogger<LearnAddresses> logger) : ITurnMiddleware
{
    public async Task<InvokeResponse?> OnTurnAsync(TurnContext turn, NextDelegate next, CancellationToken cancellation)
    {
        var answer = await next(turn);
        try
        {
            var isBack = turn.Activity is { Type: ActivityTypes.InstallationUpdate, Action: "add" or "add-upgrade" };
            foreach (var (who, address) in Met(turn)) await book.LearnAsync(who, address, isBack, cancellation);
        }
        catch (StorageUnavailableException away)
        {
            // The next activity tells the same again.
            logger.StorageAway(away.Message);
        }

        return answer;
    }

    private static IEnumerable<(Addressee Who, Address Address)> Met(TurnContext turn)
    {
        var (activity, reference) = (turn.Activity, turn.Reference);
        var here = new Address(reference.ServiceUrl, reference.TenantId, reference.BotId);
        if (activity.From?.AadObjectId is { Length: > 0 } person)
            yield return (Addressee.Person(person.ToLowerInvariant()), here with { UserId = activity.From.Id, ConversationId = turn.IsPersonal ? reference.ConversationId : null });
        if (activity.Conversation is { ConversationType: "channel", Id: { } conversation } && conversation.Split(';')[0] is var channel)
            yield return (Addressee.Channel(channel), here with { ConversationId = channel });
        yield return (Addressee.Tenant, here);
    }
}
