using System.Text.Json.Nodes;

namespace CoEBot.TeamsSimulator.Connector;

/// <summary>What Teams does with a request of the bot: checks it, changes what conversations show, and answers.</summary>
internal sealed class ConnectorApi(SimulatedTeams teams)
{
    /// <summary>100 KB as Teams counts, UTF-16: beyond it a message is refused.</summary>
    private const int LargestMessage = 100 * 1024;

    private static readonly string[] KnownTypes = ["message", "typing"];

    /// <summary>Turns away who comes without a good token or to the wrong host, whatever they ask for; null lets them in.</summary>
    public ConnectorAnswer? TurnAway(ConnectorRequest request) => teams.Tenant switch
    {
        { AcceptsToken: { } accepts } when request.BearerToken is not { } token || !accepts(token) => ConnectorError.BotNotRegistered.Answer,
        { ApiHost: { } host } when !host.Equals(request.Host, StringComparison.OrdinalIgnoreCase) => Refusal.InvalidBotApiHost.Answer,
        _ => null,
    };

    public ConnectorAnswer Handle(ConnectorRequest request) => request.Operation switch
    {
        ConnectorOperation.CreateConversation => CreateConversation(request.Body),
        ConnectorOperation.GetTeam => Team(request, TeamDetails),
        ConnectorOperation.GetTeamConversations => Team(request, TeamConversations),
        ConnectorOperation.Unknown => ConnectorAnswer.Error(404, "NotFound", $"Nothing at {request.Method} {string.Join('/', request.Segments)}"),
        _ => teams.Find(request.ConversationId) switch
        {
            null => ConnectorError.ConversationNotFound.Answer,
            { Refusal: { } refusal } => refusal.Answer,
            var conversation => In(conversation, request),
        },
    };

    private ConnectorAnswer In(SimulatedConversation conversation, ConnectorRequest request) => request.Operation switch
    {
        ConnectorOperation.GetMembers => Roster.All(teams.MembersOf(conversation)),
        ConnectorOperation.GetPagedMembers => Roster.Page(teams.MembersOf(conversation), request.Query),
        ConnectorOperation.GetMember => Roster.One(teams.MembersOf(conversation), request.ItemId!),
        ConnectorOperation.Delete => Delete(conversation, request.ItemId!),
        _ when Check(request) is { } refused => refused,
        ConnectorOperation.Update => Update(conversation, request.ItemId!, request.Activity!),
        ConnectorOperation.CreateThread => StartThread(conversation, request.Activity!),
        _ => Send(conversation, request.ConversationId!, request.Activity!, request.Messages),
    };

    private static ConnectorAnswer? Check(ConnectorRequest request) => request.Activity switch
    {
        _ when request.BodyBytes > LargestMessage => ConnectorError.MessageSizeTooBig.Answer,
        null => ConnectorError.BadArgument.Saying("Activity is missing"),
        var activity when !KnownTypes.Contains(activity["type"]?.ToString()) => ConnectorError.BadArgument.Answer,
        var activity when Attachments(activity).Any(HasNoContent) => ConnectorError.BadArgument.Saying("Attachment content is missing or no object"),
        // Only what is sent into a conversation is split.
        _ when request is { Messages: > 1, Operation: ConnectorOperation.CreateThread or ConnectorOperation.Update } =>
            ConnectorError.BadSyntax.Saying("Activity resulted into multiple skype activities"),
        _ => null,
    };

    private static bool HasNoContent(JsonNode? attachment) =>
        (string?)attachment?["contentType"] == SimulatedMessage.AdaptiveCard && attachment["content"] is not JsonObject;

    private static IEnumerable<JsonNode?> Attachments(JsonObject activity) => activity["attachments"] as JsonArray ?? [];

