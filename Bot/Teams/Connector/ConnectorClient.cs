using CoEBot.Teams.Activities;

namespace CoEBot.Teams.Connector;

/// <summary>
/// The connector's REST interface (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference).
/// Ends are values (<see cref="SendOutcome"/>). A service URL that is not trusted is never spoken to.
/// </summary>
public sealed class ConnectorClient(ConnectorTransport transport)
{
    private const int LargestPage = 500;

    /// <summary>Sends into a chat, or into a channel's thread.</summary>
    public Task<SendOutcome> SendToConversationAsync(ConversationReference to, Activity activity, CancellationToken cancellation) =>
        SendAsync(to, $"{Conversation(to)}/activities", activity, cancellation);

    /// <summary>Answers a message of a conversation. In a chat it stands below the last one like any other.</summary>
    public Task<SendOutcome> ReplyToActivityAsync(ConversationReference to, string activityId, Activity activity, CancellationToken cancellation) =>
        SendAsync(to, $"{Conversation(to)}/activities/{Segment(activityId)}", activity with { ReplyToId = activityId }, cancellation);

    /// <summary>Replaces a message that stands. Safe to repeat.</summary>
    public async Task<SendOutcome> UpdateActivityAsync(ConversationReference at, string activityId, Activity activity, CancellationToken cancellation)
    {
        var request = ConnectorRequest.Put(at.ServiceUrl, $"{Conversation(at)}/activities/{Segment(activityId)}", at.ConversationId, activity with { Id = activityId }, ActivityJson.Wire.Activity);
        var (answer, failure) = await transport.AskAsync(request, ActivityJson.Default.ResourceResponse, cancellation);
        return failure ?? new SendOutcome.Sent(answer?.Id ?? activityId, at.ConversationId);
    }

    /// <summary>Takes a message back. Safe to repeat: one that is gone already is <see cref="SendOutcome.Gone"/>.</summary>
    public async Task<SendOutcome> DeleteActivityAsync(ConversationReference at, string activityId, CancellationToken cancellation)
    {
        var request = ConnectorRequest.Delete(at.ServiceUrl, $"{Conversation(at)}/activities/{Segment(activityId)}", at.ConversationId);
        var (_, failure) = await transport.AskAsync(request, ActivityJson.Default.ResourceResponse, cancellation);
        return failure ?? new SendOutcome.Sent(activityId, at.ConversationId);
    }

    /// <summary>Opens the 1:1 chat with a person (<c>29:...</c> or the Entra object id). Safe to repeat: there is one chat with each.</summary>
    public Task<SendOutcome> CreateConversationAsync(string serviceUrl, ConversationParameters parameters, CancellationToken cancellation) =>
        CreateAsync(ConnectorRequest.Post(serviceUrl, "v3/conversations", parameters.Members is [{ Id: { } member }, ..] ? member : "", parameters, ActivityJson.Wire.ConversationParameters) with { IsRepeatable = true }, cancellation);

    /// <summary>Starts a new thread in <paramref name="parameters"/>' channel with its activity.</summary>
    public Task<SendOutcome> CreateThreadAsync(string serviceUrl, ConversationParameters parameters, CancellationToken cancellation) =>
        CreateAsync(ConnectorRequest.Post(serviceUrl, "v3/conversations", parameters.ChannelData?.Channel?.Id ?? "", parameters, ActivityJson.Wire.ConversationParameters), cancellation);

    /// <summary>One member of a conversation, by account id or Entra object id; <see cref="SendOutcome.Gone"/> where there is none.</summary>
    public Task<(TeamsChannelAccount? Member, SendOutcome? Failure)> GetConversationMemberAsync(ConversationReference of, string memberId, CancellationToken cancellation) =>
        transport.AskAsync(ConnectorRequest.Get(of.ServiceUrl, $"{Conversation(of)}/members/{Segment(memberId)}", of.ConversationId), ActivityJson.Default.TeamsChannelAccount, cancellation);

    /// <summary>A page of a conversation's roster.</summary>
    /// <param name="of">Which conversation.</param>
    /// <param name="pageSize">Teams holds it between 50 and 500.</param>
    /// <param name="continuationToken">As the page before told; null for the first.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<(PagedMembersResult? Page, SendOutcome? Failure)> GetPagedMembersAsync(ConversationReference of, int? pageSize, string? continuationToken, CancellationToken cancellation)
    {
        var next = continuationToken is null ? "" : $"&continuationToken={Segment(continuationToken)}";
        var request = ConnectorRequest.Get(of.ServiceUrl, $"{Conversation(of)}/pagedmembers?pageSize={pageSize ?? LargestPage}{next}", of.ConversationId);
        return transport.AskAsync(request, ActivityJson.Default.PagedMembersResult, cancellation);
    }

    public Task<(TeamDetails? Team, SendOutcome? Failure)> GetTeamDetailsAsync(string serviceUrl, string teamId, CancellationToken cancellation) =>
        transport.AskAsync(ConnectorRequest.Get(serviceUrl, $"v3/teams/{Segment(teamId)}", teamId), ActivityJson.Default.TeamDetails, cancellation);

    /// <summary>A team's channels; General has the team's id and no name.</summary>
    public async Task<(IReadOnlyList<TeamsPlace>? Channels, SendOutcome? Failure)> GetTeamChannelsAsync(string serviceUrl, string teamId, CancellationToken cancellation)
    {
        var (list, failure) = await transport.AskAsync(ConnectorRequest.Get(serviceUrl, $"v3/teams/{Segment(teamId)}/conversations", teamId), ActivityJson.Default.ConversationList, cancellation);
        return (failure is null ? list?.Conversations ?? [] : null, failure);
    }

    private async Task<SendOutcome> SendAsync(ConversationReference to, string path, Activity activity, CancellationToken cancellation)
    {
        var (answer, failure) = await transport.AskAsync(
            ConnectorRequest.Post(to.ServiceUrl, path, to.ConversationId, activity, ActivityJson.Wire.Activity), ActivityJson.Default.ResourceResponse, cancellation);
        return failure ?? new SendOutcome.Sent(answer?.Id, to.ConversationId);
    }

    private async Task<SendOutcome> CreateAsync(ConnectorRequest request, CancellationToken cancellation)
    {
        var (answer, failure) = await transport.AskAsync(request, ActivityJson.Default.ConversationResourceResponse, cancellation);
        return failure ?? (answer?.Id is { Length: > 0 } id ? new SendOutcome.Sent(answer.ActivityId, id) : new SendOutcome.Unclear("NoConversationId"));
    }

    private static string Conversation(ConversationReference reference) => $"v3/conversations/{Segment(reference.ConversationId)}";

    private static string Segment(string value) => Uri.EscapeDataString(value);
}
