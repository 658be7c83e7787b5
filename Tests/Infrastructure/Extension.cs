using System.Text.Json.Nodes;
using CoEBot.TeamsSimulator;

namespace CoEBot.Tests.Infrastructure;

/// <summary>The messaging extension as Teams invokes it: over HTTP, from one's own chat with the bot unless another place is named.</summary>
internal sealed class Extension(Contoso contoso)
{
    /// <summary>The value of an action command that was called on a message.</summary>
    public static JsonObject Command(string command, string html) => new()
    {
        ["commandId"] = command,
        ["commandContext"] = "message",
        ["messagePayload"] = new JsonObject
        {
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html },
            ["linkToMessage"] = "https://teams.microsoft.com/l/message/1",
        },
    };

    /// <summary>The card of the dialog that was answered.</summary>
    public static JsonObject Dialog(JsonObject answer) => answer["task"]!["value"]!["card"]!["content"]!.AsObject();

    /// <summary>The posts that were found; none where a sentence was answered.</summary>
    public static JsonArray Results(JsonObject answer) => answer["composeExtension"]!["attachments"]?.AsArray() ?? [];

    /// <summary>The sentence in place of results; null where there is none.</summary>
    public static string? Sentence(JsonObject answer) => (string?)answer["composeExtension"]!["text"];

    /// <summary>Opens the dialog of an action command on a message of these words, for Ana.</summary>
    public Task<JsonObject> OpenAsync(string command, string html) => InvokeAsync("composeExtension/fetchTask", Command(command, html));

    /// <summary>Searches the library as Ana; without words it is the first view.</summary>
    public Task<JsonObject> SearchAsync(string words, int skip = 0, int count = 25) => InvokeAsync("composeExtension/query", Query(words, skip, count));

    /// <summary>The value of a search.</summary>
    public static JsonObject Query(string words, int skip = 0, int count = 25) => new()
    {
        ["commandId"] = "library",
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = words.Length == 0 ? "initialRun" : "search", ["value"] = words.Length == 0 ? "true" : words }),
        ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
    };

    /// <summary>Any invoke of the extension, by Ana.</summary>
    public Task<JsonObject> InvokeAsync(string name, JsonObject value) => InvokeAsync(contoso.Ana, contoso.Teams.PersonalChat(contoso.Ana), name, value);

    /// <summary>Any invoke of the extension, answered with 200.</summary>
    public async Task<JsonObject> InvokeAsync(SimulatedPerson person, SimulatedConversation where, string name, JsonObject value)
    {
        var answer = await contoso.Client.InvokesAsync(person, where, name, value);
        Assert.That((int)answer.Status, Is.EqualTo(200), answer.Content);
        return JsonNode.Parse(answer.Content)!.AsObject();
    }
}
