using CoEBot.Center;
using CoEBot.Outbox;
using CoEBot.Storage;
using CoEBot.Teams.Activities;

namespace CoEBot.Conversation;

/// <summary>Whom the bot has greeted. Teams tells of an installation in more than one way and more than once; one greeting is enough.</summary>
public sealed class Greetings(AddressTable addresses)
{
    /// <summary>True once for each person's own chat, and for each channel the bot was added to.</summary>
    public Task<bool> IsFirstAsync(Activity activity, CancellationToken cancellation) => activity switch
    {
        { Conversation.ConversationType: "personal", From.AadObjectId: { Length: > 0 } person } => addresses.MarkAsync(Addressee.Person(ObjectId.Normal(person)), "greeted", cancellation),
        { Type: ActivityTypes.InstallationUpdate, Conversation: { ConversationType: "channel", Id: { } channel } } => addresses.MarkAsync(Addressee.Channel(channel.Split(';')[0]), "greeted", cancellation),
        _ => Task.FromResult(false),
    };
}
