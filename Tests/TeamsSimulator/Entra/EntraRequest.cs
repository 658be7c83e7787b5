using System.Text.Json.Nodes;

namespace CoEBot.TeamsSimulator.Entra;

/// <summary>One request for a token, and what became of it.</summary>
/// <param name="Host">Of which host it was asked; for a managed identity that of this machine.</param>
/// <param name="Tenant">The tenant in the path; null where a managed identity was asked for.</param>
/// <param name="Parameters">Of the form, or of the query.</param>
/// <param name="AssertionHeader">The header of the client's assertion; null where there was none that can be read.</param>
/// <param name="Assertion">Its claims.</param>
/// <param name="Error">Why it was refused; null where a token was given out.</param>
public sealed record EntraRequest(
    string Host, string? Tenant, IReadOnlyDictionary<string, string> Parameters, JsonObject? AssertionHeader, JsonObject? Assertion, EntraError? Error);
