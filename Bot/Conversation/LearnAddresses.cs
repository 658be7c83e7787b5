using System.Threading.Channels;
using CoEBot.Center;
using CoEBot.Outbox;
using CoEBot.Storage;
using CoEBot.Teams.Activities;
using CoEBot.Teams.Hosting;

namespace CoEBot.Conversation;

/// <summary>
/// Keeps every address fresh that an activity tells of: the person's, the channel's, and the tenant's connector. It does so behind the turn, so that nobody waits for
/// it and no answer hangs on it; what is lost with the process the next activity tells again.
/// </summary>
public sealed class LearnAddresses(AddressBook book, StorageOpening storage, ILogger<LearnAddresses> logger) : BackgroundService, ITurnMiddleware
{
    private const int MostRemembered = 10_000;

    private readonly Channel<Encounter> _met = Channel.CreateBounded<Encounter>(new BoundedChannelOptions(MostRemembered) { FullMode = BoundedChannelFullMode.DropOldest });

    public Task<InvokeResponse?> OnTurnAsync(TurnContext turn, NextDelegate next, CancellationToken cancellation)
    {
        if (!IsLeaving(turn.Activity))
            foreach (var (who, address) in Met(turn)) _met.Writer.TryWrite(new(who, address, IsBack(turn.Activity)));
        return next(turn);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await storage.Opened.WaitAsync(stoppingToken);
        await foreach (var met in _met.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await book.LearnAsync(met.Who, met.Address, met.IsBack, stoppingToken);
            }
            catch (StorageUnavailableException away)
            {
                logger.StorageAway(away.Message);
            }
        }
    }

    /// <summary>What rested for want of a way may go through now.</summary>
    private static bool IsBack(Activity activity) => activity
        is { Type: ActivityTypes.InstallationUpdate, Action: "add" or "add-upgrade" }
        or { Type: ActivityTypes.ConversationUpdate, ChannelData.EventType: TeamsEventTypes.ChannelRestored or TeamsEventTypes.TeamRestored or TeamsEventTypes.TeamUnarchived };

    /// <summary>The last word from a place is no sign that it can be reached.</summary>
    private static bool IsLeaving(Activity activity) => activity
        is { Type: ActivityTypes.InstallationUpdate, Action: "remove" or "remove-upgrade" }
        or { Type: ActivityTypes.ConversationUpdate, ChannelData.EventType: TeamsEventTypes.ChannelDeleted or TeamsEventTypes.TeamDeleted or TeamsEventTypes.TeamHardDeleted or TeamsEventTypes.TeamArchived }
        || activity.MembersRemoved?.Any(member => member.Id == activity.Recipient?.Id) is true;

    private sealed record Encounter(Addressee Who, Address Address, bool IsBack);

    private static IEnumerable<(Addressee Who, Address Address)> Met(TurnContext turn)
    {
        var (activity, reference) = (turn.Activity, turn.Reference);
        var here = new Address(reference.ServiceUrl, reference.TenantId, reference.BotId);
        if (activity.From?.AadObjectId is { Length: > 0 } person)
            yield return (Addressee.Person(ObjectId.Normal(person)), here with { UserId = activity.From.Id, ConversationId = IsOwnChat(turn) ? reference.ConversationId : null, TimeZone = LocalClock.Find(activity.TimeZone())?.Id });
        if (activity.Conversation is { ConversationType: "channel", Id: { } conversation } && conversation.Split(';')[0] is var channel)
        {
            yield return (Addressee.Channel(channel), here with { ConversationId = channel });
            yield return (Addressee.ClosedChannels, here);
        }

        yield return (Addressee.Tenant, here);
    }

    /// <summary>The messaging extension is used in anybody's chat, and a chat between two colleagues is called personal as well.</summary>
    private static bool IsOwnChat(TurnContext turn) => turn.IsPersonal && turn.Activity.Name?.StartsWith("composeExtension/", StringComparison.Ordinal) is not true;
}
