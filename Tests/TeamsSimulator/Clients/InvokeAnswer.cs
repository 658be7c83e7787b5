using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoEBot.TeamsSimulator.Clients;

/// <summary>What the bot's endpoint answered. To anything but an invoke only the status means something.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Content">The body as text, empty where there was none.</param>
/// <param name="Activity">What was posted, to be delivered again; null for a raw post.</param>
public sealed record InvokeAnswer(HttpStatusCode Status, string Content, JsonObject? Activity)
{
    private const string TextMessage = "application/vnd.microsoft.activity.message";

    /// <summary>The body; null where it is no JSON object.</summary>
    public JsonObject? Body { get; } = Parse(Content);

    /// <summary><c>statusCode</c> of the body, which in <c>adaptiveCard/action</c> can say 400 under an HTTP 200.</summary>
    public int? StatusCode => (int?)Body?["statusCode"];

    /// <summary>The content type of <c>value</c>.</summary>
    public string? Type => (string?)Body?["type"];

    /// <summary>The card that replaces the one clicked, for this person; null where something else was answered.</summary>
    public JsonObject? Card => Type == SimulatedMessage.AdaptiveCard ? Body?["value"] as JsonObject : null;

    /// <summary>The text shown to the person who clicked, or the message of an error; null where something else was answered.</summary>
    public string? Text => Type == TextMessage ? (string?)Body?["value"] : (string?)(Body?["value"] as JsonObject)?["message"];

    private static JsonObject? Parse(string content)
    {
        try
        {
            return JsonNode.Parse(content) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
