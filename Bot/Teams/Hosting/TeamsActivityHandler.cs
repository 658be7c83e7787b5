using System.Text.Json;
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

    private async Task<AdaptiveCardInvokeResponse> OnCardActionAsync(TurnContext turn, CancellationToken cancellation) =>
        ReadAction(turn.Activity.Value) is { } action
            ? await OnAdaptiveCardInvokeAsync(turn, action, cancellation)
            : AdaptiveCardInvokeResponse.BadRequest("The click carries no action.");

    private static AdaptiveCardInvokeAction? ReadAction(JsonElement? value)
    {
        try
        {
            return value is { ValueKind: JsonValueKind.Object } element ? element.Deserialize(ActivityJson.Default.AdaptiveCardInvokeValue)?.Action : null;
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
