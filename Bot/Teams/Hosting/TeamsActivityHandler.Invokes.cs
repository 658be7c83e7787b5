using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CoEBot.Teams.Activities;

namespace CoEBot.Teams.Hosting;

/// <content>Invokes: each with its value's type and its answer's. A method that is not overridden answers null, which means 501.</content>
public abstract partial class TeamsActivityHandler
{
    protected virtual Task<AdaptiveCardInvokeResponse?> OnAdaptiveCardInvokeAsync(TurnContext turn, AdaptiveCardInvokeAction action, CancellationToken cancellation) =>
        NotOverridden<AdaptiveCardInvokeResponse>();

    protected virtual Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionQueryAsync(TurnContext turn, MessagingExtensionQuery query, CancellationToken cancellation) =>
        NotOverridden<MessagingExtensionResponse>();

    /// <summary>A result was chosen that asks for its whole card; the value is what its preview's tap carries.</summary>
    protected virtual Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionSelectItemAsync(TurnContext turn, JsonElement item, CancellationToken cancellation) =>
        NotOverridden<MessagingExtensionResponse>();

    /// <summary>A link of one of the app's domains was pasted.</summary>
    protected virtual Task<MessagingExtensionResponse?> OnTeamsAppBasedLinkQueryAsync(TurnContext turn, AppBasedLinkQuery query, CancellationToken cancellation) =>
        NotOverridden<MessagingExtensionResponse>();

    /// <summary>Opens the dialog of an action command.</summary>
    protected virtual Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionFetchTaskAsync(TurnContext turn, MessagingExtensionAction action, CancellationToken cancellation) =>
        NotOverridden<MessagingExtensionResponse>();

    /// <summary>Takes what the dialog's Action.Submit sent.</summary>
    protected virtual Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionSubmitActionAsync(TurnContext turn, MessagingExtensionAction action, CancellationToken cancellation) =>
        NotOverridden<MessagingExtensionResponse>();

    /// <summary>Opens a dialog from a card's button.</summary>
    protected virtual Task<TaskModuleInvokeResponse?> OnTeamsTaskModuleFetchAsync(TurnContext turn, TaskModuleRequest request, CancellationToken cancellation) =>
        NotOverridden<TaskModuleInvokeResponse>();

    protected virtual Task<TaskModuleInvokeResponse?> OnTeamsTaskModuleSubmitAsync(TurnContext turn, TaskModuleRequest request, CancellationToken cancellation) =>
        NotOverridden<TaskModuleInvokeResponse>();

    /// <summary>Somebody types into a field whose choices are asked for.</summary>
    protected virtual Task<SearchInvokeResponse?> OnSearchInvokeAsync(TurnContext turn, SearchInvokeValue search, CancellationToken cancellation) =>
        NotOverridden<SearchInvokeResponse>();

    private Task<InvokeResponse> OnInvokeActivityAsync(TurnContext turn, CancellationToken cancellation)
    {
        var (wire, json) = (ActivityJson.Wire, ActivityJson.Default);
        return turn.Activity.Name switch
        {
            InvokeNames.AdaptiveCardAction => OnAdaptiveCardActionAsync(turn, cancellation),
            InvokeNames.ExtensionQuery => AnswerAsync(json.MessagingExtensionQuery, OnTeamsMessagingExtensionQueryAsync, wire.MessagingExtensionResponse),
            InvokeNames.ExtensionQueryLink => AnswerAsync(json.AppBasedLinkQuery, OnTeamsAppBasedLinkQueryAsync, wire.MessagingExtensionResponse),
            InvokeNames.ExtensionSelectItem => SelectItemAsync(turn, cancellation),
            InvokeNames.ExtensionFetchTask => AnswerAsync(json.MessagingExtensionAction, OnTeamsMessagingExtensionFetchTaskAsync, wire.MessagingExtensionResponse),
            InvokeNames.ExtensionSubmitAction => AnswerAsync(json.MessagingExtensionAction, OnTeamsMessagingExtensionSubmitActionAsync, wire.MessagingExtensionResponse),
            InvokeNames.TaskFetch => AnswerAsync(json.TaskModuleRequest, OnTeamsTaskModuleFetchAsync, wire.TaskModuleInvokeResponse),
            InvokeNames.TaskSubmit => AnswerAsync(json.TaskModuleRequest, OnTeamsTaskModuleSubmitAsync, wire.TaskModuleInvokeResponse),
            InvokeNames.Search => AnswerAsync(json.SearchInvokeValue, OnSearchInvokeAsync, wire.SearchInvokeResponse),
            _ => Task.FromResult(InvokeResponse.NotImplemented),
        };

        async Task<InvokeResponse> AnswerAsync<TValue, TAnswer>(
            JsonTypeInfo<TValue> valueType, Func<TurnContext, TValue, CancellationToken, Task<TAnswer?>> answer, JsonTypeInfo<TAnswer> answerType)
            where TValue : class
            where TAnswer : class =>
            Read(turn.Activity.Value, valueType) is { } value ? Body(await answer(turn, value, cancellation), answerType) : InvokeResponse.BadRequest;
    }

    /// <summary>A click always gets HTTP 200, and its own status in the body.</summary>
    private async Task<InvokeResponse> OnAdaptiveCardActionAsync(TurnContext turn, CancellationToken cancellation) => Body(
        Read(turn.Activity.Value, ActivityJson.Default.AdaptiveCardInvokeValue)?.Action is { } action
            ? await OnAdaptiveCardInvokeAsync(turn, action, cancellation)
            : AdaptiveCardInvokeResponse.BadRequest("The click carries no action."),
        ActivityJson.Wire.AdaptiveCardInvokeResponse);

    private async Task<InvokeResponse> SelectItemAsync(TurnContext turn, CancellationToken cancellation) => turn.Activity.Value is { ValueKind: JsonValueKind.Object } item
        ? Body(await OnTeamsMessagingExtensionSelectItemAsync(turn, item, cancellation), ActivityJson.Wire.MessagingExtensionResponse)
        : InvokeResponse.BadRequest;

    private InvokeResponse TooMany(string? name) => name switch
    {
        InvokeNames.AdaptiveCardAction => Body(AdaptiveCardInvokeResponse.Message(TooMuchAtOnce), ActivityJson.Wire.AdaptiveCardInvokeResponse),
        InvokeNames.ExtensionQuery => Body(MessagingExtensionResponse.Message(TooMuchAtOnce), ActivityJson.Wire.MessagingExtensionResponse),
        InvokeNames.ExtensionFetchTask => Body(MessagingExtensionResponse.LastWord(TooMuchAtOnce), ActivityJson.Wire.MessagingExtensionResponse),
        _ => InvokeResponse.TooManyRequests(TooMuchAtOnce),
    };

    private static InvokeResponse Body<TAnswer>(TAnswer? answer, JsonTypeInfo<TAnswer> type)
        where TAnswer : class =>
        answer is null ? InvokeResponse.NotImplemented : InvokeResponse.Ok(answer, type);

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

    private static Task<TAnswer?> NotOverridden<TAnswer>()
        where TAnswer : class =>
        Task.FromResult<TAnswer?>(null);
}
