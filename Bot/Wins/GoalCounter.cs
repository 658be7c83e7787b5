using CoEBot.Center;
using CoEBot.Library;

namespace CoEBot.Wins;

/// <summary>Counts where goals stand from the posts on the shelf. Pure, so every figure on a card can be counted again.</summary>
public static class GoalCounter
{
    public static IReadOnlyList<GoalProgress> Count(IEnumerable<Goal> goals, IReadOnlyCollection<LibraryPost> posts) => [.. goals.Select(goal => Count(goal, posts))];

    private static GoalProgress Count(Goal goal, IReadOnlyCollection<LibraryPost> posts)
    {
        var counted = posts.Where(post => (goal.Department is null || post.Department == goal.Department) && DateOnly.FromDateTime(post.ApprovedAt.UtcDateTime) >= goal.From);
        return goal.Metric switch
        {
            GoalMetric.ActivePeople => new(goal.Name, "people with an approved post", counted.Select(post => post.AuthorId).Distinct().Count(), goal.Target, goal.Due),
            _ => new(goal.Name, "approved posts", counted.Count(), goal.Target, goal.Due),
        };
    }
}
