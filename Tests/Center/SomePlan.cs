using CoEBot.Center;
using CsCheck;

namespace CoEBot.Tests.Center;

/// <summary>Plans that nothing is wrong with.</summary>
internal static class SomePlan
{
    /// <summary>A Tuesday, ten in the morning in Berlin.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public static readonly Department Engineering = new()
    {
        Key = "engineering",
        Name = "Engineering",
        Channel = "19:e@thread.tacv2",
        PlanVersion = 7,
        TimeZone = "Europe/Berlin",
        Hours = new() { From = new(8, 0), To = new(18, 0) },
        Holidays = [new(2026, 12, 25), new(2027, 1, 1)],
        Rhythm = new() { Days = [DayOfWeek.Tuesday], Hour = 10, Prompts = ["What did you learn?", "Who helped you?"] },
    };

    public static readonly Plan Standing = Plan.Of(Engineering);

    public static readonly Gen<string> Zone = Gen.OneOf("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "Pacific/Honolulu", "Pacific/Kiritimati", "UTC");

    public static readonly Gen<AnnouncementHour> Announcement = Gen.Select(Gen.Enum<DayOfWeek>(), Gen.Int[0, 23], (day, hour) => new AnnouncementHour(day, hour));

    private static readonly Gen<DateOnly[]> Days = Gen.Select(Gen.Int[0, 400], Gen.Int[1, 5], (from, length) => Enumerable.Range(0, length).Select(new DateOnly(2026, 11, 1).AddDays(from).AddDays).ToArray())
        .Array[0, 6].Select(spans => spans.SelectMany(span => span).ToArray());

    private static readonly Gen<WorkHours> Hours = Gen.Select(Gen.Enum<DayOfWeek>().Array[1, 7], Gen.Int[0, 1438], Gen.Int[0, 1439], (days, from, length) =>
        new WorkHours { Days = days, From = new(from / 60, from % 60), To = from + 1 + length < 1440 ? TimeOnly.MinValue.AddMinutes(from + 1 + length) : default });

    private static readonly Gen<Rhythm?> Card = Gen.Select(
        Gen.Enum<DayOfWeek>().Array[0, 3], Gen.Int[0, 23], Gen.OneOf("What did you learn?", "Who helped you?", "ما الذي تعلمته؟", "何を直した？", "\"Quoted\", with a comma").Array[0, 5],
        (days, hour, prompts) => Rhythm.Of([.. days.Distinct()], hour, prompts));

    public static readonly Gen<Plan> Sound = Gen.Select(Zone, Hours, Days, Card, Announcement, (zone, hours, days, card, announcement) =>
        new Plan { Version = 3, TimeZone = zone, Hours = hours, Holidays = days, Rhythm = card, Announcement = announcement });
}
