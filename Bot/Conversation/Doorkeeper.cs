using CoEBot.Cards;
using CoEBot.Center;
using CoEBot.Outbox;
using CoEBot.Teams.Activities;
using CoEBot.Teams.Connector;

namespace CoEBot.Conversation;

/// <summary>Lets colleagues in, and nobody on a guess.</summary>
public sealed class Doorkeeper(MemberDirectory members, AddressBook addresses, CenterDirectory centers)
{
    /// <returns>The visitor, or a kind sentence for who cannot be let in.</returns>
    public async Task<(Visitor? Visitor, AnswerView? Refusal)> AdmitAsync(Activity activity, CancellationToken cancellation) =>
        await MembershipAsync(activity, cancellation) switch
        {
            Membership.Colleague => (await VisitorAsync(activity, cancellation), null),
            Membership.Stranger => (null, new(
                $"I am here for the company's own people", $"Guests and outside accounts are not let in. A colleague can share your idea for you.", [])),
            Membership.NotInstalled => (null, new(
                $"We have not met yet", $"Add me for yourself first: open me in Teams and say hi. Then this works in every chat.", [])),
            _ => (null, new($"I could not check who you are just now", $"Nothing was changed. Please try again in a minute.", [])),
        };

    /// <summary>Where the bot is not installed the roster is closed to it; then the person's own chat with the bot says who they are.</summary>
    private async Task<Membership> MembershipAsync(Activity activity, CancellationToken cancellation)
    {
        var here = await members.FindAsync(activity, null, cancellation);
        if (here is not Membership.NotInstalled || activity.From?.AadObjectId is not { } person) return here;
        return await addresses.FindAsync(Addressee.Person(person.ToLowerInvariant()), cancellation) is { ConversationId: { } chat }
            ? await members.FindAsync(activity, chat, cancellation)
            : here;
    }

    private async Task<Visitor> VisitorAsync(Activity activity, CancellationToken cancellation)
    {
        var center = await centers.ReadAsync(cancellation);
        var actor = centers.Actor(center, activity.From!.AadObjectId!.ToLowerInvariant(), activity.From.Name);
        var conversation = activity.Conversation!;
        var channel = conversation.ConversationType == "channel" ? conversation.Id!.Split(';')[0] : null;
        return new(actor, center, conversation.ConversationType == "personal", channel);
    }
}
