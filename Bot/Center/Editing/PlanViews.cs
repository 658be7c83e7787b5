using CoEBot.Cards;
using CoEBot.Center.Planning;

namespace CoEBot.Center.Editing;

/// <summary>Plans, their changes and their history as cards show them.</summary>
public static class PlanViews
{
    public static PlanOwner Owner(Department department) => new(department.Key, department.Name);

    public static VersionView Version(PlanVersion version) => new(version.Plan.Version, version.By?.FirstName, version.At);

    /// <param name="department">Whose plan.</param>
    /// <param name="standing">The plan.</param>
    /// <param name="next">What comes of it next, a sentence each.</param>
    /// <param name="oddities">What may surprise.</param>
    /// <param name="mayChange">Whether the reader may change it.</param>
    public static PlanView Plan(Department department, PlanVersion standing, IReadOnlyList<string> next, IReadOnlyList<string> oddities, bool mayChange)
    {
        var plan = standing.Plan;
        return new()
        {
            Owner = Owner(department),
            Version = Version(standing),
            Note = standing.Note,
            Lines =
            [
                new("Time zone", [plan.TimeZone]),
                new("Works", [$"{Weekdays.Names(plan.Hours.Days)}, {PlanWords.Hours(plan.Hours)}"]),
                new("Holidays", HolidayText.Words(plan.Holidays) is { Count: > 0 } holidays ? holidays : ["none"]),
                new("Share an idea card", [PlanWords.Card(plan.Rhythm)]),
                .. plan.Rhythm is { Prompts: { Count: > 0 } prompts } ? [new("Questions on the card, in turn", prompts)] : Array.Empty<PlanLine>(),
                new("Weekly announcement", [PlanWords.Announcement(plan.Announcement)]),
            ],
            Next = next,
            Oddities = oddities,
            MayChange = mayChange,
        };
    }

    public static PlanFormView Form(Department department, Proposal<PlanText> proposal, IReadOnlyList<PlanProblem> problems) => new()
    {
        Owner = Owner(department),
        Version = proposal.Version,
        TimeZone = proposal.Text.TimeZone,
        Days = proposal.Text.Days,
        From = proposal.Text.From,
        To = proposal.Text.To,
        Holidays = proposal.Text.Holidays,
        RhythmDays = proposal.Text.RhythmDays,
        RhythmHour = proposal.Text.RhythmHour,
        Prompts = proposal.Text.Prompts,
        AnnouncementDay = proposal.Text.AnnouncementDay,
        AnnouncementHour = proposal.Text.AnnouncementHour,
        Weekdays = [.. Weekdays.All.Select(day => new Choice(Weekdays.Name(day), Weekdays.Name(day)))],
        Hours = [.. Enumerable.Range(0, 24).Select(hour => new Choice($"{hour}", PlanWords.Hour(hour)))],
        Problems = [.. problems.Select(problem => problem.Sentence)],
    };

    public static PlanPreviewView Preview(Department department, PlanConsideration considered, IReadOnlyList<string> next, IReadOnlyList<string> oddities) => new()
    {
        Owner = Owner(department),
        Version = considered.Proposal.Version,
        Proposal = considered.Fingerprint,
        Changes = Changes(considered.Changes),
        Next = next,
        Oddities = oddities,
        Note = considered.Proposal.Note,
    };

    /// <param name="department">Whose plan.</param>
    /// <param name="versions">Versions, newest first.</param>
    /// <param name="count">How many of them to show; one more says what the last of them changed, and that there are others.</param>
    /// <param name="mayChange">Whether the reader may change the plan.</param>
    public static PlanHistoryView History(Department department, IReadOnlyList<PlanVersion> versions, int count, bool mayChange) => new()
    {
        Owner = Owner(department),
        Items =
        [
            .. versions.Take(count).Select((version, index) => new VersionItem(
                Version(version), version.Note, index + 1 < versions.Count ? Changes(PlanChanges.Between(versions[index + 1].Plan, version.Plan)) : null,
                version.Plan.Version == department.PlanVersion)),
        ],
        Before = versions.Count > count ? versions[count - 1].Plan.Version : null,
        MayChange = mayChange,
    };

    private static IReadOnlyList<ChangeView> Changes(IReadOnlyList<PlanChange> changes) => [.. changes.Select(change => new ChangeView(change.Name, change.Added, change.Removed))];
}
