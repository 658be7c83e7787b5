namespace CoEBot.Center.Editing;

/// <summary>What somebody wrote for a box, a route or a plan and has not saved: kept, so that nothing typed is lost. One a person and each of those.</summary>
/// <typeparam name="TText">All fields of its form as they were typed.</typeparam>
public sealed record Proposal<TText>
    where TText : class
{
    /// <summary>The version of the box, the route or the plan that it was written from.</summary>
    public required int Version { get; init; }

    public required TText Text { get; init; }

    /// <summary>A note to begin from, such as "Rolled back to version 3".</summary>
    public string? Note { get; init; }

    /// <summary>What the same person had typed before a file or an older version took its place: it comes back when that is saved or let go.</summary>
    public Proposal<TText>? Typed { get; init; }

    /// <summary>Whether it came from a file or from the history.</summary>
    public bool IsWhole { get; init; }

    public required DateTimeOffset At { get; init; }
}
