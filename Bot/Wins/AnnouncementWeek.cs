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
        let zone = TimeZoneInfo.FindSystemTimeZoneById(department.TimeZone)
        let thisWeek = AnnouncementWeek.Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime))
        from week in new[] { thisWeek.Previous, thisWeek }
        let moment = (department.Announcement ?? AnnouncementHour.Default).InWeekOf(week.Monday, zone)
        where moment <= now && now - moment < CatchUp && !(moment < center.OpenedAt)
        select (department, week);
}
