using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoEBot.Cards.Elements;

/// <summary>
/// Sends its data to the bot: from a message as a message whose <c>value</c> it is, from a dialog as the dialog's answer. It is the fallback of an
/// <see cref="ExecuteAction"/>, or it asks something of Teams itself.
/// </summary>
public sealed record SubmitAction(Wording Title, SubmitData Data) : CardAction(Title)
{
    public AssociatedInputs? AssociatedInputs { get; init; }
}

/// <summary>What an Action.Submit carries.</summary>
[JsonConverter(typeof(Converter))]
public sealed record SubmitData
{
    private readonly CardVerb? _verb;

    private SubmitData(CardVerb? verb) => _verb = verb;

    /// <summary>
    /// Has Teams install the bot in the conversation where a messaging extension's dialog is open, and submit the command again
    /// (https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module#request-to-install-your-conversational-bot).
    /// </summary>
    public static SubmitData Install { get; } = new((CardVerb?)null);

    /// <summary>One of our verbs.</summary>
    public static implicit operator SubmitData(CardVerb verb) => new(verb);

    internal sealed class Converter : JsonConverter<SubmitData>
    {
        private static readonly JsonEncodedText Installation = JsonEncodedText.Encode("justInTimeInstall");

        public override SubmitData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Cards are written, not read; what a click carries is read as its verb.");

        public override void Write(Utf8JsonWriter writer, SubmitData value, JsonSerializerOptions options)
        {
            if (value._verb is { } verb)
            {
                JsonSerializer.Serialize(writer, verb, CardJson.Default.CardVerb);
                return;
            }

            writer.WriteStartObject();
            writer.WriteStartObject("msteams");
            writer.WriteBoolean(Installation, true);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
    }
}
