using CoEBot.Cards;
using CoEBot.Center;
using CoEBot.Teams.Activities;
using CoEBot.Teams.Connector;

namespace CoEBot.Conversation;

/// <summary>Somebody who is not let in, in words for them; whether asking again may help.</summary>
public sealed record TurnedAway(AnswerView Why, bool MayTryAgain);

/// <summary>Lets colleagues in, and nobody on a guess.</summary>
public sealed class Doorkeeper(MemberDirectory members, CenterDirectory centers)
{
    /// <returns>The visitor, or a kind sentence for who cannot be let in.</returns>
    public async Task<(Visitor? Visitor, TurnedAway? Refusal)> AdmitAsync(Activity activity, CancellationToken cancellation) =>
        await members.FindAsync(activity, cancellation) switch
        {
            Membership.Colleague => (await VisitorAsync(activity, cancellation), null),
            Membership.Stranger => (null, new(
                new($"I am here for the company’s own people", $"Guests and outside accounts are not let in. A colleague can share your idea for you.", []), MayTryAgain: false)),
            _ => (null, new(new($"I could not check who you are just now", $"Nothing was changed. Please try again in a minute.", []), MayTryAgain: true)),
        };

    private async Task<Visitor> VisitorAsync(Activity activity, CancellationToken cancellation)
    {
        var center = await centers.ReadAsync(cancellation);
        var actor = CenterDirectory.Actor(center, ObjectId.Normal(activity.From!.AadObjectId!), activity.From.Name);
        var conversation = activity.Conversation!;
        var channel = conversation.ConversationType == "channel" ? conversation.Id!.Split(';')[0] : null;
        return new(actor, center, conversation.ConversationType == "personal", channel);
    }
}
