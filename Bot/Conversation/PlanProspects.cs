using CoEBot.Center;
using CoEBot.Center.Planning;
using CoEBot.Drafts;
using CoEBot.Wins;

namespace CoEBot.Conversation;

/// <summary>What a department's plan brings next, as its own clocks say. Pure.</summary>
public sealed record PlanProspect
{
    /// <summary>The department by the plan in question.</summary>
    public required Department Department { get; init; }

    /// <summary>The first name of who paused its invitations; null while they come.</summary>
    public string? PausedBy { get; init; }

    /// <summary>When the next one comes; null where none does.</summary>
    public DateTimeOffset? NextCard { get; init; }

    /// <summary>The next announcement; null where there is no channel for it.</summary>
    public (AnnouncementWeek Week, DateTimeOffset At)? Announcement { get; init; }

    /// <summary>Whether a strategist holds it back.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Whether this week's has gone out.</summary>
    public bool HasGoneOut { get; init; }

    /// <summary>Drafts in review whose time limits were given by other hours.</summary>
    public int InReview { get; init; }

    public required DateTimeOffset Now { get; init; }

    public IReadOnlyList<string> Sentences =>
    [
        .. Department.Channel is null ? [$"{Department.Name} has no channel of its own yet, so neither cards nor announcements come by themselves."] : (string[])[Card(), .. Announcements()],
        .. Drafts(),
    ];

    private string Card() => (Department.Rhythm, PausedBy, NextCard) switch
    {
        ({ Comes: true }, { } by, _) => $"{by} paused the Share an idea card. It stays away until somebody lets it come again.",
        ({ Comes: true }, null, { } at) when at <= Now => "The next Share an idea card comes at once.",
        ({ Comes: true }, null, { } at) => $"The next Share an idea card comes {Said(at)}.",
        ({ Comes: true }, _, _) => "With these days and this hour no Share an idea card ever comes. Choose an hour at which you work.",
        ({ Prompts.Count: > 0 }, _, _) => "The Share an idea card does not come back by itself. Its questions are kept for later.",
        _ => "The Share an idea card does not come back by itself.",
    };

    private IEnumerable<string> Announcements()
    {
        if (Announcement is not var (week, at)) yield break;
        var monday = AnnouncementClock.WeekOf(Department, Now).Monday;
        yield return (IsHeld, at <= Now, HasGoneOut, week.Monday == monday) switch
        {
            (true, _, _, _) => $"The announcement of week {week.Number} is held back by a strategist. Its hour is {Said(at)}.",
            (_, true, _, _) => $"The announcement of week {week.Number} goes out at once.",
            (_, _, true, _) => $"This week’s announcement has gone out. The next one goes out {Said(at)}.",
            (_, _, _, true) => $"This week’s announcement goes out {Said(at)}.",
            _ => $"The next announcement goes out {Said(at)}.",
        };
        if (Department.Announcement is { From: { } from } hour && week.Monday < from) yield return $"From the week after on it is {PlanWords.Announcement(hour)}.";
    }

    private IEnumerable<string> Drafts()
    {
        if (InReview > 0)
            yield return $"{(InReview == 1 ? "1 draft is" : $"{InReview} drafts are")} in review. The step that each is at keeps the time limit it began with; every step after it counts by the new hours.";
    }

    private string Said(DateTimeOffset moment) => $"{PlanWords.Moment(Department.Zone, moment)}, {PlanWords.Clock(Department.TimeZone)}";
}

/// <summary>Looks up what a prospect is made of.</summary>
public sealed class PlanProspects(InvitationDesk invitations, AnnouncementDesk announcements, PastDrafts past, TimeProvider time)
{
    /// <param name="center">The Center.</param>
    /// <param name="department">The department as it is.</param>
    /// <param name="changed">The plan that it would have from now on; null for the one that stands.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<PlanProspect> OfAsync(CenterDefinition center, Department department, Plan? changed, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var after = changed is null ? department : changed.For(department, now);
        var sent = await SentAsync(after, AnnouncementClock.WeeksAround(after, now), cancellation);
        var next = after.Channel is null ? null : AnnouncementClock.Next(after, center.OpenedAt, sent.Contains, now);
        var state = await invitations.StateAsync(after, cancellation);
        return new()
        {
            Department = after,
            PausedBy = InvitationViews.Who(center, state.Paused),
            NextCard = RhythmClock.Next(after, state, center.OpenedAt, now),
            Announcement = next,
            IsHeld = next is { Week: var week } && await announcements.IsHeldAsync(week, cancellation),
            HasGoneOut = sent.Contains(AnnouncementClock.WeekOf(after, now)),
            InReview = HasOtherHours(department, after) ? (await past.LastAsync(department.Key, cancellation)).Count(draft => draft.State == DraftState.InReview) : 0,
            Now = now,
        };
    }

    private async Task<HashSet<AnnouncementWeek>> SentAsync(Department department, IReadOnlyList<AnnouncementWeek> weeks, CancellationToken cancellation)
    {
        var sent = await Task.WhenAll(weeks.Select(week => announcements.IsSentAsync(department, week, cancellation)));
        return [.. weeks.Where((_, index) => sent[index])];
    }

    private static bool HasOtherHours(Department before, Department after) => PlanChanges.Between(Plan.Of(before), Plan.Of(after)).Any(change => change.IsOfHours);
}
