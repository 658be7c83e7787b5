namespace CoEBot.Center;

/// <summary>A day of a rhythm, and the moment its card goes out.</summary>
public readonly record struct RhythmDay(DateOnly Day, DateTimeOffset At);

/// <summary>What is to be done now, and when to look again.</summary>
/// <param name="Post">The day whose card is to be posted now; null for none.</param>
/// <param name="ComeBack">Later than now.</param>
public readonly record struct RhythmTurn(RhythmDay? Post, DateTimeOffset ComeBack);

/// <summary>
/// When a department's invitation comes back. Pure. A card goes out in working hours only: one whose hour lies outside them, or on a holiday, moves to the next opening,
/// and is left out where the rhythm's next day has begun by then. After a downtime the newest missed one is made up for, within a day.
/// </summary>
public static class RhythmClock
{
    /// <summary>A card that is later than this would be the invitation of a day that nobody remembers.</summary>
    public static readonly TimeSpan MakeUp = TimeSpan.FromDays(1);

    /// <summary>How far ahead the next card is foretold: beyond a whole year of holidays.</summary>
    private static readonly TimeSpan Foresight = TimeSpan.FromDays(800);

    /// <summary>How far a card can be moved by holidays, and how far ahead the next is looked for.</summary>
    private const int LongestRest = 35;

    public static RhythmTurn At(Department department, Rhythm rhythm, InvitationState state, DateTimeOffset? openedAt, DateTimeOffset now)
    {
        var calendar = WorkCalendar.Of(department);
        var days = Days(department, rhythm, calendar, calendar.DayOf(now)).ToList();
        var next = days.First(day => day.At > now).At;
        var missed = days.LastOrDefault(day => day.At <= now && now - day.At < MakeUp && !(day.At < openedAt) && !(day.At < rhythm.Since) && !(day.At < state.Resumed?.At) && !(day.Day <= state.Day));
        if (missed == default || state.Paused is not null) return new(null, next);
        return calendar.IsOpen(now) ? new(missed, next) : new(null, Earlier(next, calendar.NextOpening(now)));
    }

    /// <summary>
    /// When the next card comes, if all stays as it is; a moment that is not later than now is at once. Null where none does: never, paused, or each left out for the next.
    /// </summary>
    public static DateTimeOffset? Next(Department department, InvitationState state, DateTimeOffset? openedAt, DateTimeOffset now)
    {
        if (department is not { Channel: not null, Rhythm: { Comes: true } rhythm } || state.Paused is not null) return null;
        var (moment, turn) = (now, At(department, rhythm, state, openedAt, now));
        for (; turn.Post is null && moment - now < Foresight; turn = At(department, rhythm, state, openedAt, moment)) moment = turn.ComeBack;
        return turn.Post is null ? null : moment;
    }

    /// <summary>Whether a card that was saved for a moment may still be sent.</summary>
    public static bool IsTimely(Department department, DateTimeOffset? dueAt, DateTimeOffset now) =>
        dueAt <= now && now - dueAt < MakeUp && WorkCalendar.Of(department).IsOpen(now);

    /// <summary>The rhythm's days around one, in order, each with its moment, without those that are left out.</summary>
    private static IEnumerable<RhythmDay> Days(Department department, Rhythm rhythm, WorkCalendar calendar, DateOnly around)
    {
        var days = Enumerable.Range(-LongestRest, 2 * LongestRest).Select(around.AddDays).Where(day => rhythm.Days.Contains(day.DayOfWeek)).ToList();
        return days.Select((day, index) => (Day: new RhythmDay(day, calendar.NextOpening(department.Zone.At(day, rhythm.Hour))), Following: days.ElementAtOrDefault(index + 1)))
            .Where(pair => pair.Following == default || calendar.DayOf(pair.Day.At) < pair.Following)
            .Select(pair => pair.Day);
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
