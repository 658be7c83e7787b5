namespace CoEBot.Center.Routing;

/// <summary>A field of a route's form.</summary>
public enum RoutePart
{
    FastLane,
    FullRoute,
    Topics,
}

/// <summary>Something that keeps a route from being what it says, in a sentence for who wrote it.</summary>
/// <param name="Part">Where; null where it is about the whole.</param>
/// <param name="Says">What is so, and what to do instead; it follows the place and a colon.</param>
/// <param name="Entry">Which step of a lane, or which topic, from 0; null where it is about all of them.</param>
public sealed record RouteProblem(RoutePart? Part, string Says, int? Entry = null)
{
    /// <summary>The line in which that entry was written, from 1, where it came as text.</summary>
    public int? Line { get; init; }

    public string Sentence => (Part, Line, Entry) switch
    {
        (null, _, _) => Says,
        ({ } part, { } line, _) => $"{RoutePartWords.Of(part)}, line {line}: {Says}",
        (RoutePart.Topics, _, { } entry) => $"{RoutePartWords.Of(RoutePart.Topics)}, topic {entry + 1}: {Says}",
        ({ } part, _, { } entry) => $"{RoutePartWords.Of(part)}, step {entry + 1}: {Says}",
        ({ } part, _, _) => $"{RoutePartWords.Of(part)}: {Says}",
    };
}

/// <summary>The parts as cards call them.</summary>
public static class RoutePartWords
{
    public static string Of(RoutePart part) => part switch
    {
        RoutePart.FastLane => "Inside the box",
        RoutePart.FullRoute => "Outside the box",
        _ => "Topics with a way of their own",
    };
}
