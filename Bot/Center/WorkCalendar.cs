using System.Collections.Frozen;

namespace CoEBot.Center;

/// <summary>
/// When a department works. A moment is working time where the department's own clock shows a working day's hours and no holiday, so an hour that the clocks skip
/// is none, and one that they show twice counts twice. Pure and total: a department without any hours works the whole week.
/// </summary>
public sealed class WorkCalendar
{
    /// <summary>How far ahead is looked at all: what lies further is answered with this end, whatever the holidays say.</summary>
    public static readonly TimeSpan Horizon = TimeSpan.FromDays(3660);

    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);
    private static readonly DateTime First = new(2, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Last = new(9980, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TimeZoneInfo _zone;
    private readonly WorkHours _hours;
    private readonly FrozenSet<DateOnly> _holidays;

    /// <param name="zone">The clock that the hours and holidays are meant by.</param>
    /// <param name="hours">The working days and their hours.</param>
    /// <param name="holidays">Days without work.</param>
    public WorkCalendar(TimeZoneInfo zone, WorkHours hours, IEnumerable<DateOnly> holidays) =>
        (_zone, _hours, _holidays) = (zone, hours.AreEmpty ? WorkHours.Always : hours, holidays.ToFrozenSet());

    public static WorkCalendar Of(Department department) => new(department.Zone, department.Hours, department.Holidays);

    /// <summary>The first moment at which so much working time has passed since <paramref name="start"/>; no time at all passes at once, at whatever hour.</summary>
    public DateTimeOffset Add(DateTimeOffset start, TimeSpan working)
    {
        if (working <= TimeSpan.Zero) return start.ToUniversalTime();
        var (from, left) = (Within(start), working);
        foreach (var stretch in Stretches(from, from + Horizon))
        {
            if (stretch.Length >= left) return stretch.From + left;
            left -= stretch.Length;
        }

        return from + Horizon;
    }

    /// <summary>The working time between two moments, as far as the horizon; none where the second is not the later.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var (start, end) = (Within(from), Within(to));
        return Stretches(start, end < start + Horizon ? end : start + Horizon).Aggregate(TimeSpan.Zero, (sum, stretch) => sum + stretch.Length);
    }

    public bool IsOpen(DateTimeOffset moment) => Stretches(Within(moment), Within(moment).AddTicks(1)).Any();

    /// <summary>The moment itself where it is working time, else the next one that is.</summary>
    public DateTimeOffset NextOpening(DateTimeOffset moment)
    {
        var from = Within(moment);
        foreach (var stretch in Stretches(from, from + Horizon)) return stretch.From;
        return from + Horizon;
    }

    /// <summary>The day that the department's clock shows.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Within(moment) + _zone.GetUtcOffset(Within(moment)));

    /// <summary>Working time from one moment to another, in order. A day's hours may come in several parts.</summary>
    private IEnumerable<Stretch> Stretches(DateTime from, DateTime to)
    {
        for (var start = from; start < to;)
        {
            var end = to - start < OneDay ? to : start + OneDay;
            foreach (var (piece, offset) in Pieces(start, end))
                foreach (var stretch in Working(piece, offset)) yield return stretch;
            start = end;
        }
    }

    /// <summary>A day at most, parted where the clocks change.</summary>
    private IEnumerable<(Stretch Piece, TimeSpan Offset)> Pieces(DateTime from, DateTime to)
    {
        var before = _zone.GetUtcOffset(from);
        var change = _zone.GetUtcOffset(to) == before ? to : FirstOtherOffset(from, to, before);
        yield return (new(from, change), before);
        if (change < to) yield return (new(change, to), _zone.GetUtcOffset(change));
    }

    private DateTime FirstOtherOffset(DateTime same, DateTime other, TimeSpan offset)
    {
        while (other.Ticks - same.Ticks > 1)
        {
            var middle = same.AddTicks((other.Ticks - same.Ticks) / 2);
            if (_zone.GetUtcOffset(middle) == offset) same = middle;
            else other = middle;
        }

        return other;
    }

    private IEnumerable<Stretch> Working(Stretch piece, TimeSpan offset)
    {
        for (var day = DateOnly.FromDateTime(piece.From + offset); day <= DateOnly.FromDateTime(piece.To + offset); day = day.AddDays(1))
        {
            if (!_hours.Days.Contains(day.DayOfWeek) || _holidays.Contains(day)) continue;
            var midnight = day.ToDateTime(default, DateTimeKind.Utc) - offset;
            var (from, to) = (midnight + _hours.From.ToTimeSpan(), midnight + _hours.End);
            var part = new Stretch(from > piece.From ? from : piece.From, to < piece.To ? to : piece.To);
            if (part.Length > TimeSpan.Zero) yield return part;
        }
    }

    /// <summary>Far enough from both ends of time that every clock can show it.</summary>
    private static DateTime Within(DateTimeOffset moment) => moment.UtcDateTime < First ? First : moment.UtcDateTime > Last ? Last : moment.UtcDateTime;

    /// <summary>From one moment (UTC) to before another.</summary>
    private readonly record struct Stretch(DateTime From, DateTime To)
    {
        public TimeSpan Length => To - From;
    }
}
