using CoEBot.Cards;
using CoEBot.Center;

namespace CoEBot.Wins;

/// <summary>Wins and announcements as their cards show them.</summary>
public static class WinViews
{
    public static WinView Win(CenterDefinition center, WinFile file) => new()
    {
        WinId = file.Win.Id,
        People = file.Win.People,
        Department = center.FindDepartment(file.Win.Department)?.Name ?? file.Win.Department,
        Story = file.Win.Story,
        Cheers = file.Cheers,
        NominatedBy = file.Win.NominatedBy?.FirstName,
        DraftId = file.Win.DraftId,
        At = file.Win.At,
        Celebrated = file.Celebrated,
    };

    /// <param name="center">The Center.</param>
    /// <param name="key">The announcement's key; null for a preview.</param>
    /// <param name="announcement">The announcement.</param>
    /// <param name="files">Its wins, in its order.</param>
    public static WeeklyAnnouncementView Announcement(CenterDefinition center, string? key, Announcement announcement, IReadOnlyList<WinFile> files) => new()
    {
        Announcement = key,
        Company = center.Company,
        Department = center.FindDepartment(announcement.Department)?.Name ?? announcement.Department,
        Week = AnnouncementWeek.Parse(announcement.Week)!.Value.Number,
        Opening = announcement.Opening,
        Wins = [.. files.Select(file => Win(center, file))],
        Goals = [.. announcement.Goals.Select(goal => new GoalView(goal.Goal, goal.Unit, goal.Reached, goal.Target, goal.Due))],
        NextStep = announcement.NextStep,
    };
}
