namespace CoEBot.Center;

/// <summary>Something the Center wants to reach, as data: the bot counts how far it is from its own records.</summary>
public sealed record Goal
{
    public required string Name { get; init; }

    public required GoalMetric Metric { get; init; }

    public required int Target { get; init; }

    /// <summary>Counting begins on this day.</summary>
    public required DateOnly From { get; init; }

    public required DateOnly Due { get; init; }

    /// <summary>The department it is for; null for all.</summary>
    public string? Department { get; init; }

    /// <summary>The Entra object id of who answers for it.</summary>
    public string? Owner { get; init; }
}

public enum GoalMetric
{
    ApprovedPosts,

    /// <summary>Different people with an approved post.</summary>
    ActivePeople,
}
