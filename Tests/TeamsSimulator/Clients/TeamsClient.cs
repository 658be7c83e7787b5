using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator.Connector;
using CoEBot.TeamsSimulator.Tokens;

namespace CoEBot.TeamsSimulator.Clients;

/// <summary>What people do in Teams, posted to the bot as Teams does. One client serves everybody, also at the same time.</summary>
/// <param name="teams">Where the conversations are.</param>
/// <param name="messages">The bot's messaging endpoint, such as <c>http://localhost/api/messages</c>.</param>
/// <param name="http">Carries the requests; that of a test host will do.</param>
/// <param name="signs">Whether activities come with a token.</param>
public sealed class TeamsClient(SimulatedTeams teams, Uri messages, HttpClient http, bool signs = true)
{
    private readonly ActivityFactory _activities = new(teams);

    /// <summary>Changes every token before it is minted: how an attack forges.</summary>
    public Func<TokenRecipe, TokenRecipe> Forge { get; init; } = genuine => genuine;

    /// <summary>Changes every activity before it is posted: how an attack lies, or a test leaves a field out.</summary>
    public Action<JsonObject> Alter { get; init; } = _ => { };

    /// <summary>Writes to the bot. Among several people the bot is mentioned; in a channel a new thread begins unless the message of one is given.</summary>
    public Task<InvokeAnswer> SaysAsync(SimulatedPerson person, SimulatedConversation conversation, string text, string? threadId = null) =>
        PostAsync(_activities.Message(person, conversation, text, threadId));

    /// <summary>Writes to the bot in the personal chat.</summary>
    public Task<InvokeAnswer> SaysAsync(SimulatedPerson person, string text) => SaysAsync(person, teams.PersonalChat(person), text);

    /// <summary>Clicks an Action.Execute of the message as this person sees it now; the card answered is what this person then sees.</summary>
    /// <param name="person">Who clicks.</param>
    /// <param name="message">Which message; its card is looked up afresh.</param>
    /// <param name="action">The action's title or verb.</param>
    /// <param name="inputs">What the person entered, by the inputs' ids; other inputs keep their initial values.</param>
    /// <exception cref="InvalidOperationException">No such button, several, or the client itself would refuse the inputs.</exception>
    public Task<InvokeAnswer> ClicksAsync(
        SimulatedPerson person, SimulatedMessage message, string action, params IEnumerable<(string Id, string Value)> inputs) =>
        ClicksAsync(person, message, Named(action), inputs);

    /// <summary>As above, for cards where several buttons have the same title: the action picks itself by what it carries.</summary>
    public Task<InvokeAnswer> ClicksAsync(
        SimulatedPerson person, SimulatedMessage message, Func<JsonObject, bool> action, params IEnumerable<(string Id, string Value)> inputs) =>
        ClicksOnAsync(person, message, Shown(person, message), action, inputs);

    /// <summary>Clicks on a card that is still on the person's screen, though the message shows another by now.</summary>
    public Task<InvokeAnswer> ClicksOnAsync(
        SimulatedPerson person, SimulatedMessage message, JsonObject card, string action, params IEnumerable<(string Id, string Value)> inputs) =>
        ClicksOnAsync(person, message, card, Named(action), inputs);

    /// <summary>Clicks an Action.Submit, also one that is the fallback of another action: a message with <c>value</c> and no text.</summary>
    public Task<InvokeAnswer> SubmitsAsync(
        SimulatedPerson person, SimulatedMessage message, string action, params IEnumerable<(string Id, string Value)> inputs)
    {
        var data = CardAction.Find(Shown(person, message), "Action.Submit", Named(action)).Merge(inputs);
        return PostAsync(_activities.Submit(person, Place(message), data, message));
    }

    /// <summary>Any invoke, such as <c>composeExtension/query</c>; on a message where one is given, else from the compose box.</summary>
    public Task<InvokeAnswer> InvokesAsync(
        SimulatedPerson person, SimulatedConversation conversation, string name, JsonNode value, SimulatedMessage? on = null) =>
        PostAsync(_activities.Invoke(person, conversation, name, value, on));

    /// <summary>Installs the app for this person: <c>installationUpdate</c>, then <c>conversationUpdate</c>; the answers in that order.</summary>
    public Task<IReadOnlyList<InvokeAnswer>> InstallsAsync(SimulatedPerson person) => AddsAsync(person, teams.PersonalChat(person));

    /// <summary>Uninstalls the app: from then on Teams turns the bot away from the personal chat.</summary>
    public Task<InvokeAnswer> UninstallsAsync(SimulatedPerson person) => RemovesAsync(person, teams.PersonalChat(person));

    /// <summary>Adds the app to the team with this channel selected; two activities as for a person.</summary>
    public Task<IReadOnlyList<InvokeAnswer>> AddsBotToTeamAsync(SimulatedPerson person, SimulatedConversation channel) => AddsAsync(person, channel);

    /// <summary>Removes the app from the team: from then on Teams turns the bot away from the channel.</summary>
    public Task<InvokeAnswer> RemovesBotFromTeamAsync(SimulatedPerson person, SimulatedConversation channel) => RemovesAsync(person, channel);

