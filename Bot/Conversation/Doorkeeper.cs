using CoEBot.Cards;
using CoEBot.Center;
using CoEBot.Outbox;
using CoEBot.Teams.Activities;
using CoEBot.Teams.Connector;

namespace CoEBot.Conversation;

/// <summary>Somebody who is not let in, in words for them; whether asking again may help, and whether adding the bot to the team would.</summary>
public sealed record TurnedAway(AnswerView Why, bool MayTryAgain, bool MayInstall = false);

/// <summary>Lets colleagues in, and nobody on a guess.</summary>
public sealed class Doorkeeper(MemberDirectory members, AddressBook addresses, CenterDirectory centers, TimeProvider time)
{
    /// <summary>How long Teams is waited for after an installation, until it shows the team: together shorter than people mind.</summary>
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(0.75)];

    /// <returns>The visitor, or a kind sentence for who cannot be let in.</returns>
    public async Task<(Visitor? Visitor, TurnedAway? Refusal)> AdmitAsync(Activity activity, CancellationToken cancellation) =>
        await MembershipAsync(activity, cancellation) switch
        {
            Membership.Colleague => (await VisitorAsync(activity, cancellation), null),
            Membership.Stranger => (null, new(
                new($"I am here for the company’s own people", $"Guests and outside accounts are not let in. A colleague can share your idea for you.", []), MayTryAgain: false)),
            Membership.NotInstalled => (null, new(
                new($"We have not met yet", $"Open me in Teams and say hi first. Then this works in every chat.", []), MayTryAgain: false,
                // Of all places where others speak, the app goes into teams only.
                MayInstall: activity.Conversation?.ConversationType == "channel")),
            _ => (null, new(new($"I could not check who you are just now", $"Nothing was changed. Please try again in a minute.", []), MayTryAgain: true)),
        };

    /// <summary>The same, right after Teams has installed the bot where this person is.</summary>
    public async Task<(Visitor? Visitor, TurnedAway? Refusal)> AdmitInstalledAsync(Activity activity, CancellationToken cancellation)
    {
        var answer = await AdmitAsync(activity, cancellation);
        foreach (var pause in Pauses)
        {
            if (answer is not { Refusal.MayInstall: true }) break;
            await Task.Delay(pause, time, cancellation);
            answer = await AdmitAsync(activity, cancellation);
        }

        return answer;
    }

    /// <summary>Where the bot is not installed the roster is closed to it; then the person's own chat with the bot says who they are.</summary>
    private async Task<Membership> MembershipAsync(Activity activity, CancellationToken cancellation)
    {
        var here = await members.FindAsync(activity, null, cancellation);
        if (here is not Membership.NotInstalled || activity.From?.AadObjectId is not { } person) return here;
        return await addresses.FindAsync(Addressee.Person(ObjectId.Normal(person)), cancellation) is { ConversationId: { } chat }
            ? await members.FindAsync(activity, chat, cancellation)
            : here;
    }

    private async Task<Visitor> VisitorAsync(Activity activity, CancellationToken cancellation)
    {
        var center = await centers.ReadAsync(cancellation);
        var actor = CenterDirectory.Actor(center, ObjectId.Normal(activity.From!.AadObjectId!), activity.From.Name);
        var conversation = activity.Conversation!;
        var channel = conversation.ConversationType == "channel" ? conversation.Id!.Split(';')[0] : null;
        return new(actor, center, conversation.ConversationType == "personal", channel, LocalClock.Find(activity.TimeZone()), activity.SaidAt());
    }
}
