using System.Text.Json;
using CoEBot.Cards.Elements;

namespace CoEBot.Teams.Activities;

/// <summary>The value of an <c>adaptiveCard/action</c>: <c>{action:{type,id,verb,data},trigger}</c>.</summary>
public sealed record AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeAction? Action { get; init; }

    /// <summary><c>manual</c> or <c>automatic</c>; some clients leave it out.</summary>
    public string? Trigger { get; init; }
}

public sealed record AdaptiveCardInvokeAction
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? Verb { get; init; }

    public JsonElement? Data { get; init; }
}

/// <summary>
/// The body of an <c>adaptiveCard/action</c>'s answer
/// (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards#response-format).
/// </summary>
public sealed record AdaptiveCardInvokeResponse(int StatusCode, string Type, JsonElement Value)
{
    /// <summary>The card that the person who clicked sees from now on.</summary>
    public static AdaptiveCardInvokeResponse Card(AdaptiveCard card) => new(200, Attachment.AdaptiveCardContentType, card.ToElement());

    /// <summary>A short text; the card stays as it is.</summary>
    public static AdaptiveCardInvokeResponse Message(string text) =>
        new(200, "application/vnd.microsoft.activity.message", JsonSerializer.SerializeToElement(text, ActivityJson.Default.String));

    /// <summary>What the client asked makes no sense here.</summary>
    public static AdaptiveCardInvokeResponse BadRequest(string message) =>
        new(400, "application/vnd.microsoft.error", JsonSerializer.SerializeToElement(new InvokeError("BadRequest", message), ActivityJson.Default.InvokeError));
}