    /// <summary>Adds the app to a group chat; two activities as for a person.</summary>
    public Task<IReadOnlyList<InvokeAnswer>> AddsBotToChatAsync(SimulatedPerson person, SimulatedConversation chat) => AddsAsync(person, chat);

    /// <summary>
    /// Presses the button of a messaging extension's dialog that has Teams install the bot in this channel's team: the two activities of an installation, then the
    /// same command again, submitted with the button's data.
    /// </summary>
    /// <param name="person">Who presses it.</param>
    /// <param name="channel">Where the dialog is open.</param>
    /// <param name="dialog">What opened the dialog.</param>
    /// <exception cref="InvalidOperationException">The dialog has no such button.</exception>
    public async Task<InvokeAnswer> InstallsJustInTimeAsync(SimulatedPerson person, SimulatedConversation channel, InvokeAnswer dialog)
    {
        var card = dialog.Body?["task"]?["value"]?["card"]?["content"] as JsonObject ?? throw new InvalidOperationException($"No dialog with a card: {dialog.Content}");
        var button = CardAction.Find(card, "Action.Submit", action => (bool?)action["data"]?["msteams"]?["justInTimeInstall"] ?? false);
        var value = dialog.Activity!["value"]!.DeepClone();
        value["data"] = button.Merge([]);
        await AddsBotToTeamAsync(person, channel);
        return await InvokesAsync(person, channel, "composeExtension/submitAction", value);
    }

    /// <summary>Delivers an activity again, as Teams does when no answer came in time.</summary>
    /// <param name="activity">As found in <see cref="InvokeAnswer.Activity"/>.</param>
    /// <param name="newId">Whether with another id and timestamp, which Teams sometimes does.</param>
    public Task<InvokeAnswer> RedeliverAsync(JsonObject activity, bool newId) => PostAsync(_activities.Again(activity, newId));

    /// <summary>Posts an activity as it is, with a token where the client signs.</summary>
    public async Task<InvokeAnswer> PostAsync(JsonObject activity)
    {
        Alter(activity);
        var answer = await PostRawAsync(Encoding.UTF8.GetBytes(activity.ToJsonString())) with { Activity = activity };
        if ((string?)activity["name"] == "adaptiveCard/action" && answer.Card is { } card && (string?)activity["replyToId"] is { } messageId)
            teams.Find((string?)activity["conversation"]?["id"])?.Answer(messageId, (string)activity["from"]!["id"]!, card);
        return answer;
    }

    /// <summary>Posts bytes that need not be an activity. Headers given replace those that the client would send, the token included.</summary>
    public async Task<InvokeAnswer> PostRawAsync(
        ReadOnlyMemory<byte> body, string contentType = "application/json; charset=utf-8", params IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, messages) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (signs)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", teams.SigningAuthority.Mint(Forge(teams.SigningAuthority.Genuine)));
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request);
        return new InvokeAnswer(response.StatusCode, await response.Content.ReadAsStringAsync(), Activity: null);
    }

    private Task<InvokeAnswer> ClicksOnAsync(
        SimulatedPerson person, SimulatedMessage message, JsonObject card, Func<JsonObject, bool> wanted, IEnumerable<(string Id, string Value)> inputs)
    {
        var found = CardAction.Find(card, "Action.Execute", wanted);
        var action = new JsonObject { ["type"] = "Action.Execute", ["title"] = found.Title, ["data"] = found.Merge(inputs) };
        foreach (var name in (string[])["id", "verb"])
        {
            if (found.Element[name] is { } value)
                action[name] = value.DeepClone();
        }

        var invoked = new JsonObject { ["action"] = action, ["trigger"] = "manual" };
        return InvokesAsync(person, Place(message), "adaptiveCard/action", invoked, message);
    }

    private async Task<IReadOnlyList<InvokeAnswer>> AddsAsync(SimulatedPerson person, SimulatedConversation conversation)
    {
        conversation.Refusal = null;
        return
        [
            await PostAsync(_activities.Installation(person, conversation, "add")),
            await PostAsync(_activities.Members(person, conversation, "membersAdded")),
        ];
    }

    private Task<InvokeAnswer> RemovesAsync(SimulatedPerson person, SimulatedConversation conversation)
    {
        conversation.Refusal = Refusal.BotNotInConversationRoster;
        return PostAsync(_activities.Installation(person, conversation, "remove"));
    }

    private static Func<JsonObject, bool> Named(string titleOrVerb) =>
        action => (string?)action["title"] == titleOrVerb || (string?)action["verb"] == titleOrVerb;

    private SimulatedConversation Place(SimulatedMessage message) => teams.Find(message.ConversationId)
        ?? throw new InvalidOperationException($"No conversation {message.ConversationId}.");

    private JsonObject Shown(SimulatedPerson person, SimulatedMessage message) => Place(message)[message.Id].CardFor(person)
        ?? throw new InvalidOperationException($"Message {message.Id} shows no card.");
}
