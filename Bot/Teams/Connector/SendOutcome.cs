namespace CoEBot.Teams.Connector;

/// <summary>
/// How a request to Teams ended, as the connector's error table reads
/// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages, checked 2026-11-22).
/// </summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>Accepted. <paramref name="ActivityId"/> is null where Teams split the message and told no id; <paramref name="ConversationId"/> is where it stands.</summary>
    public sealed record Sent(string? ActivityId, string ConversationId) : SendOutcome;

    /// <summary>The conversation, the message or the member is not there any more (404): the reference is of no use.</summary>
    public sealed record Gone(string Code) : SendOutcome;

    /// <summary>The bot is not installed there (403 <c>BotNotInConversationRoster</c>): rest until it is.</summary>
    public sealed record NotInstalled(string Code) : SendOutcome;

    /// <summary>The person or an administrator blocked the bot (403): rest until they are back.</summary>
    public sealed record Blocked(string Code) : SendOutcome;

    /// <summary>Too much at once (429), also after the client's own retries. <paramref name="RetryAfter"/> as Teams said, or null.</summary>
    public sealed record Throttled(TimeSpan? RetryAfter) : SendOutcome;

    /// <summary>Not accepted, as far as Teams says, and worth another try later: no connection, a passing fault of the service (412, 502, 503, 504), or nobody tries while it is down.</summary>
    public sealed record Unavailable(string Code) : SendOutcome;

    /// <summary>Teams does not take the bot's token, or there is none (401). It takes an operator, and then another try.</summary>
    public sealed record Unauthorized(string Code) : SendOutcome;

    /// <summary>None of the cloud's hosts serves this bot (403 <c>InvalidBotApiHost</c>). It takes an operator, and then another try.</summary>
    public sealed record WrongHost(string Code) : SendOutcome;

    /// <summary>More than the 100 KB that Teams takes as one message (413).</summary>
    public sealed record TooLarge(string Code) : SendOutcome;

    /// <summary>Refused for what it is (400, 500 and whatever else is not to be tried again); sending it again changes nothing.</summary>
    public sealed record Refused(int Status, string Code) : SendOutcome;

    /// <summary>No answer came: it may have been accepted or not.</summary>
    public sealed record Unclear(string Code) : SendOutcome;
}
