namespace CoEBot.Teams.Connector;

/// <summary>How sending to Teams ended, as the connector's error table reads (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages).</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>Accepted. <paramref name="ActivityId"/> is null where Teams split the message and told no id; <paramref name="ConversationId"/> is where it stands.</summary>
    public sealed record Sent(string? ActivityId, string ConversationId) : SendOutcome;

    /// <summary>The conversation or the message is not there any more: the reference is of no use.</summary>
    public sealed record Gone(string Code) : SendOutcome;

    /// <summary>The bot is not installed there, or was blocked: rest until the person is back.</summary>
    public sealed record Blocked(string Code) : SendOutcome;

    /// <summary>Too much at once, also after the client's own retries. <paramref name="RetryAfter"/> as Teams said, or null.</summary>
    public sealed record Throttled(TimeSpan? RetryAfter) : SendOutcome;

    /// <summary>Not accepted, as far as Teams says, and worth another try later: no connection, or a passing fault of the service.</summary>
    public sealed record Unavailable(string Code) : SendOutcome;

    /// <summary>Refused for what it is; sending it again changes nothing.</summary>
    public sealed record Refused(int Status, string Code) : SendOutcome;

    /// <summary>No answer came: it may have been accepted or not.</summary>
    public sealed record Unclear(string Code) : SendOutcome;
}
