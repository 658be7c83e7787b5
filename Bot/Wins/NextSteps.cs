namespace CoEBot.Wins;

/// <summary>The step that an announcement names: one that anybody can do, from what the goals still lack.</summary>
public static class NextSteps
{
    public static string For(IReadOnlyList<GoalProgress> goals) => goals.FirstOrDefault(goal => !goal.IsReached) is { } goal
        ? $"{goal.Target - goal.Reached} more {goal.Unit} to go. Share one idea next week, and we are one closer."
        : "Share one idea next week, and bring along a colleague who has not shared one yet.";
}
