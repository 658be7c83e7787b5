using CoEBot.Boxes.Editing;

namespace CoEBot.Center.Routing;

/// <summary>
/// A route read from what people typed. Reading never fails: what cannot be read is a problem with its line, and all else is read. Each step and topic knows the line it came
/// from, so that what is wrong with the route as a whole can be told by line as well.
/// </summary>
public sealed class RouteReading
{
    private readonly List<RouteProblem> _unread = [];
    private readonly Dictionary<(RoutePart, int), int> _lines = [];
    private readonly StepNames _names;

    private RouteReading(RouteText text, CenterDefinition center)
    {
        _names = new(center);
        Route = new() { FastLane = Lane(RoutePart.FastLane, text.FastLane), FullRoute = Lane(RoutePart.FullRoute, text.FullRoute), Topics = Topics(text.Topics) };
    }

    public Route Route { get; }

    /// <param name="text">What was typed.</param>
    /// <param name="center">Who is known.</param>
    public static RouteReading Of(RouteText text, CenterDefinition center) => new(text, center);

    /// <summary>What could not be read, and then what is wrong with what could, each with its line where it has one.</summary>
    /// <param name="check">Holds the route against what routes may say (<see cref="RouteProblems"/>).</param>
    public IReadOnlyList<RouteProblem> Problems(Func<Route, IReadOnlyList<RouteProblem>> check) =>
    [
        .. _unread,
        .. check(Route).Select(problem => problem is { Part: { } part, Entry: { } entry } && _lines.TryGetValue((part, entry), out var line) ? problem with { Line = line } : problem),
    ];

    private List<RouteStep> Lane(RoutePart part, string text)
    {
        var steps = new List<RouteStep>();
        foreach (var (line, number) in Lines(text))
        {
            if (StepReading.Of(line, _names, says => Tell(part, number, says)) is not { } step) continue;
            _lines[(part, steps.Count)] = number;
            steps.Add(step);
        }

        // A route without steps takes those that it would have by itself; whoever empties the field did not ask for that.
        if (!Lines(text).Any()) _unread.Add(new(part, "Name at least one step, such as advocate."));
        return steps;
    }

    private List<TopicRoute> Topics(string text)
    {
        var topics = new List<TopicRoute>();
        foreach (var (line, number) in Lines(text))
        {
            if (line.LastIndexOf(':') is var colon && colon < 0)
            {
                Tell(RoutePart.Topics, number, $"{BoxProblems.Quoted(BoxTidying.Line(line))} has no colon. Write the topic, a colon and its steps, like Billing: communicator; specialist for finance.");
                continue;
            }

            _lines[(RoutePart.Topics, topics.Count)] = number;
            var steps = line[(colon + 1)..].Split(';').Where(step => !string.IsNullOrWhiteSpace(step)).Select(step => StepReading.Of(step, _names, says => Tell(RoutePart.Topics, number, says)));
            topics.Add(new() { Topic = BoxTidying.Line(line[..colon]), Steps = [.. steps.OfType<RouteStep>()] });
        }

        return topics;
    }

    private void Tell(RoutePart part, int line, string says) => _unread.Add(new(part, says) { Line = line });

    private static IEnumerable<(string Line, int Number)> Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n').Select((line, index) => (line, index + 1)).Where(line => !string.IsNullOrWhiteSpace(line.line));
}
