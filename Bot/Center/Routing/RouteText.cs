using CoEBot.Boxes.Editing;

namespace CoEBot.Center.Routing;

/// <summary>A route as people write it in its form, read or not. The text of a route is read back as that route.</summary>
public sealed record RouteText
{
    /// <summary>The steps inside the box, one on each line.</summary>
    public string FastLane { get; init => field = value ?? ""; } = "";

    /// <summary>The steps outside it.</summary>
    public string FullRoute { get; init => field = value ?? ""; } = "";

    /// <summary>Lines: <c>Billing: communicator within 8 hours; specialist for finance within 8 hours</c>.</summary>
    public string Topics { get; init => field = value ?? ""; } = "";

    public static RouteText Of(Route route, CenterDefinition center) => Of(route, new StepNames(center).Of);

    /// <param name="route">The route.</param>
    /// <param name="name">The name of a person by id.</param>
    public static RouteText Of(Route route, Func<string, string> name) => new()
    {
        FastLane = Lines(route.FastLane, name),
        FullRoute = Lines(route.FullRoute, name),
        Topics = string.Join('\n', route.Topics.Select(topic => $"{BoxTidying.Line(topic.Topic)}: {StepText.Line(topic.Steps, name)}")),
    };

    private static string Lines(IEnumerable<RouteStep> steps, Func<string, string> name) => string.Join('\n', steps.Select(step => StepText.Of(step, name)));
}
