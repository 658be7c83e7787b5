using CoEBot.Teams.Activities;

namespace CoEBot.Teams.Hosting;

/// <summary>
/// Tells activities apart by type, event and invoke name, and nothing else. What a bot does is in the methods it overrides; what it does not override is taken note of
/// with 200, and an invoke with 501.
/// </summary>
public abstract partial class TeamsActivityHandler
{
    /// <returns>The answer of an invoke; null for everything else.</returns>
    public async Task<InvokeResponse?> OnTurnAsync(TurnContext turn, CancellationToken cancellation)
    {
        if (turn.Activity.Type == ActivityTypes.Invoke) return await OnInvokeActivityAsync(turn, cancellation);
        await OnOtherActivityAsync(turn, cancellation);
        return null;
    }

    /// <summary>Somebody does too much at once; this turn is not taken. Invokes are answered with <see cref="TooMuchAtOnce"/>.</summary>
    /// <param name="turn">The turn that is not taken.</param>
    /// <param name="isFirst">Whether it is the first of a row, which may be answered; an answer to each would make it worse.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<InvokeResponse?> OnTooManyAsync(TurnContext turn, bool isFirst, CancellationToken cancellation)
    {
        if (turn.Activity.Type == ActivityTypes.Invoke) return TooMany(turn.Activity.Name);
        if (turn.Activity.Type == ActivityTypes.Message && isFirst) await OnTooManyMessagesAsync(turn, cancellation);
        return null;
    }

    /// <summary>One sentence for who does too much at once.</summary>
    protected virtual string TooMuchAtOnce => "That was a lot at once. Please wait a few seconds and try again; nothing was changed.";

    protected virtual Task OnTooManyMessagesAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnMessageActivityAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnTeamsMessageEditAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnTeamsMessageUndeleteAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnTeamsMessageSoftDeleteAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnReactionsAddedAsync(TurnContext turn, IReadOnlyList<MessageReaction> reactions, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnReactionsRemovedAsync(TurnContext turn, IReadOnlyList<MessageReaction> reactions, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnInstallationUpdateAddAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnInstallationUpdateRemoveAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnMembersAddedAsync(TurnContext turn, IReadOnlyList<ChannelAccount> members, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnMembersRemovedAsync(TurnContext turn, IReadOnlyList<ChannelAccount> members, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnTeamsChannelCreatedAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnTeamsChannelRenamedAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnTeamsChannelDeletedAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnTeamsChannelRestoredAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamRenamedAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamArchivedAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamUnarchivedAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Also of a team that is gone for good.</summary>
    protected virtual Task OnTeamsTeamDeletedAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnTeamsTeamRestoredAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>A named event, such as the start of a meeting.</summary>
    protected virtual Task OnEventActivityAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    protected virtual Task OnTypingActivityAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Something of the future.</summary>
    protected virtual Task OnUnrecognizedActivityTypeAsync(TurnContext turn, CancellationToken cancellation) => Task.CompletedTask;

    private Task OnOtherActivityAsync(TurnContext turn, CancellationToken cancellation) => turn.Activity switch
    {
        { Type: ActivityTypes.Message } => OnMessageActivityAsync(turn, cancellation),
        { Type: ActivityTypes.MessageUpdate, ChannelData.EventType: TeamsEventTypes.EditMessage } => OnTeamsMessageEditAsync(turn, cancellation),
        { Type: ActivityTypes.MessageUpdate, ChannelData.EventType: TeamsEventTypes.UndeleteMessage } => OnTeamsMessageUndeleteAsync(turn, cancellation),
        { Type: ActivityTypes.MessageDelete, ChannelData.EventType: TeamsEventTypes.SoftDeleteMessage } => OnTeamsMessageSoftDeleteAsync(turn, cancellation),
        { Type: ActivityTypes.MessageReaction } => OnMessageReactionActivityAsync(turn, cancellation),
        { Type: ActivityTypes.InstallationUpdate, Action: "add" or "add-upgrade" } => OnInstallationUpdateAddAsync(turn, cancellation),
        { Type: ActivityTypes.InstallationUpdate, Action: "remove" or "remove-upgrade" } => OnInstallationUpdateRemoveAsync(turn, cancellation),
        { Type: ActivityTypes.ConversationUpdate, MembersAdded: { Count: > 0 } members } => OnMembersAddedAsync(turn, members, cancellation),
        { Type: ActivityTypes.ConversationUpdate, MembersRemoved: { Count: > 0 } members } => OnMembersRemovedAsync(turn, members, cancellation),
        { Type: ActivityTypes.ConversationUpdate } => OnTeamsEventAsync(turn, cancellation),
        { Type: ActivityTypes.Event } => OnEventActivityAsync(turn, cancellation),
        { Type: ActivityTypes.Typing } => OnTypingActivityAsync(turn, cancellation),
        _ => OnUnrecognizedActivityTypeAsync(turn, cancellation),
    };

    private async Task OnMessageReactionActivityAsync(TurnContext turn, CancellationToken cancellation)
    {
        if (turn.Activity.ReactionsAdded is { Count: > 0 } added) await OnReactionsAddedAsync(turn, added, cancellation);
        if (turn.Activity.ReactionsRemoved is { Count: > 0 } removed) await OnReactionsRemovedAsync(turn, removed, cancellation);
    }

    private Task OnTeamsEventAsync(TurnContext turn, CancellationToken cancellation) => turn.Activity.ChannelData?.EventType switch
    {
        TeamsEventTypes.ChannelCreated => OnTeamsChannelCreatedAsync(turn, cancellation),
        TeamsEventTypes.ChannelRenamed => OnTeamsChannelRenamedAsync(turn, cancellation),
        TeamsEventTypes.ChannelDeleted => OnTeamsChannelDeletedAsync(turn, cancellation),
        TeamsEventTypes.ChannelRestored => OnTeamsChannelRestoredAsync(turn, cancellation),
        TeamsEventTypes.TeamRenamed => OnTeamsTeamRenamedAsync(turn, cancellation),
        TeamsEventTypes.TeamArchived => OnTeamsTeamArchivedAsync(turn, cancellation),
        TeamsEventTypes.TeamUnarchived => OnTeamsTeamUnarchivedAsync(turn, cancellation),
        TeamsEventTypes.TeamDeleted or TeamsEventTypes.TeamHardDeleted => OnTeamsTeamDeletedAsync(turn, cancellation),
        TeamsEventTypes.TeamRestored => OnTeamsTeamRestoredAsync(turn, cancellation),
        _ => OnUnrecognizedActivityTypeAsync(turn, cancellation),
    };
}
