using CoEBot.Center;
using CsCheck;

namespace CoEBot.Tests.Center;

/// <summary>Working time against a second definition that goes minute by minute, in zones whose clocks do strange things.</summary>
public sealed class WorkCalendarProperties
{
    private static readonly DateTimeOffset Start2026 = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Half an hour's change, a change at midnight, quarter-hour offsets, the far ends of the day, and a year with a day that never was (Apia, 2011).</summary>
    private static readonly IReadOnlyList<TimeZoneInfo> Zones =
    [
        .. new[]
        {
            "UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Africa/Cairo", "Asia/Kathmandu", "Pacific/Chatham", "Pacific/Kiritimati",
            "America/St_Johns", "Africa/Casablanca", "Pacific/Apia",
        }.Select(TimeZoneInfo.FindSystemTimeZoneById),
    ];

    /// <summary>The hour before each change of each zone's clocks.</summary>
    private static readonly ILookup<TimeZoneInfo, DateTimeOffset> Changes = Zones
        .SelectMany(zone => Enumerable.Range(0, 24 * 365).Select(hour => (zone, hour: Start2026.AddHours(hour)))
            .Append((zone, hour: new(2011, 12, 30, 9, 0, 0, TimeSpan.Zero)))
            .Where(at => at.zone.GetUtcOffset(at.hour) != at.zone.GetUtcOffset(at.hour.AddHours(1))))
        .ToLookup(at => at.zone, at => at.hour);

    private static readonly Gen<WorkHours> Hours =
        Gen.Select(Gen.Enum<DayOfWeek>().Array[1, 7], Gen.Int[0, 1438], Gen.Int[1, 1440]).Select((days, from, length) => new WorkHours
        {
            Days = [.. days.Distinct()],
            From = TimeOnly.MinValue.AddMinutes(from),
            To = TimeOnly.MinValue.AddMinutes(Math.Min(1440, from + length) % 1440),
        });

    private static readonly Gen<Sample> Samples = Gen.Select(
        Gen.Int[0, Zones.Count - 1].Select(index => Zones[index]), Gen.OneOf(Hours, Gen.Const(WorkHours.Default), Gen.Const(WorkHours.Always)), Gen.Int[-3, 12].Array[0, 3], Gen.Bool,
        Gen.Int[0, 24 * 60 * 365], Gen.Int[0, 60 * 24 * 8]).Select((zone, hours, holidays, isNearChange, minute, length) =>
    {
        var changes = Changes[zone].ToList();
        var start = isNearChange && changes.Count > 0 ? changes[minute % changes.Count].AddMinutes(-(minute % 2000)) : Start2026.AddMinutes(minute);
        return new Sample(zone, hours, [.. holidays.Select(day => DateOnly.FromDateTime(start.UtcDateTime).AddDays(day))], start, length);
    });

    /// <summary>Up to two hundred days' work each, which even those who work a day a week have done before the horizon.</summary>
    private static readonly Gen<(Sample Sample, TimeSpan First, TimeSpan Second)> WithTimes =
        Gen.Select(Samples, Gen.Double[0, 200], Gen.Double[0, 200]).Select((sample, a, b) => (sample, sample.Hours.Length * a, sample.Hours.Length * b));

    [Test]
    public void Working_time_is_what_minute_by_minute_the_clock_says() =>
        Samples.Sample(sample => sample.Calendar.Between(sample.Start, sample.Start.AddMinutes(sample.Length)).TotalMinutes == sample.Minutes().Count(minute => minute.Works), iter: 300);

    [Test]
    public void The_end_is_the_first_minute_by_which_so_many_worked() => Samples.Sample(
        sample =>
        {
            var worked = sample.Minutes().Where(minute => minute.Works).ToList();
            if (worked.Count == 0) return true;
            var wanted = 1 + (sample.Length % worked.Count);
            return sample.Calendar.Add(sample.Start, TimeSpan.FromMinutes(wanted)) == worked[wanted - 1].At.AddMinutes(1);
        },
        iter: 300);

    [Test]
    public void The_next_opening_is_the_first_working_minute() => Samples.Sample(
        sample =>
        {
            var opening = sample.Calendar.NextOpening(sample.Start);
            var first = sample.Minutes().Where(minute => minute.Works).Select(minute => (DateTimeOffset?)minute.At).FirstOrDefault();
            return sample.Calendar.IsOpen(opening) && (first is null ? opening >= sample.Start.AddMinutes(sample.Length) : opening == first);
        },
        iter: 300);

    [Test]
    public void What_was_added_lies_between() => WithTimes.Sample(of => of.Sample.Calendar.Between(of.Sample.Start, of.Sample.Calendar.Add(of.Sample.Start, of.First)) == of.First, iter: 300);

    [Test]
    public void Adding_twice_is_adding_both() => WithTimes.Sample(
        of => of.Sample.Calendar.Add(of.Sample.Calendar.Add(of.Sample.Start, of.First), of.Second) == of.Sample.Calendar.Add(of.Sample.Start, of.First + of.Second), iter: 300);

    [Test]
    public void Who_starts_later_or_takes_longer_is_never_done_earlier() => WithTimes.Sample(
        of =>
        {
            var (start, calendar) = (of.Sample.Start, of.Sample.Calendar);
            return calendar.Add(start, of.First) <= calendar.Add(start + of.Second, of.First) && calendar.Add(start, of.First) <= calendar.Add(start, of.First + of.Second);
        },
        iter: 300);

    private sealed record Sample(TimeZoneInfo Zone, WorkHours Hours, IReadOnlyList<DateOnly> Holidays, DateTimeOffset Start, int Length)
    {
        public WorkCalendar Calendar { get; } = new(Zone, Hours, Holidays);

        public IEnumerable<(DateTimeOffset At, bool Works)> Minutes() => Enumerable.Range(0, Length).Select(minute => Start.AddMinutes(minute)).Select(at => (at, Works(TimeZoneInfo.ConvertTime(at, Zone))));

        private bool Works(DateTimeOffset local) =>
            Hours.Days.Contains(local.DayOfWeek) && !Holidays.Contains(DateOnly.FromDateTime(local.Date))
            && local.TimeOfDay >= Hours.From.ToTimeSpan() && (Hours.To == TimeOnly.MinValue || local.TimeOfDay < Hours.To.ToTimeSpan());

        public override string ToString() =>
            $"{Zone.Id}, {string.Join(' ', Hours.Days)} {Hours.From} to {Hours.To}, without {string.Join(' ', Holidays)}, from {Start:O} for {Length} minutes";
    }
}
