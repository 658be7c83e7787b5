namespace CoEBot.Cards;

/// <summary>Names a wall that people let posts through all the time; what it is about is found again in the records.</summary>
/// <param name="Department">The key of the department whose box it is; null for the brand's.</param>
/// <param name="Wall">The wall's id.</param>
/// <param name="Entry">An id that follows from the phrase, domain or contact.</param>
public abstract record AboutWall(string? Department, string Wall, string Entry) : CardVerb;

/// <summary>Shows the proposed change and what it would have meant for past posts.</summary>
public sealed record ShowProposal(string? Department, string Wall, string Entry) : AboutWall(Department, Wall, Entry);

/// <summary>Keeps the wall as it is.</summary>
public sealed record KeepWall(string? Department, string Wall, string Entry) : AboutWall(Department, Wall, Entry);
