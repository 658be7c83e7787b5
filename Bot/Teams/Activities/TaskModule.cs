using System.Text.Json;
using CoEBot.Cards.Elements;

namespace CoEBot.Teams.Activities;

/// <summary>The value of <c>task/fetch</c> and <c>task/submit</c>: what the button, or the dialog's own Action.Submit, carries.</summary>
public sealed record TaskModuleRequest
{
    public JsonElement? Data { get; init; }
}

/// <summary>A dialog's next step. <c>type</c> is <c>continue</c> with <see cref="TaskModuleTaskInfo"/>, or <c>message</c> with a string.</summary>
public sealed record TaskModuleResponse(string Type, JsonElement Value)
{
    /// <summary>A card. Its actions must be Action.Submit: a dialog knows no other.</summary>
    public static TaskModuleResponse Continue(string title, AdaptiveCard card) =>
        new("continue", JsonSerializer.SerializeToElement(new TaskModuleTaskInfo(title, "large", "medium", Attachment.Of(card.ForDialog())), ActivityJson.Wire.TaskModuleTaskInfo));

    /// <summary>The dialog's last word, in a sentence.</summary>
    public static TaskModuleResponse Message(string text) => new("message", JsonSerializer.SerializeToElement(text, ActivityJson.Wire.String));
}

public sealed record TaskModuleTaskInfo(string Title, string Height, string Width, Attachment Card);

/// <summary>The body of a <c>task/fetch</c>'s or <c>task/submit</c>'s answer.</summary>
public sealed record TaskModuleInvokeResponse(TaskModuleResponse Task);
