using CoEBot.Center;
using CoEBot.Outbox;
using CoEBot.Storage;
using CoEBot.Teams.Activities;

namespace CoEBot.Conversation;

/// <summary>Whom the bot has greeted. Teams tells of an installation in more than one way and more than once; one greeting is enough.</summary>
public sealed class Greetings(AddressTable addresses)
{
    private const string Greeted = "greeted";

    /// <summary>True once for each person's own chat, and for each channel the bot was added to.</summary>
    public Task<bool> IsFirstAsync(Activity activity, CancellationToken cancellation) =>
        WhoOf(activity) is { } who ? addresses.MarkAsync(who, Greeted, cancellation) : Task.FromResult(false);

    /// <summary>The bot was taken away; who adds it again is greeted again.</summary>
    public Task ForgetAsync(Activity activity, CancellationToken cancellation) =>
        WhoOf(activity) is { } who ? addresses.UnmarkAsync(who, Greeted, cancellation) : Task.CompletedTask;

    private static Addressee? WhoOf(Activity activity) => activity switch
    {
        { Conversation.ConversationType: "personal", From.AadObjectId: { Length: > 0 } person } => Addressee.Person(ObjectId.Normal(person)),
        { Type: ActivityTypes.InstallationUpdate, Conversation: { ConversationType: "channel", Id: { } channel } } => Addressee.Channel(channel.Split(';')[0]),
        _ => null,
    };
}
