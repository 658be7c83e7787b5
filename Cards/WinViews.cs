namespace CoEBot.Cards;

/// <summary>A short win, as people see it.</summary>
public sealed record WinView
{
    public required string WinId { get; init; }

    /// <summary>Who made it happen, as typed or as recorded: names.</summary>
    public required string People { get; init; }

    public required string Department { get; init; }

    public required string Story { get; init; }

    /// <summary>How many people celebrated it.</summary>
    public required int Cheers { get; init; }

    /// <summary>First name of who nominated it; null where the bot found it by itself.</summary>
    public string? NominatedBy { get; init; }

    /// <summary>The approved post that proves it, if there is one.</summary>
    public string? DraftId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Whether the reader has celebrated it; on a card for all, false.</summary>
    public bool Celebrated { get; init; }
}

/// <summary>Where a goal stands, computed from the records. It is reached only when <paramref name="Reached"/> is at least <paramref name="Target"/>.</summary>
/// <param name="Name">The goal in words: "100 approved posts by our own people".</param>
/// <param name="Unit">What is counted: "approved posts".</param>
/// <param name="Reached">How many so far.</param>
/// <param name="Target">How many it takes.</param>
/// <param name="Due">Until when.</param>
public sealed record GoalView(string Name, string Unit, int Reached, int Target, DateOnly Due);
