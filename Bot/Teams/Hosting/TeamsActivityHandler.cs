using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CoEBot.Teams.Activities;

namespace CoEBot.Teams.Hosting;

/// <summary>Tells activities apart by type and name, and nothing else. What a bot does is in the methods it overrides.</summary>
public abstract class TeamsActivityHandler
{
    /// <returns>The answer of an invoke; null for everything else.</returns>
    public async Task<InvokeResponse?> OnTurnAsync(TurnContext turn, CancellationToken cancellation)
    {
        switch (turn.Activity)
        {
            case { Type: ActivityTypes.Invoke, Name: InvokeNames.AdaptiveCardAction }:
                return Answer(await OnCardActionAsync(turn, cancellation));
            case { Type: ActivityTypes.Invoke, Name: InvokeNames.ExtensionQuery }:
                return await WithValueAsync(turn, ActivityJson.Default.MessagingExtensionQuery, query => OnTeamsMessagingExtensionQueryAsync(turn, query, cancellation));
            case { Type: ActivityTypes.Invoke, Name: InvokeNames.ExtensionFetchTask }:
                return await WithValueAsync(turn, ActivityJson.Default.MessagingExtensionAction, action => OnTeamsMessagingExtensionFetchTaskAsync(turn, action, cancellation));
            case { Type: ActivityTypes.Invoke, Name: InvokeNames.ExtensionSubmitAction }:
                return await WithValueAsync(turn, ActivityJson.Default.MessagingExtensionAction, action => OnTeamsMessagingExtensionSubmitActionAsync(turn, action, cancellation));
            case { Type: ActivityTypes.Invoke }:
                return NotImplemented(turn.Activity.Name);
            case { Type: ActivityTypes.Message }:
                await OnMessageActivityAsync(turn, cancellation);
                return null;
            case { Type: ActivityTypes.InstallationUpdate, Action: "add" or "add-upgrade" }:
                await OnInstallationUpdateAddAsync(turn, cancellation);
                return null;
            case { Type: ActivityTypes.ConversationUpdate, MembersAdded.Count: > 0 }:
                await OnMembersAddedAsync(turn, cancellation);
                return null;
            default:
                return null;
        }
    }

    protected virtual Task OnMessageActivityAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnInstallationUpdateAddAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnMembersAddedAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        TurnContext turn, AdaptiveCardInvokeAction action, CancellationToken cancellation) =>
        Task.FromResult(AdaptiveCardInvokeResponse.BadRequest("This bot has no card actions."));

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(TurnContext turn, MessagingExtensionQuery query, CancellationToken cancellation) =>
        Task.FromResult(MessagingExtensionResponse.Message("There is nothing to search here."));

    /// <summary>Opens the dialog of an action command.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionFetchTaskAsync(TurnContext turn, MessagingExtensionAction action, CancellationToken cancellation) =>
        Task.FromResult(MessagingExtensionResponse.LastWord("This command is not known here."));

    /// <summary>Takes what the dialog's Action.Submit sent.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSubmitActionAsync(TurnContext turn, MessagingExtensionAction action, CancellationToken cancellation) =>
        Task.FromResult(MessagingExtensionResponse.LastWord("This command is not known here."));

    private async Task<AdaptiveCardInvokeResponse> OnCardActionAsync(TurnContext turn, CancellationToken cancellation) =>
        Read(turn.Activity.Value, ActivityJson.Default.AdaptiveCardInvokeValue)?.Action is { } action
            ? await OnAdaptiveCardInvokeAsync(turn, action, cancellation)
            : AdaptiveCardInvokeResponse.BadRequest("The click carries no action.");

    private static async Task<InvokeResponse> WithValueAsync<TValue>(TurnContext turn, JsonTypeInfo<TValue> type, Func<TValue, Task<MessagingExtensionResponse>> answer)
        where TValue : class =>
        Read(turn.Activity.Value, type) is { } value
            ? new(200, JsonSerializer.SerializeToElement(await answer(value), ActivityJson.Wire.MessagingExtensionResponse))
            : new(400, JsonSerializer.SerializeToElement(new InvokeError("BadRequest", "The invoke's value is not what its name promises."), ActivityJson.Default.InvokeError));

    private static TValue? Read<TValue>(JsonElement? value, JsonTypeInfo<TValue> type)
        where TValue : class
    {
        try
        {
            return value is { ValueKind: JsonValueKind.Object } element ? element.Deserialize(type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static InvokeResponse Answer(AdaptiveCardInvokeResponse response) =>
        new(200, JsonSerializer.SerializeToElement(response, ActivityJson.Wire.AdaptiveCardInvokeResponse));

    private static InvokeResponse NotImplemented(string? name) =>
        new(501, JsonSerializer.SerializeToElement(new InvokeError("NotImplemented", $"The invoke {name} is not known here."), ActivityJson.Default.InvokeError));
}
