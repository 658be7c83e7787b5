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
public sealed class CenterBot(Doorkeeper door, ChatCommands commands, CardActions actions, ExtensionConversation extension, CenterDirectory centers, Greetings greetings, ILogger<CenterBot> logger) : TeamsActivityHandler
{
    private static readonly AnswerView Away = new($"I cannot reach my records right now", $"Nothing was changed. Please try again in a minute.", []);

    protected override async Task OnMessageActivityAsync(TurnContext turn, CancellationToken cancellation)
    {
        var card = CardActions.Read(turn.Activity.Value) is { } verb
            ? await AnswerAsync(turn, verb, cancellation)
            : await AnswerAsync(turn, visitor => commands.AnswerAsync(visitor, turn.Activity.TextWithoutBotMention(), cancellation), AnswerCard.Render, cancellation);
        var sent = await turn.SendAsync(card, cancellation);
        logger.Answered(sent.GetType().Name);
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(TurnContext turn, AdaptiveCardInvokeAction action, CancellationToken cancellation) =>
        CardActions.Read(action.Data) is { } verb && verb.Name == action.Verb
            ? AdaptiveCardInvokeResponse.Card(await AnswerAsync(turn, verb, cancellation))
            : AdaptiveCardInvokeResponse.BadRequest("I do not know this button. Type help to see what I can do.");

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(TurnContext turn, MessagingExtensionQuery query, CancellationToken cancellation) =>
        AnswerAsync(turn, visitor => extension.SearchAsync(visitor, query, cancellation), why => MessagingExtensionResponse.Message($"{why.Headline}. {why.Next}"), cancellation);

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionFetchTaskAsync(TurnContext turn, MessagingExtensionAction action, CancellationToken cancellation) =>
        AnswerAsync(turn, visitor => Task.FromResult(ExtensionConversation.Open(visitor, action)), Sorry, cancellation);

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSubmitActionAsync(TurnContext turn, MessagingExtensionAction action, CancellationToken cancellation) =>
        CardActions.Read(action.Data) is { } verb
            ? AnswerAsync(
                turn, visitor => extension.SubmitAsync(visitor, verb, cancellation), why => MessagingExtensionResponse.Dialog("CoE Bot", Unanswered(turn.Activity, verb, why)), cancellation)
            : Task.FromResult(MessagingExtensionResponse.LastWord("I do not know this button. Open the command again."));

    protected override Task OnInstallationUpdateAddAsync(TurnContext turn, CancellationToken cancellation) => GreetAsync(turn, cancellation);

    protected override Task OnMembersAddedAsync(TurnContext turn, CancellationToken cancellation) => GreetAsync(turn, cancellation);

    private Task<AdaptiveCard> AnswerAsync(TurnContext turn, CardVerb verb, CancellationToken cancellation) => AnswerAsync(
        turn, visitor => actions.AnswerAsync(visitor, verb, cancellation), why => Unanswered(turn.Activity, verb, why), cancellation);

    private async Task<TAnswer> AnswerAsync<TAnswer>(TurnContext turn, Func<Visitor, Task<TAnswer>> answer, Func<AnswerView, TAnswer> unanswered, CancellationToken cancellation)
    {
        try
        {
            var (visitor, refusal) = await door.AdmitAsync(turn.Activity, cancellation);
            return visitor is null ? unanswered(refusal!) : await answer(visitor);
        }
        catch (StorageUnavailableException away)
        {
            logger.StorageAway(away.Message);
            return unanswered(Away);
        }
    }

    /// <summary>A form comes back with all that was typed; another card is answered in words, with a button that asks the same again.</summary>
    private AdaptiveCard Unanswered(Activity activity, CardVerb verb, AnswerView why) => verb is DraftForm form
        ? DraftConversation.FormAgain(
            centers.LastKnown, new(activity.From?.AadObjectId ?? "", activity.From?.Name ?? ""), form,
            new($"{why.Headline}. What you typed is still here; please submit it again in a minute.", BannerTone.Attention))
        : AnswerCard.Render(why with { Suggestions = [new("Try again", verb)] });

    private static MessagingExtensionResponse Sorry(AnswerView why) => MessagingExtensionResponse.Dialog("CoE Bot", AnswerCard.Render(why));

    private async Task GreetAsync(TurnContext turn, CancellationToken cancellation)
    {
        try
        {
            if (await greetings.IsFirstAsync(turn.Activity, cancellation) && (await door.AdmitAsync(turn.Activity, cancellation)).Visitor is { } visitor)
                await turn.SendAsync(commands.Welcome(visitor), cancellation);
        }
        catch (StorageUnavailableException away)
        {
            // Nobody asked for anything; hi is answered when they do.
            logger.StorageAway(away.Message);
        }
    }
}
