using CoEBot.Center;

namespace CoEBot.Wins;

/// <summary>One department's announcement of one week, as it went out. Its figures are those of that moment, so that anybody can recompute them.</summary>
public sealed record Announcement
{
    public required string Department { get; init; }

    public required string Week { get; init; }

    /// <summary>A strategist's opening words.</summary>
    public string? Opening { get; init; }

    /// <summary>The wins in it, the department's own first.</summary>
    public required IReadOnlyList<string> Wins { get; init; }

    public required IReadOnlyList<GoalProgress> Goals { get; init; }

    public required string NextStep { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who sent it; null where it went out by itself.</summary>
    public Person? SentBy { get; init; }
}

/// <summary>Where a goal stands, counted from the records.</summary>
public sealed record GoalProgress(string Goal, string Unit, int Reached, int Target, DateOnly Due)
{
    public bool IsReached => Reached >= Target;
}

/// <summary>What the strategists say about one week, before it goes out.</summary>
public sealed record AnnouncementPlan
{
    public string? Opening { get; init; }

    /// <summary>Held: nothing goes out by itself.</summary>
    public bool IsHeld { get; init; }

    public Person? By { get; init; }

    public DateTimeOffset? At { get; init; }
}
