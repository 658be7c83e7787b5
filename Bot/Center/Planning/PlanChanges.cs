namespace CoEBot.Center.Planning;

/// <summary>A part of a plan that changes.</summary>
/// <param name="Name">"Working hours", "Holidays".</param>
/// <param name="Added">What comes in, in words.</param>
/// <param name="Removed">What goes out.</param>
/// <param name="IsOfHours">Whether other hours count as working hours by it.</param>
public sealed record PlanChange(string Name, IReadOnlyList<string> Added, IReadOnlyList<string> Removed, bool IsOfHours = false);

/// <summary>The difference between two plans, and what becomes of two people's changes of the same plan.</summary>
public static class PlanChanges
{
    /// <summary>Part by part; empty where both say the same. The version is no part of it.</summary>
    public static IReadOnlyList<PlanChange> Between(Plan before, Plan after) =>
    [
        .. Hours(before, after).Select(change => change with { IsOfHours = true }),
        .. One("Share an idea card", PlanWords.Card(before.Rhythm), PlanWords.Card(after.Rhythm)),
        .. Prompts(PromptsOf(before), PromptsOf(after)),
        .. One("Weekly announcement", PlanWords.Announcement(before.Announcement), PlanWords.Announcement(after.Announcement)),
    ];

    /// <summary>A name of what a plan says, whatever its version: the same for the same words in the same order.</summary>
    public static string Fingerprint(Plan plan)
    {
        var text = PlanText.Of(plan);
        return Ids.From(string.Join('\n', text.TimeZone, text.Days, text.From, text.To, text.RhythmDays, text.RhythmHour, text.AnnouncementDay, text.AnnouncementHour, text.Holidays, "", text.Prompts));
    }

    /// <summary>Somebody's change put on top of somebody else's: what they changed is as they wrote it, and all else is as it is now. Holidays and questions are added and taken out one by one.</summary>
    /// <param name="now">The plan as it is now.</param>
    /// <param name="seen">The plan that the change was written from.</param>
    /// <param name="proposed">The plan as it was written.</param>
    public static Plan Onto(Plan now, Plan seen, Plan proposed)
    {
        var hours = PlanWords.Hours(seen.Hours) == PlanWords.Hours(proposed.Hours) ? now.Hours : proposed.Hours;
        var card = PlanWords.Card(seen.Rhythm) == PlanWords.Card(proposed.Rhythm) ? now.Rhythm : proposed.Rhythm;
        return new()
        {
            Version = now.Version,
            TimeZone = seen.TimeZone == proposed.TimeZone ? now.TimeZone : proposed.TimeZone,
            Hours = hours with { Days = Merged(Weekdays.InOrder(now.Hours.Days), Weekdays.InOrder(seen.Hours.Days), Weekdays.InOrder(proposed.Hours.Days)) },
            Holidays = [.. Merged(now.Holidays, seen.Holidays, proposed.Holidays).Order()],
            Rhythm = Rhythm.Of(card?.Days ?? [], card?.Hour ?? Rhythm.UsualHour, Merged(PromptsOf(now), PromptsOf(seen), PromptsOf(proposed))),
            Announcement = seen.Announcement == proposed.Announcement ? now.Announcement : proposed.Announcement,
        };
    }

    private static IEnumerable<PlanChange> Hours(Plan before, Plan after) =>
    [
        .. One("Time zone", before.TimeZone, after.TimeZone),
        .. Some("Working days", Weekdays.InOrder(before.Hours.Days), Weekdays.InOrder(after.Hours.Days), days => [.. days.Select(Weekdays.Name)]),
        .. One("Working hours", PlanWords.Hours(before.Hours), PlanWords.Hours(after.Hours)),
        .. Some("Holidays", before.Holidays, after.Holidays, HolidayText.Words),
    ];

    private static IEnumerable<PlanChange> One(string name, string before, string after) => before == after ? [] : [new(name, [after], [before])];

    private static IEnumerable<PlanChange> Some<T>(string name, IEnumerable<T> before, IEnumerable<T> after, Func<IReadOnlyList<T>, IReadOnlyList<string>> words)
    {
        var (added, removed) = (words([.. after.Except(before)]), words([.. before.Except(after)]));
        return added.Count + removed.Count == 0 ? [] : [new(name, added, removed)];
    }

    private static List<PlanChange> Prompts(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        before.SequenceEqual(after) ? []
        : Some("Questions on the card", before, after, prompts => prompts).ToList() is { Count: > 0 } changes ? changes
        : [new("Questions on the card", ["the same ones in another order"], [])];

    private static IReadOnlyList<string> PromptsOf(Plan plan) => plan.Rhythm?.Prompts ?? [];

    /// <summary>Where only one of two changed a list it is as that one wrote it, in that one's order; else what the second added and took out is done to what the first made.</summary>
    private static IReadOnlyList<T> Merged<T>(IReadOnlyList<T> now, IReadOnlyList<T> seen, IReadOnlyList<T> proposed) =>
        seen.SequenceEqual(proposed) ? now
        : seen.SequenceEqual(now) ? proposed
        : [.. now.Where(entry => proposed.Contains(entry) || !seen.Contains(entry)), .. proposed.Where(entry => !seen.Contains(entry) && !now.Contains(entry))];
}
