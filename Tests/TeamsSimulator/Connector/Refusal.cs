using System.Text.Json.Nodes;

namespace CoEBot.TeamsSimulator.Connector;

/// <summary>A 403: Teams knows the bot and will not let it in.</summary>
/// <param name="Code">The documented code.</param>
/// <param name="Message">The sentence that goes with it.</param>
/// <param name="IsNested">
/// Teams answers in two shapes: <c>{error:{code,message}}</c>, and <c>{errorCode:209,message}</c> whose <c>message</c> is itself JSON text,
/// <c>{subCode,details,errorCode,errorSubCode}</c>. The second where true; <c>with</c> gives any code in either.
/// </param>
public sealed record Refusal(string Code, string Message, bool IsNested = false)
{
    /// <summary>The app is not installed there.</summary>
    public static Refusal BotNotInConversationRoster { get; } =
        new("BotNotInConversationRoster", "The bot is not part of the conversation roster.");

    /// <summary>The tenant's administrator blocked the app.</summary>
    public static Refusal BotDisabledByAdmin { get; } = new("BotDisabledByAdmin", "The tenant admin disabled this bot");

    /// <summary>The person blocked the conversation.</summary>
    public static Refusal ConversationBlockedByUser { get; } = new("ConversationBlockedByUser", "User blocked the conversation with the bot.");

    /// <summary>The person blocked or uninstalled the bot.</summary>
    public static Refusal MessageWritesBlocked { get; } =
        new("MessageWritesBlocked", "Thread is blocked from message writes.", IsNested: true);

    /// <summary>The service host does not serve this bot's cloud.</summary>
    public static Refusal InvalidBotApiHost { get; } = new("InvalidBotApiHost", "Invalid bot api host.");

    internal ConnectorAnswer Answer => IsNested
        ? new ConnectorAnswer(403, new JsonObject { ["errorCode"] = 209, ["message"] = NestedMessage })
        : ConnectorAnswer.Error(403, Code, Message);

    private string NestedMessage =>
        new JsonObject { ["subCode"] = Code, ["details"] = Message, ["errorCode"] = null, ["errorSubCode"] = null }.ToJsonString();
}
