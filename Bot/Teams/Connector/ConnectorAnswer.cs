using System.Net;
using System.Text.Json;
using CoEBot.Teams.Activities;

namespace CoEBot.Teams.Connector;

/// <summary>Reads the connector's answers: codes that Teams nests as JSON in a message included.</summary>
public static class ConnectorAnswer
{
    /// <summary>In a conversation, and in a chat that was to be opened.</summary>
    private static readonly string[] NotInstalled = ["BotNotInConversationRoster", "ForbiddenOperationException"];

    private const string WrongHost = "InvalidBotApiHost";

    public static SendOutcome Failure(HttpStatusCode status, string body, TimeSpan? retryAfter)
    {
        var code = Code(body) ?? status.ToString();
        return status switch
        {
            HttpStatusCode.NotFound => new SendOutcome.Gone(code),
            HttpStatusCode.Forbidden when NotInstalled.Contains(code) => new SendOutcome.NotInstalled(code),
            HttpStatusCode.Forbidden when code == WrongHost => new SendOutcome.WrongHost(code),
            HttpStatusCode.Forbidden => new SendOutcome.Blocked(code),
            HttpStatusCode.Unauthorized => new SendOutcome.Unauthorized(code),
            HttpStatusCode.RequestEntityTooLarge => new SendOutcome.TooLarge(code),
            HttpStatusCode.TooManyRequests => new SendOutcome.Throttled(retryAfter),
            HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
                => retryAfter is null ? new SendOutcome.Unavailable(code) : new SendOutcome.Throttled(retryAfter),
            _ => new SendOutcome.Refused((int)status, code),
        };
    }

    /// <summary>Teams says it in two shapes: <c>{error:{code}}</c>, and <c>{errorCode,message}</c> whose message is the text of <c>{subCode}</c> or of the first shape.</summary>
    private static string? Code(string body)
    {
        if (Read(body) is not { } outer) return null;
        var nested = Read(outer.Message ?? outer.Error?.Message ?? "");
        return nested?.SubCode ?? nested?.Error?.Code ?? outer.Error?.Code;
    }

    /// <summary>Gateways answer with pages and nothing, too; what is not the expected JSON has no code.</summary>
    private static ConnectorErrorBody? Read(string body)
    {
        if (!body.AsSpan().TrimStart().StartsWith("{")) return null;
        try
        {
            return JsonSerializer.Deserialize(body, ActivityJson.Default.ConnectorErrorBody);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
