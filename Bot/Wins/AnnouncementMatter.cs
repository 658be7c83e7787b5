using CoEBot.Center;
using CoEBot.Library;

namespace CoEBot.Wins;

/// <summary>What a week's announcements are made of. It is read once for all departments, however many there are, so that they all tell the same figures of the same moment.</summary>
/// <param name="Week">Of which week.</param>
/// <param name="Plan">What the strategists say about it.</param>
/// <param name="Goals">The Center's goals.</param>
/// <param name="Wins">The last seven days' wins.</param>
/// <param name="Posts">The approved posts that count for the goals.</param>
/// <param name="At">When it was read.</param>
public sealed record AnnouncementMatter(
    AnnouncementWeek Week, AnnouncementPlan? Plan, IReadOnlyList<Goal> Goals, IReadOnlyList<Win> Wins, IReadOnlyCollection<LibraryPost> Posts, DateTimeOffset At)
{
    private const int MostWins = 5;

    /// <summary>A department's announcement: its own wins first, then the newest of the others, and the goals that are its own or everybody's.</summary>
    public Announcement For(Department department, Person? sentBy)
    {
        var goals = GoalCounter.Count(Goals.Where(goal => goal.Department is null || goal.Department == department.Key), Posts);
        return new()
        {
            Department = department.Key,
            Week = Week.ToString(),
            Opening = string.IsNullOrWhiteSpace(Plan?.Opening) ? null : Plan.Opening.Trim(),
            Wins = [.. Wins.OrderByDescending(win => win.Department == department.Key).ThenByDescending(win => win.At).Take(MostWins).Select(win => win.Id)],
            Goals = goals,
            NextStep = NextSteps.For(goals),
            At = At,
            SentBy = sentBy,
        };
    }
}
