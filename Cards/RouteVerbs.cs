namespace CoEBot.Cards;

/// <summary>A route as it stands. <paramref name="Department"/> is the department's key, here and in all verbs of routes.</summary>
public sealed record ShowRoute(string Department) : CardVerb;

/// <summary>Opens the form of a route, with what this person wrote there before; <paramref name="Afresh"/> lets that go.</summary>
public sealed record EditRoute(string Department, bool Afresh = false) : CardVerb;

/// <summary>What was typed in the form of a route, to be kept and looked at. Texts are null where the client left an empty input out.</summary>
/// <param name="Department">The department's key.</param>
/// <param name="Version">The version of the route that the form was filled from.</param>
public sealed record PreviewRoute(string Department, int Version) : CardVerb
{
    public string? FastLane { get; init; }

    public string? FullRoute { get; init; }

    public string? Topics { get; init; }
}

/// <summary>Saves what this person wrote and the preview showed. <paramref name="Proposal"/> names what was seen; what is saved is read from the records.</summary>
public sealed record SaveRoute(string Department, int Version, string Proposal) : CardVerb
{
    /// <summary>Why, from the input of that id.</summary>
    public string? Note { get; init; }
}

/// <summary>The versions of a route, newest first. <paramref name="Before"/> is the version that the page before ended with.</summary>
public sealed record ShowRouteHistory(string Department, int? Before = null) : CardVerb;

/// <summary>Proposes that a route be as it was in that version.</summary>
public sealed record RollBackRoute(string Department, int Version) : CardVerb;
