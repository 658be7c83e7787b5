using System.Globalization;
using System.Text.Json.Nodes;

namespace CoEBot.TeamsSimulator.Clients;

/// <summary>Activities with every field that Teams sends.</summary>
internal sealed class ActivityFactory(SimulatedTeams teams)
{
    private JsonObject Bot => new() { ["id"] = teams.BotId, ["name"] = teams.Tenant.BotName };

    /// <summary>
    /// Among several people the bot hears only what mentions it, so the mention is put before the text; in a channel, without
    /// <paramref name="threadId"/>, the message starts a thread.
    /// </summary>
    public JsonObject Message(SimulatedPerson person, SimulatedConversation conversation, string text, string? threadId)
    {
        var id = teams.NextMessageId();
        var isChannel = conversation.Channel is not null;
        var activity = Create("message", id, person, conversation, isChannel ? $"{conversation.Id};messageid={threadId ?? id}" : conversation.Id);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        if (conversation.Person is null)
        {
            var mention = $"<at>{teams.Tenant.BotName}</at>";
            activity["text"] = $"{mention} {text}";
            activity["entities"]!.AsArray().Insert(0, new JsonObject { ["type"] = "mention", ["mentioned"] = Bot, ["text"] = mention });
        }

        if (isChannel)
        {
            activity["channelData"]!["teamsChannelId"] = conversation.Id;
            activity["channelData"]!["teamsTeamId"] = teams.Tenant.Team.Id;
        }

        return activity;
    }

    public JsonObject Invoke(SimulatedPerson person, SimulatedConversation conversation, string name, JsonNode value, SimulatedMessage? on)
    {
        var activity = OnMessage("invoke", $"f:{Guid.NewGuid()}", person, conversation, value, on);
        activity["name"] = name;
        return activity;
    }

    public JsonObject Submit(SimulatedPerson person, SimulatedConversation conversation, JsonNode value, SimulatedMessage on) =>
        OnMessage("message", teams.NextMessageId(), person, conversation, value, on);

    /// <summary><paramref name="action"/> is <c>add</c> or <c>remove</c>, with <c>-upgrade</c> where the app's version changed.</summary>
    public JsonObject Installation(SimulatedPerson person, SimulatedConversation conversation, string action)
    {
        var activity = Create("installationUpdate", Guid.NewGuid().ToString(), person, conversation, conversation.Id);
        activity["action"] = action;
        activity["from"]!.AsObject().Remove("name");
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = conversation.Id } };
        return NamingTheTeam(activity, conversation);
    }

    /// <summary>
    /// In a team the event names the team, not the channel that was selected.
    /// <paramref name="property"/> is <c>membersAdded</c> or <c>membersRemoved</c>.
    /// </summary>
    public JsonObject Members(SimulatedPerson person, SimulatedConversation conversation, string property)
    {
        var place = conversation.Channel is null ? conversation : teams.General;
        var activity = Create("conversationUpdate", Guid.NewGuid().ToString(), person, place, place.Id);
        activity["from"]!.AsObject().Remove("name");
        activity[property] = conversation.Person is not null
            ? new JsonArray(activity["from"]!.DeepClone(), new JsonObject { ["id"] = teams.BotId })
            : new JsonArray(new JsonObject { ["id"] = teams.BotId });
        if (place.Channel is not null)
            activity["channelData"]!["eventType"] = property == "membersAdded" ? "teamMemberAdded" : "teamMemberRemoved";
        return NamingTheTeam(activity, place);
    }

    /// <summary>What Teams sends when no answer came: often the same, sometimes with another id and time.</summary>
    public JsonObject Again(JsonObject activity, bool newId)
    {
        var again = activity.DeepClone().AsObject();
        if (newId)
        {
            again["id"] = Guid.NewGuid().ToString();
            again["timestamp"] = Timestamp;
        }

        return again;
    }

    private string Timestamp => teams.Tenant.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private JsonObject OnMessage(
        string type, string id, SimulatedPerson person, SimulatedConversation conversation, JsonNode value, SimulatedMessage? on)
    {
        var activity = Create(type, id, person, conversation, on?.ConversationId ?? conversation.Id);
        activity["value"] = value;
        activity["channelData"]!["source"] = new JsonObject { ["name"] = on is null ? "compose" : "message" };
        if (on is not null)
            activity["replyToId"] = on.Id;
        return activity;
    }

    private JsonObject NamingTheTeam(JsonObject activity, SimulatedConversation conversation)
    {
        if (conversation.Channel is not { } channel)
            return activity;
        var team = teams.Tenant.Team;
        activity["channelData"]!["team"] = new JsonObject { ["id"] = team.Id, ["name"] = team.Name, ["aadGroupId"] = team.AadGroupId };
        if (channel.Name is not null)
            activity["conversation"]!["name"] = channel.Name;
        return activity;
    }

    private JsonObject Create(string type, string id, SimulatedPerson person, SimulatedConversation conversation, string conversationId)
    {
        var from = new JsonObject { ["id"] = person.Id, ["name"] = person.Name };
        if (person.AadObjectId is not null)
            from["aadObjectId"] = person.AadObjectId;
        var place = new JsonObject
        {
            ["conversationType"] = conversation.Type,
            ["tenantId"] = conversation.TenantId,
            ["id"] = conversationId,
        };
        var channelData = new JsonObject { ["tenant"] = new JsonObject { ["id"] = conversation.TenantId } };
        if (conversation.Person is null)
            place["isGroup"] = true;
        if (conversation.Channel is not null)
        {
            channelData["team"] = new JsonObject { ["id"] = teams.Tenant.Team.Id };
            channelData["channel"] = new JsonObject { ["id"] = conversation.Id };
        }

        var now = Timestamp;
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["channelId"] = "msteams",
            ["serviceUrl"] = teams.ServiceUrl.ToString(),
            ["timestamp"] = now,
            ["localTimestamp"] = now.Replace("Z", "+00:00", StringComparison.Ordinal),
            ["localTimezone"] = "UTC",
            ["locale"] = "en-US",
            ["from"] = from,
            ["recipient"] = Bot,
            ["conversation"] = place,
            ["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "clientInfo",
                ["locale"] = "en-US",
                ["country"] = "US",
                ["platform"] = "Web",
                ["timezone"] = "UTC",
            }),
            ["channelData"] = channelData,
        };
    }
}
