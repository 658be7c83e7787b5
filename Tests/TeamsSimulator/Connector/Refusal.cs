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

    /// <summary>The app is not installed for the person with whom a chat is to be opened.</summary>
    public static Refusal ForbiddenOperation { get; } =
        new("ForbiddenOperationException", "Bot is not installed in user's personal scope");

    /// <summary>The bot lacks a permission.</summary>
    public static Refusal NotEnoughPermissions { get; } =
        new("NotEnoughPermissions", "Bot does not have the required permissions to perform the requested action.");

    /// <summary>The service host does not serve this tenant; <see cref="SimulatedTenant.ApiHost"/> names the one that does.</summary>
    public static Refusal InvalidBotApiHost { get; } =
        new("InvalidBotApiHost", "Invalid bot api host. For GCC tenants, please call https://smba.infra.gcc.teams.microsoft.com.");

    /// <summary>All of the above.</summary>
    public static IReadOnlyList<Refusal> All { get; } =
    [
        BotNotInConversationRoster, BotDisabledByAdmin, ConversationBlockedByUser, MessageWritesBlocked, ForbiddenOperation, NotEnoughPermissions,
        InvalidBotApiHost,
    ];

    internal ConnectorAnswer Answer => IsNested
        ? new ConnectorAnswer(403, new JsonObject { ["errorCode"] = 209, ["message"] = NestedMessage })
        : ConnectorAnswer.Error(403, Code, Message);

    private string NestedMessage =>
        new JsonObject { ["subCode"] = Code, ["details"] = Message, ["errorCode"] = null, ["errorSubCode"] = null }.ToJsonString();
}
