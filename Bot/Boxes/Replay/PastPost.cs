namespace CoEBot.Boxes.Replay;

/// <summary>A post that was submitted once: what the box said of it then, and how it ended.</summary>
public sealed record PastPost
{
    /// <summary>The draft's id.</summary>
    public required string Id { get; init; }

    /// <summary>The key of the department it speaks for.</summary>
    public required string Department { get; init; }

    /// <summary>Its texts, each with its networks; at least one.</summary>
    public required IReadOnlyList<Post> Posts { get; init; }

    /// <summary>The moment it was submitted: news that waited for its day then waits for it again.</summary>
    public required BoxContext Context { get; init; }

    /// <summary>What was found at that moment.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public PastEnding Ending { get; init; }

    /// <summary>When it was approved or rejected; null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>How a submission ended.</summary>
public enum PastEnding
{
    /// <summary>Not yet: it is in review, or back with its author.</summary>
    Open,

    Approved,

    Rejected,
}
