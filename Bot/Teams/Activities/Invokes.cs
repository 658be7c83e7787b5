using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CoEBot.Teams.Activities;

/// <summary>Names of the invokes that a Teams bot and messaging extension meets; all others are answered 501.</summary>
public static class InvokeNames
{
    public const string AdaptiveCardAction = "adaptiveCard/action";
    public const string ExtensionQuery = "composeExtension/query";
    public const string ExtensionSelectItem = "composeExtension/selectItem";
    public const string ExtensionQueryLink = "composeExtension/queryLink";
    public const string ExtensionFetchTask = "composeExtension/fetchTask";
    public const string ExtensionSubmitAction = "composeExtension/submitAction";
    public const string TaskFetch = "task/fetch";
    public const string TaskSubmit = "task/submit";
    public const string Search = "application/search";
}

/// <summary>An invoke's answer: the HTTP status, and the bare body. There always is a body: for an empty one Teams shows "Unable to reach app" and asks again.</summary>
public sealed record InvokeResponse(int Status, JsonElement Body)
{
    public static InvokeResponse Ok<TBody>(TBody body, JsonTypeInfo<TBody> type) => new(200, JsonSerializer.SerializeToElement(body, type));

    /// <summary>The value is not what the invoke's name promises.</summary>
    public static InvokeResponse BadRequest { get; } = Error(400, new("BadRequest", "The invoke's value is not what its name promises."));

    /// <summary>This bot has nothing to answer an invoke of that name.</summary>
    public static InvokeResponse NotImplemented { get; } = Error(501, new("NotImplemented", "An invoke of this name is not known here."));

    public static InvokeResponse TooManyRequests(string sentence) => Error(429, new("TooManyRequests", sentence));

    private static InvokeResponse Error(int status, InvokeError error) => new(status, JsonSerializer.SerializeToElement(error, ActivityJson.Wire.InvokeError));
}

public sealed record InvokeError(string Code, string Message);
