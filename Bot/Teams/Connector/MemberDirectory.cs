using System.Collections.Concurrent;
using CoEBot.Teams.Activities;
using CoEBot.Teams.Authentication;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace CoEBot.Teams.Connector;

/// <summary>Whether a person belongs to the company.</summary>
public enum Membership
{
    /// <summary>Of our own tenant, neither guest nor anonymous.</summary>
    Colleague,

    /// <summary>A guest, anonymous, or of another tenant.</summary>
    Stranger,

    /// <summary>The bot is not installed in that conversation, so its roster is closed to it.</summary>
    NotInstalled,

    /// <summary>The roster could not be asked; nobody is let in on a guess.</summary>
    Unknown,
}

/// <summary>
/// Looks a person up in the roster of the conversation they speak in. Neither the token nor a shared channel's activity says whose tenant the person is of,
/// so the roster is asked before they first act there. A yes is believed for <see cref="Age"/>, a no for a minute, a failure not at all.
/// </summary>
public sealed class MemberDirectory(ConnectorClient connector, IMemoryCache cache, IOptions<BotOptions> bot)
{
    public static readonly TimeSpan Age = TimeSpan.FromHours(1);

    /// <summary>Somebody waits for the answer; who cannot be found in this time is asked to try again.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(4);

    private readonly ConcurrentDictionary<object, Lazy<Task<Membership>>> _asking = new();

    /// <param name="activity">Who speaks, and where.</param>
    /// <param name="conversation">Another conversation to look in, such as the person's own chat.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Membership> FindAsync(Activity activity, string? conversation, CancellationToken cancellation)
    {
        conversation ??= activity.Conversation?.Id;
        if (activity is not { From: { Id: { } id, AadObjectId: { Length: > 0 } objectId } } || conversation is null) return Membership.Stranger;
        // A channel's threads have the channel's members.
        var key = (typeof(MemberDirectory), conversation.Split(';')[0], id, objectId);
        if (cache.TryGetValue(key, out Membership known)) return known;

        // Who clicks twice at once is looked up once.
        var asking = _asking.GetOrAdd(key, _ => new(() => AskAsync(key, new(activity.ServiceUrl!, conversation, bot.Value.TenantId, activity.Recipient!.Id!), id, objectId)));
        return await asking.Value.WaitAsync(cancellation);
    }

    private async Task<Membership> AskAsync(object key, ConversationReference reference, string id, string objectId)
    {
        try
        {
            var (member, failure) = await LookUpAsync(reference, id);
            var found = failure switch
            {
                null => IsColleague(member, objectId) ? Membership.Colleague : Membership.Stranger,
                SendOutcome.Gone => Membership.Stranger,
                SendOutcome.NotInstalled or SendOutcome.Blocked => Membership.NotInstalled,
                _ => Membership.Unknown,
            };
            if (found is Membership.Colleague or Membership.Stranger) cache.Set(key, found, found is Membership.Colleague ? Age : TimeSpan.FromMinutes(1));
            return found;
        }
        finally
        {
            _asking.TryRemove(key, out _);
        }
    }

    private async Task<(TeamsChannelAccount? Member, SendOutcome? Failure)> LookUpAsync(ConversationReference reference, string id)
    {
        using var budget = new CancellationTokenSource(Budget);
        try
        {
            return await connector.GetConversationMemberAsync(reference, id, budget.Token);
        }
        catch (OperationCanceledException)
        {
            return (null, new SendOutcome.Unclear("Timeout"));
        }
    }

    private bool IsColleague(TeamsChannelAccount? member, string objectId) =>
        member is not null
        && string.Equals(member.AadObjectId ?? member.ObjectId, objectId, StringComparison.OrdinalIgnoreCase)
        && string.Equals(member.TenantId, bot.Value.TenantId, StringComparison.OrdinalIgnoreCase)
        && member.UserRole is "user" or "owner";
}
