using CoEBot.Boxes.Editing;

namespace CoEBot.Center.Routing;

/// <summary>A way that changes. <paramref name="Before"/> or <paramref name="After"/> is null where there is none.</summary>
/// <param name="Name">"Inside the box", "Topic Billing".</param>
/// <param name="Before">Its steps until now.</param>
/// <param name="After">Its steps from now on.</param>
public sealed record RouteChange(string Name, IReadOnlyList<RouteStep>? Before, IReadOnlyList<RouteStep>? After);

/// <summary>The difference between two routes, and what becomes of two people's changes of the same route.</summary>
public static class RouteChanges
{
    /// <summary>Way by way; empty where both say the same. The version, and the order of topics, are no part of it.</summary>
    public static IReadOnlyList<RouteChange> Between(Route before, Route after)
    {
        var (was, willBe) = (ByTopic(before), ByTopic(after));
        return
        [
            .. Way(RoutePartWords.Of(RoutePart.FastLane), before.FastLane, after.FastLane),
            .. Way(RoutePartWords.Of(RoutePart.FullRoute), before.FullRoute, after.FullRoute),
            .. willBe.SelectMany(topic => Way($"Topic {topic.Value.Topic}", was.GetValueOrDefault(topic.Key)?.Steps, topic.Value.Steps)),
            .. was.Where(topic => !willBe.ContainsKey(topic.Key)).SelectMany(topic => Way($"Topic {topic.Value.Topic}", topic.Value.Steps, null)),
        ];
    }

    /// <summary>A name of what a route says, whatever its version: the same for the same words in the same order.</summary>
    public static string Fingerprint(Route route)
    {
        var text = RouteText.Of(route, id => id);
        return Ids.From($"{text.FastLane}\n\n{text.FullRoute}\n\n{text.Topics}");
    }

    /// <summary>Somebody's change put on top of somebody else's: the ways that they changed are as they wrote them, and every other is as it is now.</summary>
    /// <param name="now">The route as it is now.</param>
    /// <param name="seen">The route that the change was written from.</param>
    /// <param name="proposed">The route as it was written.</param>
    public static Route Onto(Route now, Route seen, Route proposed)
    {
        var (was, willBe) = (ByTopic(seen), ByTopic(proposed));
        var changed = was.Keys.Union(willBe.Keys, StringComparer.OrdinalIgnoreCase)
            .Where(topic => !Same(was.GetValueOrDefault(topic)?.Steps, willBe.GetValueOrDefault(topic)?.Steps)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var kept = now.Topics.Where(topic => !changed.Contains(Key(topic)) || willBe.ContainsKey(Key(topic))).Select(topic => changed.Contains(Key(topic)) ? willBe[Key(topic)] : topic).ToList();
        return new()
        {
            Version = now.Version,
            FastLane = Same(seen.FastLane, proposed.FastLane) ? now.FastLane : proposed.FastLane,
            FullRoute = Same(seen.FullRoute, proposed.FullRoute) ? now.FullRoute : proposed.FullRoute,
            Topics = [.. kept.UnionBy(proposed.Topics.Where(topic => changed.Contains(Key(topic))), Key, StringComparer.OrdinalIgnoreCase)],
        };
    }

    private static IEnumerable<RouteChange> Way(string name, IReadOnlyList<RouteStep>? before, IReadOnlyList<RouteStep>? after) => Same(before, after) ? [] : [new(name, before, after)];

    private static bool Same(IReadOnlyList<RouteStep>? one, IReadOnlyList<RouteStep>? other) => Words(one) == Words(other);

    private static string? Words(IReadOnlyList<RouteStep>? steps) => steps is null ? null : StepText.Line(steps, id => id);

    private static string Key(TopicRoute topic) => BoxTidying.Line(topic.Topic);

    private static Dictionary<string, TopicRoute> ByTopic(Route route) =>
        route.Topics.DistinctBy(Key, StringComparer.OrdinalIgnoreCase).ToDictionary(Key, StringComparer.OrdinalIgnoreCase);
}
