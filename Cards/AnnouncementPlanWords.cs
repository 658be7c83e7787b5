namespace CoEBot.Cards;

/// <summary>Whether a week's announcement is still to go out.</summary>
internal enum PlanStanding
{
    /// <summary>No department has a channel for it.</summary>
    Nowhere,
    Planned,
    Held,
    Sent,
}

/// <summary>What a strategist reads about a week's announcement.</summary>
internal static class AnnouncementPlanWords
{
    public static PlanStanding Standing(AnnouncementPlanView view) => view switch
    {
        { Departments: [] } => PlanStanding.Nowhere,
        _ when view.Departments.All(department => department.GoesOutAt is null) => PlanStanding.Sent,
        { IsHeld: true } => PlanStanding.Held,
        _ => PlanStanding.Planned,
    };

    public static Wording Headline(AnnouncementPlanView view) => Standing(view) switch
    {
        PlanStanding.Nowhere => $"The announcement of week {view.Preview.Week} has no channel yet",
        PlanStanding.Sent => $"The announcement of week {view.Preview.Week} has gone out",
        PlanStanding.Held => $"The announcement of week {view.Preview.Week} waits for you",
        _ => $"The announcement of week {view.Preview.Week} goes out by itself",
    };

    /// <summary>One department's line, with its mark.</summary>
    public static (Wording Mark, Wording Text) Line(PlannedAnnouncement planned, bool isHeld) => (planned.GoesOutAt, isHeld) switch
    {
        (null, _) => ($"✓", $"{Clip.Name(planned.Department)}: has gone out"),
        (_, true) => ($"○", $"{Clip.Name(planned.Department)}: held"),
        ({ } moment, _) => ($"●", $"{Clip.Name(planned.Department)}: {moment}"),
    };

    public static Wording Next(AnnouncementPlanView view) => Standing(view) switch
    {
        PlanStanding.Nowhere => $"When an owner makes a channel a department’s home, it goes out there.",
        PlanStanding.Sent => $"The next one comes next week.",
        PlanStanding.Held => $"Nothing goes out by itself while you hold it. **Send now** posts it in every channel that has not had it.",
        _ => $"If you do nothing, it goes out at these times, with the wins and goals of that moment. **Send now** posts it in every channel that has not had it.",
    };
}
