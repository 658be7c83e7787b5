namespace CoEBot.TeamsSimulator.Graph;

/// <summary>One request for people's presences.</summary>
/// <param name="Host">Of which host it was asked.</param>
/// <param name="Token">With which token.</param>
/// <param name="Ids">About whom.</param>
public sealed record GraphRequest(string Host, string? Token, IReadOnlyList<string> Ids);
