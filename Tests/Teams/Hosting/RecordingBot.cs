using System.Text.Json;
using CoEBot.Teams.Activities;
using CoEBot.Teams.Hosting;

namespace CoEBot.Tests.Teams.Hosting;

/// <summary>A bot that overrides everything and does nothing but note which of its methods was called.</summary>
internal sealed class RecordingBot : TeamsActivityHandler
{
    public List<string> Called { get; } = [];

    protected override Task OnMessageActivityAsync(TurnContext turn, CancellationToken cancellation) => Note();

    protected override Task OnTeamsMessageEditAsync(TurnContext turn, CancellationToken cancellation) => Note();

    protected override Task OnTeamsMessageUndeleteAsync(TurnContext turn, CancellationToken cancellation) => Note();

    protected override Task OnTeamsMessageSoftDeleteAsync(TurnContext turn, CancellationToken cancellation) => Note();

    protected override Task OnReactionsAddedAsync(TurnContext turn, IReadOnlyList<MessageReaction> reactions, CancellationToken cancellation) => Note();

    protected override Task OnReactionsRemovedAsync(TurnContext turn, IReadOnlyList<MessageReaction> reactions, CancellationToken cancellation) => Note();

    protected override Task OnInstallationUpdateAddAsync(TurnContext turn, CancellationToken cancellation) => Note();

    protected override Task OnInstallationUpdateRemoveAsync(TurnContext turn, CancellationToken cancellation) => Note();

    protected override Task OnMembersAddedAsync(TurnContext turn, IReadOnlyList<ChannelAccount> members, CancellationToken cancellation) => Note();

    protected override Task OnMembersRemovedAsync(TurnContext turn, IReadOnlyList<ChannelAccount> members, CancellationToken cancellation) => Note();

    protected override Task OnTeamsChannelCreatedAsync(TurnContext turn, CancellationToken cancellation) => Note();

    protected override Task OnTeamsChannelRenamedAsync(TurnContext turn, CancellationToken cancellation) => Note();

    protected override Task OnTeamsChannelDeletedAsync(TurnContext turn, CancellationToken cancellation) => Note();

    protected override Task OnTeamsChannelRestoredAsync(TurnContext turn, CancellationToken cancellation) => Note();

    protected override Task OnTeamsTeamRenamedAsync(TurnContext turn, CancellationToken cancellation) => Note();

    protected override Task OnTeamsTeamArchivedAsync(TurnContext turn, CancellationToken cancellation) => Note();

    protected override Task OnTeamsTeamUnarchivedAsync(TurnContext turn, CancellationToken cancellation) => Note();

    protected override Task OnTeamsTeamDeletedAsync(TurnContext turn, CancellationToken cancellation) => Note();

    protected override Task OnTeamsTeamRestoredAsync(TurnContext turn, CancellationToken cancellation) => Note();

    protected override Task OnEventActivityAsync(TurnContext turn, CancellationToken cancellation) => Note();

    protected override Task OnTypingActivityAsync(TurnContext turn, CancellationToken cancellation) => Note();

    protected override Task OnUnrecognizedActivityTypeAsync(TurnContext turn, CancellationToken cancellation) => Note();

    protected override Task<AdaptiveCardInvokeResponse?> OnAdaptiveCardInvokeAsync(TurnContext turn, AdaptiveCardInvokeAction action, CancellationToken cancellation) =>
        Answer(AdaptiveCardInvokeResponse.Message("Done."));

    protected override Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionQueryAsync(TurnContext turn, MessagingExtensionQuery query, CancellationToken cancellation) =>
        Answer(MessagingExtensionResponse.Results([]));

    protected override Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionSelectItemAsync(TurnContext turn, JsonElement item, CancellationToken cancellation) =>
        Answer(MessagingExtensionResponse.Results([]));

    protected override Task<MessagingExtensionResponse?> OnTeamsAppBasedLinkQueryAsync(TurnContext turn, AppBasedLinkQuery query, CancellationToken cancellation) =>
        Answer(MessagingExtensionResponse.Message("Done."));

    protected override Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionFetchTaskAsync(TurnContext turn, MessagingExtensionAction action, CancellationToken cancellation) =>
        Answer(MessagingExtensionResponse.LastWord("Done."));

    protected override Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionSubmitActionAsync(TurnContext turn, MessagingExtensionAction action, CancellationToken cancellation) =>
        Answer(MessagingExtensionResponse.LastWord("Done."));

    protected override Task<TaskModuleInvokeResponse?> OnTeamsTaskModuleFetchAsync(TurnContext turn, TaskModuleRequest request, CancellationToken cancellation) =>
        Answer(new TaskModuleInvokeResponse(TaskModuleResponse.Message("Done.")));

    protected override Task<TaskModuleInvokeResponse?> OnTeamsTaskModuleSubmitAsync(TurnContext turn, TaskModuleRequest request, CancellationToken cancellation) =>
        Answer(new TaskModuleInvokeResponse(TaskModuleResponse.Message("Done.")));

    protected override Task<SearchInvokeResponse?> OnSearchInvokeAsync(TurnContext turn, SearchInvokeValue search, CancellationToken cancellation) =>
        Answer(new SearchInvokeResponse(new([new("Engineering", "engineering")])));

    private Task Note([System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        Called.Add(method);
        return Task.CompletedTask;
    }

    private Task<TAnswer?> Answer<TAnswer>(TAnswer answer, [System.Runtime.CompilerServices.CallerMemberName] string method = "")
        where TAnswer : class
    {
        Called.Add(method);
        return Task.FromResult<TAnswer?>(answer);
    }
}
