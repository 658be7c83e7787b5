using CoEBot.Center;
using CoEBot.Library;
using CoEBot.Wins;

namespace CoEBot.Tests.Wins;

public sealed class GoalCounterTests
{
    private static readonly Goal Posts = new() { Name = "Posts", Metric = GoalMetric.ApprovedPosts, Target = 2, From = new(2026, 11, 1), Due = new(2026, 12, 31) };

    [Test]
    public void Counts_what_the_shelf_shows_since_the_goal_began()
    {
        LibraryPost[] posts = [Post("a1", "engineering", 10, 31), Post("a1", "engineering", 11, 2), Post("a1", "marketing", 11, 3), Post("a2", "marketing", 11, 4)];
        Goal[] goals = [Posts, Posts with { Metric = GoalMetric.ActivePeople }, Posts with { Department = "engineering" }];

        Assert.That(GoalCounter.Count(goals, posts).Select(goal => (goal.Reached, goal.IsReached)), Is.EqualTo(new[] { (3, true), (2, true), (1, false) }));
    }

    [Test]
    public void The_next_step_says_what_is_still_to_do()
    {
        Assert.Multiple(() =>
        {
            Assert.That(NextSteps.For([new("Posts", "approved posts", 18, 50, Posts.Due)]), Does.StartWith("32 more approved posts to go."));
            Assert.That(NextSteps.For([new("Posts", "approved posts", 50, 50, Posts.Due)]), Does.Not.Contain("to go"));
        });
    }

    private static LibraryPost Post(string author, string department, int month, int day) => new()
    {
        DraftId = Ids.New(),
        Department = department,
        AuthorId = author,
        AuthorName = author,
        Networks = "x",
        Text = "Hello",
        ApprovedAt = new(2026, month, day, 12, 0, 0, TimeSpan.Zero),
    };
}
