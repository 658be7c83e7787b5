using System.Globalization;
using CoEBot.Conversation;
using CsCheck;

namespace CoEBot.Tests.Conversation;

/// <summary>Being away, said in words, on Wednesday 25 November 2026 at 9:30.</summary>
public sealed class AwayWordsTests
{
    private static readonly DateOnly Wednesday = new(2026, 11, 25);

    private static readonly TimeOnly Morning = new(9, 30);

    [TestCase("away until Friday, ask Cleo", null, "2026-11-27", null, "Cleo")]
    [TestCase("Away until friday; please ask Cleo Communicator.", null, "2026-11-27", null, "Cleo Communicator")]
    [TestCase("away ask Cleo until Friday", null, "2026-11-27", null, "Cleo")]
    [TestCase("away until Wed", null, "2026-11-25", null, null)]
    [TestCase("away until next Friday", null, "2026-12-04", null, null)]
    [TestCase("away until this friday", null, "2026-11-27", null, null)]
    [TestCase("away until monday next week", null, "2026-11-30", null, null)]
    [TestCase("away until 3 December", null, "2026-12-03", null, null)]
    [TestCase("away until the 3rd of December", null, "2026-12-03", null, null)]
    [TestCase("away until December 3rd, 2026", null, "2026-12-03", null, null)]
    [TestCase("away until Dec 3 2027", null, "2027-12-03", null, null)]
    [TestCase("away until 24 November", null, "2027-11-24", null, null)]
    [TestCase("away until 29 February", null, "2028-02-29", null, null)]
    [TestCase("away until 2026-12-03 14:00", null, "2026-12-03", "14:00", null)]
    [TestCase("away until 2026-12-03T14:00, ask Ben", null, "2026-12-03", "14:00", "Ben")]
    [TestCase("away until Friday at 2 pm", null, "2026-11-27", "14:00", null)]
    [TestCase("away until Friday noon", null, "2026-11-27", "12:00", null)]
    [TestCase("away until 12:30am", null, "2026-11-25", "00:30", null)]
    [TestCase("away until 15:00", null, "2026-11-25", "15:00", null)]
    [TestCase("away till tomorrow", null, "2026-11-26", null, null)]
    [TestCase("away until next week", null, "2026-11-29", null, null)]
    [TestCase("away until the end of the week", null, "2026-11-29", null, null)]
    [TestCase("away until end of next month", null, "2026-12-31", null, null)]
    [TestCase("away until end of the year", null, "2026-12-31", null, null)]
    [TestCase("away today", null, "2026-11-25", null, null)]
    [TestCase("away this week", null, "2026-11-29", null, null)]
    [TestCase("away tomorrow", "2026-11-26", "2026-11-26", null, null)]
    [TestCase("away tomorrow until friday", "2026-11-26", "2026-11-27", null, null)]
    [TestCase("away on Friday", "2026-11-27", "2026-11-27", null, null)]
    [TestCase("away monday to friday", "2026-11-30", "2026-12-04", null, null)]
    [TestCase("away next week", "2026-11-30", "2026-12-06", null, null)]
    [TestCase("away next month, ask cleo", "2026-12-01", "2026-12-31", null, "cleo")]
    [TestCase("away for 3 days", null, "2026-11-27", null, null)]
    [TestCase("away for a day", null, "2026-11-25", null, null)]
    [TestCase("away for 1 week", null, "2026-12-01", null, null)]
    [TestCase("away for the next two hours", null, "2026-11-25", "11:30", null)]
    [TestCase("away for ages", null, null, null, null, "for ages")]
    [TestCase("away for 2 hours", null, "2026-11-25", "11:30", null)]
    [TestCase("away for 20 hours", null, "2026-11-26", "05:30", null)]
    [TestCase("away from Monday for 2 weeks", "2026-11-30", "2026-12-13", null, null)]
    [TestCase("away for 2 weeks from Monday", "2026-11-30", "2026-12-13", null, null)]
    [TestCase("away from 1 December until 3 December, ask Cleo", "2026-12-01", "2026-12-03", null, "Cleo")]
    [TestCase("away from Monday", "2026-11-30", null, null, null)]
    [TestCase("away on holiday until Friday", null, "2026-11-27", null, null)]
    [TestCase("away, ask Cleo", null, null, null, "Cleo")]
    [TestCase("away until 3/12", null, null, null, null, "until 3/12")]
    [TestCase("away until 31 February", null, null, null, null, "until 31 February")]
    [TestCase("away until whenever, ask Cleo", null, null, null, "Cleo", "until whenever")]
    [TestCase("away until", null, null, null, null, "until")]
    [TestCase("away ask", null, null, null, null, "ask")]
    [TestCase("away for 99999999999 days", null, null, null, null, "for 99999999999 days")]
    [TestCase("away", null, null, null, null)]
    public void Says_from_when_until_when_and_who_is_asked(string said, string? first, string? last, string? time, string? standIn, string? unclear = null) => Assert.That(
        AwayWords.Read(said, Wednesday, Morning),
        Is.EqualTo(new AwayWords { FirstDay = Day(first), LastDay = Day(last), LastTime = time is null ? null : TimeOnly.Parse(time, CultureInfo.InvariantCulture), StandIn = standIn, Unclear = unclear }));

    [TestCase("back", true)]
    [TestCase("BACK!", true)]
    [TestCase("away off", true)]
    [TestCase("away back", true)]
    [TestCase("away over.", true)]
    [TestCase("away", false)]
    [TestCase("away off tomorrow", false)]
    public void Says_that_one_is_back(string said, bool isBack) => Assert.That(AwayWords.Read(said, Wednesday, Morning).IsBack, Is.EqualTo(isBack));

    /// <summary>Whatever is said, on whatever day: there is an answer, the days are in order of their sense, and nothing that was said is passed over in silence.</summary>
    [Test]
    public void Understands_or_names_whatever_is_said()
    {
        var word = Gen.OneOf(
            Gen.OneOf(
                "until", "from", "for", "ask", "next", "this", "end", "of", "the", "week", "month", "year", "Friday", "tues", "today", "tomorrow", "December", "feb", "29", "31st", "3", "2028",
                "2026-12-03", "9999-12-31", "0001-01-01", "2026-12-03T25:00", "14:00", "2pm", "12", "am", "pm", "a", "days", "weeks", "hours", "99999", ",", ";", "Cleo", "off", "back", "at", "noon", "-", "İ"),
            Gen.String[0, 12]);
        var day = Gen.Int[new DateOnly(2000, 1, 1).DayNumber, new DateOnly(2199, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);
        Gen.Select(word.Array[0, 8], day, Gen.Int[0, 1439]).Sample((words, today, minute) =>
        {
            var said = "away " + string.Join(' ', words);
            var read = AwayWords.Read(said, today, TimeOnly.MinValue.AddMinutes(minute));
            return read == AwayWords.Read(said, today, TimeOnly.MinValue.AddMinutes(minute)) && (read.LastTime is null || read.LastDay is not null)
                && (read.Unclear is null || read.Unclear.Length > 0) && (read.FirstDay is null || read.FirstDay.Value.Year is >= 2000 and <= 2210);
        });
    }

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
