namespace CoEBot.Center;

/// <summary>
/// The way a department's drafts take, as its owners wrote it: data, with a version. What leaves a draft is decided by its box: inside, the fast lane; outside, the full
/// route; and a topic may have a way of its own. A generated reader sets what a file leaves out to null, so each part with a default says so where it is set.
/// </summary>
public sealed record Route
{
    private static readonly RouteStep Advocate = new() { Role = Role.Advocate };
    private static readonly RouteStep Communicator = new() { Role = Role.Communicator };

    /// <summary>One advocate inside the box; outside it an advocate, then a communicator.</summary>
    public static readonly Route Default = new();

    /// <summary>Grows with every change.</summary>
    public int Version { get; init; }

    /// <summary>The steps inside the box.</summary>
    public IReadOnlyList<RouteStep> FastLane { get; init => field = value is { Count: > 0 } ? value : [Advocate]; } = [Advocate];

    /// <summary>The steps outside it. Specialists whom a finding calls for come after its first step.</summary>
    public IReadOnlyList<RouteStep> FullRoute { get; init => field = value is { Count: > 0 } ? value : [Advocate, Communicator]; } = [Advocate, Communicator];

    /// <summary>Ways that drafts of a topic take, inside the box and outside.</summary>
    public IReadOnlyList<TopicRoute> Topics { get; init => field = value ?? []; } = [];

    /// <summary>The steps of all its ways.</summary>
    internal IEnumerable<RouteStep> AllSteps => [.. FastLane, .. FullRoute, .. Topics.SelectMany(topic => topic.Steps)];

    /// <summary>The steps of a draft of this topic, before specialists.</summary>
    public IReadOnlyList<RouteStep> StepsOf(string? topic, bool isInside) =>
        Topics.FirstOrDefault(route => string.Equals(route.Topic.Trim(), topic?.Trim(), StringComparison.OrdinalIgnoreCase))?.Steps ?? (isInside ? FastLane : FullRoute);
}

/// <summary>The steps of drafts whose author named this topic, in any case.</summary>
public sealed record TopicRoute
{
    public required string Topic { get; init; }

    public required IReadOnlyList<RouteStep> Steps { get; init; }
}

/// <summary>A step as a route plans it: who is asked, how many must approve, and in what time.</summary>
public sealed record RouteStep
{
    /// <summary>A working day.</summary>
    public const double DefaultHours = 8;

    public required Role Role { get; init; }

    /// <summary>For specialists: the kind of them ("legal").</summary>
    public string? Specialty { get; init; }

    /// <summary>Whether a colleague from another department is asked, as a second pair of eyes; where there is none, the step falls away.</summary>
    public bool FromElsewhere { get; init; }

    /// <summary>How many approve: any one of those asked, or more. What is more than there are people is brought down to them.</summary>
    public int Needs { get; init => field = Math.Max(value, 1); } = 1;

    /// <summary>Whether all who are asked must approve; then all who hold the role are asked, unless <see cref="Asks"/> says fewer.</summary>
    public bool NeedsAll { get; init; }

    /// <summary>How many are asked, the least busy first; null for one more than it needs.</summary>
    public int? Asks { get; init; }

    /// <summary>Working hours of the department until it escalates; the reminder comes at three quarters of them. What a file leaves out is a working day.</summary>
    public double Hours { get; init => field = value == 0 ? DefaultHours : value; } = DefaultHours;

    /// <summary>Who is asked when the time is over, by Entra object id; they may decide then, whatever role they hold.</summary>
    public IReadOnlyList<string> Backups { get; init => field = [.. (value ?? []).Select(ObjectId.Normal)]; } = [];
}
