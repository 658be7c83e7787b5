using CoEBot.Center.Routing;

namespace CoEBot.Center.Editing;

/// <summary>A route as it stood from some moment on.</summary>
public sealed record RouteVersion
{
    /// <summary>The whole route; its version is this one's number.</summary>
    public required Route Route { get; init; }

    /// <summary>Who made it so; null where it came with the Center's file.</summary>
    public Person? By { get; init; }

    /// <summary>When; null where nobody knows any more.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Why, in a few words.</summary>
    public string? Note { get; init; }
}

/// <summary>What becomes of a changed route.</summary>
public abstract record RouteVerdict
{
    private RouteVerdict()
    {
    }

    /// <summary>It counts: the department's route is to be that of <paramref name="Version"/>.</summary>
    public sealed record Saved(RouteVersion Version) : RouteVerdict;

    /// <summary>This very change was saved before, as <paramref name="Version"/>: the same click, delivered again.</summary>
    public sealed record Done(RouteVersion Version) : RouteVerdict;

    /// <summary>Not this person's to change.</summary>
    public sealed record Denied : RouteVerdict;

    /// <summary>There is no such department any more.</summary>
    public sealed record Gone : RouteVerdict;

    /// <summary>Somebody changed the route since it was seen.</summary>
    public sealed record Stale : RouteVerdict;

    /// <summary>The route cannot be so.</summary>
    public sealed record Invalid(IReadOnlyList<RouteProblem> Problems) : RouteVerdict;

    /// <summary>It says what stands already.</summary>
    public sealed record NoChange : RouteVerdict;
}
