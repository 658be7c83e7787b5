using System.Globalization;
using CoEBot.Center;

namespace CoEBot.Wins;

/// <summary>An ISO week (ISO 8601), written <c>2026-W47</c>.</summary>
public readonly record struct AnnouncementWeek(int Year, int Number)
{
    public static AnnouncementWeek Of(DateOnly day) => new(ISOWeek.GetYear(day.ToDateTime(default)), ISOWeek.GetWeekOfYear(day.ToDateTime(default)));

    public static AnnouncementWeek? Parse(string? text) =>
        text is { Length: 8 } && text[4..6] == "-W"
        && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && int.TryParse(text[6..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && year is > 2000 and < 2200 && number >= 1 && number <= ISOWeek.GetWeeksInYear(year)
            ? new(year, number)
            : null;

    public DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    public AnnouncementWeek Previous => Of(Monday.AddDays(-7));

    public AnnouncementWeek Following => Of(Monday.AddDays(7));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-W{Number:D2}");
}

/// <summary>Which announcements are due. Pure: what has gone out already is for the records to say.</summary>
public static class AnnouncementClock
{
    /// <summary>After a downtime an announcement is made up for this long; later it would be news of a week that nobody remembers.</summary>
    public static readonly TimeSpan CatchUp = TimeSpan.FromDays(4);

    public static IEnumerable<(Department Department, AnnouncementWeek Week)> Due(CenterDefinition center, DateTimeOffset now) =>
        from department in center.Departments
        where department.Channel is not null
        from week in WeeksAround(department, now).Take(2)
        where IsDue(MomentOf(department, week), center.OpenedAt, now)
        select (department, week);

    /// <summary>The next announcement of a department, if all stays as it is; a moment that is not later than now is at once. Null where all weeks around have been announced.</summary>
    /// <param name="department">The department.</param>
    /// <param name="openedAt">When the Center was imported.</param>
    /// <param name="isSent">Whether that week's has gone out.</param>
    /// <param name="now">The moment.</param>
    public static (AnnouncementWeek Week, DateTimeOffset At)? Next(Department department, DateTimeOffset? openedAt, Predicate<AnnouncementWeek> isSent, DateTimeOffset now) => WeeksAround(department, now)
        .Where(week => !isSent(week))
        .Select(week => ((AnnouncementWeek Week, DateTimeOffset At)?)(week, MomentOf(department, week)))
        .FirstOrDefault(next => next!.Value.At > now || IsDue(next.Value.At, openedAt, now));

    /// <summary>The week that the department's clock shows.</summary>
    public static AnnouncementWeek WeekOf(Department department, DateTimeOffset now) => AnnouncementWeek.Of(department.Zone.Shown(now).Day);

    /// <summary>The week before this one, this one, and two more.</summary>
    public static IReadOnlyList<AnnouncementWeek> WeeksAround(Department department, DateTimeOffset now)
    {
        var week = WeekOf(department, now);
        return [week.Previous, week, week.Following, week.Following.Following];
    }

    private static DateTimeOffset MomentOf(Department department, AnnouncementWeek week) => (department.Announcement ?? AnnouncementHour.Default).InWeekOf(week.Monday, department.Zone);

    private static bool IsDue(DateTimeOffset moment, DateTimeOffset? openedAt, DateTimeOffset now) => moment <= now && now - moment < CatchUp && !(moment < openedAt);
}
