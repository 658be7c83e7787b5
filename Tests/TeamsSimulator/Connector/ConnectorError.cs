namespace CoEBot.TeamsSimulator.Connector;

/// <summary>
/// An error of the connector, in the words of its documentation
/// (https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis, checked 2026-11-22).
/// The 403s are a <see cref="Refusal"/>; 503 and 504 come from gateways and have no code.
/// </summary>
public sealed record ConnectorError(int Status, string Code, string Message)
{
    /// <summary>The request makes no sense.</summary>
    public static ConnectorError BadArgument { get; } = new(400, "BadArgument", "Unknown activity type");

    /// <summary>The same in the connector's older words, which the documentation does not list and Teams still says.</summary>
    public static ConnectorError BadSyntax { get; } = new(400, "BadSyntax", "Bad format of conversation ID");

    /// <summary>The token is not that of a bot that Teams knows.</summary>
    public static ConnectorError BotNotRegistered { get; } = new(401, "BotNotRegistered", "No registration found for this bot.");

    /// <summary>The conversation never was, or is deleted.</summary>
    public static ConnectorError ConversationNotFound { get; } = new(404, "ConversationNotFound", "Conversation not found.");

    /// <summary>The message never was, or is deleted.</summary>
    public static ConnectorError ActivityNotFoundInConversation { get; } = new(404, "ActivityNotFoundInConversation", "Conversation not found.");

    /// <summary>Nobody of that id is in the conversation.</summary>
    public static ConnectorError MemberNotFoundInConversation { get; } = new(404, "MemberNotFoundInConversation", "Member not found in conversation");

    /// <summary>Several at once in one conversation: try again.</summary>
    public static ConnectorError PreconditionFailed { get; } = new(412, "PreconditionFailed", "Precondition failed, please try again.");

    /// <summary>More than 100 KB.</summary>
    public static ConnectorError MessageSizeTooBig { get; } = new(413, "MessageSizeTooBig", "Message size too large.");

    /// <summary>Too fast.</summary>
    public static ConnectorError Throttled { get; } = new(429, "Throttled", "Too many requests.");

    /// <summary>Teams itself failed.</summary>
    public static ConnectorError ServiceError { get; } = new(500, "ServiceError", "Unknown");

    /// <summary>Something that Teams relies on failed: try again.</summary>
    public static ConnectorError DependencyError { get; } = new(502, "ServiceError", "Unknown");

    /// <summary>All of the above.</summary>
    public static IReadOnlyList<ConnectorError> All { get; } =
    [
        BadArgument, BadSyntax, BotNotRegistered, ConversationNotFound, ActivityNotFoundInConversation, MemberNotFoundInConversation,
        PreconditionFailed, MessageSizeTooBig, Throttled, ServiceError, DependencyError,
    ];

    internal ConnectorAnswer Answer => ConnectorAnswer.Error(Status, Code, Message);

    internal ConnectorAnswer Saying(string message) => (this with { Message = message }).Answer;
}
