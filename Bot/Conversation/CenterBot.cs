using CoEBot.Cards;
using CoEBot.Cards.Elements;
using CoEBot.Center;
using CoEBot.Teams.Activities;
using CoEBot.Teams.Hosting;

namespace CoEBot.Conversation;

/// <summary>
/// How the Center speaks with people: words and clicks go to the one who answers them, for visitors that the door let in. Where storage is away the person is told
/// so, and keeps what they typed.
/// </summary>
public sealed class CenterBot(
    Doorkeeper door, ChatCommands commands, CardActions actions, ExtensionConversation extension, CenterDirectory centers, Greetings greetings, ILogger<CenterBot> logger)
    : TeamsActivityHandler
{
    // What was asked for may be done already though storage did not say so, so this says neither that it is nor that it is not.
    private static readonly TurnedAway Away = new(new($"I cannot reach my records right now", $"Please try again in a minute. It counts once, however often you try.", []), MayTryAgain: true);

    protected override async Task OnMessageActivityAsync(TurnContext turn, CancellationToken cancellation)
    {
        var card = CardActions.Read(turn.Activity.Value) is { } verb
            ? await AnswerInMessageAsync(turn, verb, cancellation)
            : await AnswerAsync(
                door.AdmitAsync(turn.Activity, cancellation), visitor => commands.AnswerAsync(visitor, MessageText.Said(turn.Activity), cancellation),
                refusal => AnswerCard.Render(refusal.Why));
        var sent = await turn.SendAsync(card, cancellation);
        logger.Answered(sent.GetType().Name);
    }

    protected override async Task<AdaptiveCardInvokeResponse?> OnAdaptiveCardInvokeAsync(TurnContext turn, AdaptiveCardInvokeAction action, CancellationToken cancellation) =>
        CardActions.Read(action.Data) is { } verb && verb.Name == action.Verb
            ? AdaptiveCardInvokeResponse.Card(await AnswerAsync(turn, verb, cancellation))
            : AdaptiveCardInvokeResponse.BadRequest("I do not know this button. Type help to see what I can do.");

    protected override async Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionQueryAsync(TurnContext turn, MessagingExtensionQuery query, CancellationToken cancellation) =>
        await AnswerAsync(
            door.AdmitAsync(turn.Activity, cancellation), visitor => extension.SearchAsync(visitor, query, cancellation),
            refusal => MessagingExtensionResponse.Message($"{refusal.Why.Headline}. {refusal.Why.Next}"));

    protected override async Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionFetchTaskAsync(TurnContext turn, MessagingExtensionAction action, CancellationToken cancellation) =>
        await AnswerAsync(
            action.IsAfterInstallation ? door.AdmitInstalledAsync(turn.Activity, cancellation) : door.AdmitAsync(turn.Activity, cancellation),
            visitor => Task.FromResult(ExtensionConversation.Open(visitor, action)),
            refusal => refusal.MayInstall ? ExtensionConversation.Install(action) : MessagingExtensionResponse.Dialog("CoE Bot", AnswerCard.Render(refusal.Why)));

    protected override async Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionSubmitActionAsync(TurnContext turn, MessagingExtensionAction action, CancellationToken cancellation) =>
        action.IsAfterInstallation ? await OnTeamsMessagingExtensionFetchTaskAsync(turn, action, cancellation)
        : CardActions.Read(action.Data) is { } verb
            ? await AnswerAsync(
                door.AdmitAsync(turn.Activity, cancellation), visitor => extension.SubmitAsync(visitor, verb, cancellation),
                refusal => MessagingExtensionResponse.Dialog("CoE Bot", Unanswered(turn.Activity, verb, refusal)))
            : MessagingExtensionResponse.LastWord("I do not know this button. Open the command again.");

    protected override Task OnInstallationUpdateAddAsync(TurnContext turn, CancellationToken cancellation) => GreetAsync(turn, cancellation);

    protected override async Task OnInstallationUpdateRemoveAsync(TurnContext turn, CancellationToken cancellation)
    {
        try
        {
            if (turn.Activity.Action == "remove") await greetings.ForgetAsync(turn.Activity, cancellation);
        }
        catch (StorageUnavailableException away)
        {
            logger.StorageAway(away.Message);
        }
    }

    protected override Task OnMembersAddedAsync(TurnContext turn, IReadOnlyList<ChannelAccount> members, CancellationToken cancellation) => GreetAsync(turn, cancellation);

    /// <summary>One sentence, once; what was said is not taken, so it says so.</summary>
    protected override Task OnTooManyMessagesAsync(TurnContext turn, CancellationToken cancellation) => turn.SendAsync(
        AnswerCard.Render(new($"That was a lot at once", $"I did not take the last of it. Please wait a few seconds and say it again.", [])), cancellation);

    /// <summary>
    /// A client without Action.Execute sends a click as a message, and its answer is a message too. Where others read along, what is asked for is done,
    /// but what is for one person alone is not shown.
    /// </summary>
    private async Task<AdaptiveCard> AnswerInMessageAsync(TurnContext turn, CardVerb verb, CancellationToken cancellation)
    {
        var card = await AnswerAsync(turn, verb, cancellation);
        return turn.IsPersonal || verb is Decide or ProposeEdit or ChangeInvitations ? card : AnswerCard.Render(new(
            $"That is for you alone", $"Others read along here, so I keep it for our own chat. Open me there and type help.", []));
    }

    private Task<AdaptiveCard> AnswerAsync(TurnContext turn, CardVerb verb, CancellationToken cancellation) => AnswerAsync(
        door.AdmitAsync(turn.Activity, cancellation), visitor => actions.AnswerAsync(visitor, verb, cancellation), refusal => Unanswered(turn.Activity, verb, refusal));

    private async Task<TAnswer> AnswerAsync<TAnswer>(Task<(Visitor? Visitor, TurnedAway? Refusal)> atTheDoor, Func<Visitor, Task<TAnswer>> answer, Func<TurnedAway, TAnswer> unanswered)
    {
        try
        {
            var (visitor, refusal) = await atTheDoor;
            return visitor is null ? unanswered(refusal!) : await answer(visitor);
        }
        catch (StorageUnavailableException away)
        {
            logger.StorageAway(away.Message);
            return unanswered(Away);
        }
    }

    /// <summary>Where another try may help, a form comes back with all that was typed, and another card is answered with a button that asks the same again.</summary>
    private AdaptiveCard Unanswered(Activity activity, CardVerb verb, TurnedAway refusal) => (verb, refusal) switch
    {
        (DraftForm form, { MayTryAgain: true }) => DraftConversation.FormAgain(
            centers.LastKnown, new(activity.From?.AadObjectId ?? "", activity.From?.Name ?? ""), form,
            new($"{refusal.Why.Headline}. What you typed is still here; please submit it again in a minute.", BannerTone.Attention)),
        (BoxPage page, { MayTryAgain: true }) => BoxConversation.FormAgain(centers.LastKnown, page, Kept(refusal)),
        (ImportBox asked, { MayTryAgain: true }) => BoxConversation.FileAgain(centers.LastKnown, asked, Kept(refusal)),
        (PreviewRoute typed, { MayTryAgain: true }) => RouteConversation.FormAgain(centers.LastKnown, typed, Kept(refusal)),
        (PreviewPlan typed, { MayTryAgain: true }) => PlanConversation.FormAgain(centers.LastKnown, typed, Kept(refusal)),
        (_, { MayTryAgain: true }) => AnswerCard.Render(refusal.Why with { Suggestions = [new("Try again", verb)] }),
        _ => AnswerCard.Render(refusal.Why),
    };

    private static Banner Kept(TurnedAway refusal) => new($"{refusal.Why.Headline}. What you typed is still here; please try again in a minute.", BannerTone.Attention);

    private async Task GreetAsync(TurnContext turn, CancellationToken cancellation)
    {
        try
        {
            if ((await door.AdmitAsync(turn.Activity, cancellation)).Visitor is { } visitor && await greetings.IsFirstAsync(turn.Activity, cancellation))
                await turn.SendAsync(commands.Welcome(visitor), cancellation);
        }
        catch (StorageUnavailableException away)
        {
            // Nobody asked for anything; hi is answered when they do.
            logger.StorageAway(away.Message);
        }
    }
}
