using System.Text.Json;
using CoEBot.Cards.Elements;

namespace CoEBot.Teams.Activities;

/// <summary>The value of a <c>composeExtension/query</c>. A client may leave out the command where the extension has one query only.</summary>
public sealed record MessagingExtensionQuery
{
    public string? CommandId { get; init; }

    public IReadOnlyList<MessagingExtensionParameter>? Parameters { get; init => field = value?.WithoutNulls(); }

    public MessagingExtensionQueryOptions? QueryOptions { get; init; }

    /// <summary>What was typed; null in the first view, before anything was (parameter <c>initialRun</c>).</summary>
    public string? Text => (Parameters ?? []).FirstOrDefault(parameter => parameter.Name is not "initialRun")?.Value is { ValueKind: JsonValueKind.String } value ? TextOf(value) : null;

    /// <summary>JSON can spell half a letter (a lone surrogate), which is no text.</summary>
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.Deserialize(ActivityJson.Default.String);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The value of a <c>composeExtension/queryLink</c>: a link of one of the app's domains was pasted.</summary>
public sealed record AppBasedLinkQuery
{
    public string? Url { get; init; }
}

public sealed record MessagingExtensionParameter(string? Name, JsonElement? Value);

public sealed record MessagingExtensionQueryOptions(int? Skip, int? Count);

/// <summary>The value of <c>composeExtension/fetchTask</c> and <c>submitAction</c>.</summary>
public sealed record MessagingExtensionAction
{
    public string? CommandId { get; init; }

    /// <summary><c>compose</c>, <c>commandbox</c> or <c>message</c>.</summary>
    public string? CommandContext { get; init; }

    /// <summary>The message the action was called on. Its HTML is anybody's.</summary>
    public MessagePayload? MessagePayload { get; init; }

    /// <summary>The data of the dialog's Action.Submit.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>
    /// Whether Teams has just installed the bot here because a dialog's button asked for it (<see cref="SubmitData.Install"/>). It then submits
    /// <c>{msteams:{justInTimeInstall:true}}</c>, and expects what opening the command would have answered.
    /// </summary>
    public bool IsAfterInstallation =>
        Data is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("msteams", out var teams) && teams.ValueKind == JsonValueKind.Object
        && teams.TryGetProperty("justInTimeInstall", out var asked) && asked.ValueKind == JsonValueKind.True;
}

public sealed record MessagePayload
{
    public MessagePayloadBody? Body { get; init; }

    public Uri? LinkToMessage { get; init; }
}

/// <summary><c>contentType</c> is <c>html</c> or <c>text</c>.</summary>
public sealed record MessagePayloadBody(string? ContentType, string? Content);

/// <summary>The answer of all messaging extension invokes: a result, or a dialog.</summary>
public sealed record MessagingExtensionResponse
{
    public MessagingExtensionResult? ComposeExtension { get; init; }

    public TaskModuleResponse? Task { get; init; }

    public static MessagingExtensionResponse Results(IReadOnlyList<MessagingExtensionAttachment> attachments) =>
        new() { ComposeExtension = new("result", "list", attachments, null) };

    /// <summary>One sentence in place of results.</summary>
    public static MessagingExtensionResponse Message(string text) => new() { ComposeExtension = new("message", null, null, text) };

    /// <summary>A dialog with a card.</summary>
    public static MessagingExtensionResponse Dialog(string title, AdaptiveCard card) => new() { Task = TaskModuleResponse.Continue(title, card) };

    /// <summary>The dialog's last word, in a sentence.</summary>
    public static MessagingExtensionResponse LastWord(string text) => new() { Task = TaskModuleResponse.Message(text) };
}

public sealed record MessagingExtensionResult(string Type, string? AttachmentLayout, IReadOnlyList<MessagingExtensionAttachment>? Attachments, string? Text);

/// <summary>A result: the card that is inserted, and the Hero card that stands in the list.</summary>
public sealed record MessagingExtensionAttachment(string ContentType, JsonElement Content, Attachment Preview)
{
    public static MessagingExtensionAttachment Of(AdaptiveCard card, string title, string text) => new(
        Attachment.AdaptiveCardContentType, card.ToElement(),
        new() { ContentType = "application/vnd.microsoft.card.hero", Content = JsonSerializer.SerializeToElement(new HeroCard(title, text), ActivityJson.Wire.HeroCard) });
}

public sealed record HeroCard(string Title, string Text);
