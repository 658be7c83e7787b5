using System.Text.Json.Nodes;

namespace CoEBot.TeamsSimulator.Graph;

/// <summary>An answer of Microsoft Graph, or one that something between it and the bot gave.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Body">As it is sent.</param>
/// <param name="ContentType">Of the body.</param>
/// <param name="RetryAfter">The header <c>Retry-After</c>; none where null.</param>
public sealed record GraphAnswer(int Status, string Body = "", string ContentType = "application/json", string? RetryAfter = null)
{
    /// <summary>An error as Graph tells it (https://learn.microsoft.com/graph/errors).</summary>
    public static GraphAnswer Error(int status, string code, string? retryAfter = null) => new(
        status,
        new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["code"] = code,
                ["message"] = $"What Graph says to {code}.",
                ["innerError"] = new JsonObject { ["date"] = "2026-11-25T10:00:00", ["request-id"] = Guid.NewGuid().ToString(), ["client-request-id"] = Guid.NewGuid().ToString() },
            },
        }.ToJsonString(),
        RetryAfter: retryAfter);

    /// <summary>Too much was asked (https://learn.microsoft.com/graph/throttling).</summary>
    public static GraphAnswer Throttled(string? retryAfter = null) => Error(429, "TooManyRequests", retryAfter);

    /// <summary>The application lacks the permission.</summary>
    public static GraphAnswer Forbidden { get; } = Error(403, "Forbidden");
}