    private ConnectorAnswer CreateConversation(JsonObject? body)
    {
        if ((body?["tenantId"] ?? body?["channelData"]?["tenant"]?["id"]) is null)
            return ConnectorError.BadArgument.Saying("Tenant id is missing");
        if (body?["members"] is not JsonArray { Count: 1 } members || teams.Person((string?)members[0]?["id"]) is not { } person)
            return ConnectorError.BadSyntax.Saying("Bad format of conversation members");
        var chat = teams.PersonalChat(person);
        // Without the app there is no roster to be missing from yet.
        var refusal = chat.Refusal == Refusal.BotNotInConversationRoster ? Refusal.ForbiddenOperation : chat.Refusal;
        return refusal?.Answer ?? ConnectorAnswer.Id(201, chat.Id);
    }

    private ConnectorAnswer StartThread(SimulatedConversation channel, JsonObject activity)
    {
        var id = teams.NextMessageId();
        var thread = $"{channel.Id};messageid={id}";
        channel.Add(id, thread, activity);
        return new ConnectorAnswer(201, new JsonObject { ["id"] = thread, ["activityId"] = id });
    }

    /// <summary>
    /// Text beside a card becomes two messages, and Teams then tells the id of neither: 202 and no body.
    /// What is no message (typing) is answered and shown nowhere.
    /// </summary>
    private ConnectorAnswer Send(SimulatedConversation conversation, string conversationId, JsonObject activity, int messages)
    {
        if ((string?)activity["type"] != "message")
            return ConnectorAnswer.Id(201, teams.NextMessageId());
        if (messages == 1)
            return ConnectorAnswer.Id(201, Show(activity));

        Show(Without(activity, "attachments"));
        Show(Without(activity, "text"));
        return new ConnectorAnswer(202);

        string Show(JsonObject part)
        {
            var id = teams.NextMessageId();
            // What is sent to a channel itself, not to one of its threads, starts a thread.
            var startsThread = conversation.Channel is not null && conversationId == conversation.Id;
            conversation.Add(id, startsThread ? $"{conversationId};messageid={id}" : conversationId, part);
            return id;
        }
    }

    private static JsonObject Without(JsonObject activity, string property)
    {
        var part = activity.DeepClone().AsObject();
        part.Remove(property);
        return part;
    }

    private static ConnectorAnswer Update(SimulatedConversation conversation, string id, JsonObject activity) =>
        conversation.TryUpdate(id, message => message with { Versions = message.Versions.Add(activity), Answers = message.Answers.Clear() })
            ? ConnectorAnswer.Id(200, id)
            : ConnectorError.ActivityNotFoundInConversation.Answer;

    private static ConnectorAnswer Delete(SimulatedConversation conversation, string id) =>
        conversation.TryUpdate(id, message => message with { IsDeleted = true }) ? new ConnectorAnswer(200) : ConnectorError.ActivityNotFoundInConversation.Answer;

    private ConnectorAnswer Team(ConnectorRequest request, Func<SimulatedTeam, JsonObject> describe) =>
        request.ConversationId == teams.Tenant.Team.Id
            ? teams.General.Refusal?.Answer ?? new ConnectorAnswer(200, describe(teams.Tenant.Team))
            : ConnectorError.ConversationNotFound.Answer;

    private JsonObject TeamDetails(SimulatedTeam team) => new()
    {
        ["id"] = team.Id,
        ["name"] = team.Name,
        ["aadGroupId"] = team.AadGroupId,
        ["channelCount"] = team.Channels.Count,
        ["memberCount"] = teams.People.Count,
    };

    private JsonObject TeamConversations(SimulatedTeam team) => new()
    {
        ["conversations"] = new JsonArray([.. team.Channels.Where(channel => teams.Find(channel.Id) is not null).Select(Describe)]),
    };

    /// <summary>General comes without a name.</summary>
    private static JsonObject Describe(SimulatedChannel channel)
    {
        var described = new JsonObject { ["id"] = channel.Id };
        if (channel.Name is not null)
            described["name"] = channel.Name;
        described["channelType"] = "standard";
        return described;
    }
}
