using System.Globalization;
using CoEBot.Center;
using CoEBot.Center.Planning;
using CoEBot.Tests.Infrastructure;
using CsCheck;
using static CoEBot.Tests.Center.SomePlan;

namespace CoEBot.Tests.Center;

/// <summary>Plans as people write them.</summary>
public sealed class PlanTextTests
{
    private static readonly PlanText Written = PlanText.Of(Standing);

    [TestCase("Europe/Berlin", "Europe/Berlin")]
    [TestCase(" europe/berlin ", "Europe/Berlin")]
    [TestCase("Berlin", "Europe/Berlin")]
    [TestCase("new york", "America/New_York")]
    [TestCase("W. Europe Standard Time", "Europe/Berlin")]
    [TestCase("eastern standard time", "America/New_York")]
    [TestCase("utc", "UTC")]
    public void A_zone_is_known_by_name_city_and_as_Windows_calls_it(string typed, string zone) =>
        Assert.That(Read(Written with { TimeZone = typed }).TimeZone, Is.EqualTo(zone).IgnoreCase);

    [TestCase("Europe/Berln", "Time zone: I know no time zone of that name. Do you mean Europe/Berlin")]
    [TestCase("Londn", "Europe/London")]
    [TestCase("Atlantis", "Time zone: I do not know that time zone. Write a city, such as Berlin")]
    [TestCase("../../etc/passwd", "I do not know that time zone")]
    [TestCase("  ", "Time zone: Write a city, such as Berlin")]
    public void A_zone_that_is_none_is_told_with_those_that_look_like_it(string typed, string says) => Assert.That(Sentences(Written with { TimeZone = typed }), Has.One.Contains(says));

    [TestCase("2026-12-25", "2026-12-25")]
    [TestCase("25 Dec 2026", "2026-12-25")]
    [TestCase("Friday, 25th of December 2026", "2026-12-25")]
    [TestCase("Dec 25, 2026", "2026-12-25")]
    [TestCase("25.12.2026", "2026-12-25")]
    [TestCase("1 Sept. 2026", "2026-09-01")]
    [TestCase("2026-12-24 to 2026-12-26", "2026-12-24 to 2026-12-26")]
    [TestCase("24 Dec 2026 – 26 Dec 2026", "2026-12-24 to 2026-12-26")]
    [TestCase("24.12.2026 - 26.12.2026\n\n2026-12-27", "2026-12-24 to 2026-12-27")]
    [TestCase("2027-01-01\n2026-12-25\n2026-12-25", "2026-12-25\n2027-01-01")]
    [TestCase(" \r\n ", "")]
    public void Holidays_are_read_as_people_write_them(string typed, string written) => Assert.That(PlanText.Of(Read(Written with { Holidays = typed })).Holidays, Is.EqualTo(written));

    [TestCase("2026-12-25\n\n3/12/2026", "Holidays, line 3: “3/12/2026” is no day that I can read. Write a day like 2026-12-25 or 25 Dec 2026")]
    [TestCase("25 Dec", "Holidays, line 1: “25 Dec” names no year. Write it with its year, like 25 Dec 2026.")]
    [TestCase("24 Dec to 2027-01-01", "“24 Dec” names no year")]
    [TestCase("2026-02-30", "is no day that I can read")]
    [TestCase("2026-12-26 to 2026-12-24", "ends before it begins. Write the first day first.")]
    [TestCase("0001-01-01 to 9999-12-31", "is longer than a year")]
    [TestCase("1999-12-31", "Holidays: 1999 is too far away")]
    [TestCase("2026-01-01 to 2026-12-31\n2027-01-01 to 2027-01-02", "Holidays: 367 days are more than a year. Name 366 at the most")]
    public void Holidays_that_are_none_are_told_with_their_line(string typed, string says) => Assert.That(Sentences(Written with { Holidays = typed }), Has.One.Contains(says));

    [Test]
    public void Each_wrong_field_is_named_with_what_to_write_instead() => Assert.Multiple(() =>
    {
        Says(Written with { Days = "" }, "Working days: Choose at least one day.");
        Says(Written with { Days = "Monday,Funday" }, "Working days: “Funday” is no weekday. Choose some from Monday to Sunday.");
        Says(Written with { From = "nine" }, "Work begins at: Write hours and minutes, such as 09:00.");
        Says(Written with { To = "25:00" }, "Work ends at: Write hours and minutes, such as 09:00.");
        Says(Written with { From = "17:00", To = "09:00" }, "Work ends at: 09:00 is not after 17:00, when work begins. Let it end later; 00:00 is the day’s end.");
        Says(Written with { RhythmDays = "1" }, "Days of the Share an idea card: “1” is no weekday.");
        Says(Written with { RhythmHour = "24" }, "Hour of the Share an idea card: Choose an hour from 00:00 to 23:00.");
        Says(Written with { Prompts = $"What?\n{new string('x', 121)}" }, "Questions on the card, line 2: It has 121 characters, and 120 are the most");
        Says(Written with { Prompts = "What?\n\nWhy\u0007?" }, "Questions on the card, line 3: ");
        Says(Written with { Prompts = string.Join('\n', Enumerable.Repeat("What?", 61)) }, "Questions on the card: 61 are more than people see in a year. Keep the best 60.");
        Says(Written with { Prompts = string.Join('\n', Enumerable.Repeat(new string('日', 119), 60)) }, "The plan has 21,");
        Says(Written with { AnnouncementDay = "" }, "Day of the weekly announcement: Choose a weekday.");
        Says(Written with { AnnouncementHour = "-1" }, "Hour of the weekly announcement: Choose an hour from 00:00 to 23:00.");
    });

    [Test]
    public void No_days_are_never_and_keep_their_questions_for_later()
    {
        var never = Read(Written with { RhythmDays = "" });
        Assert.That(never.Rhythm, Is.Not.Null);
        Assert.That((never.Rhythm!.Comes, never.Rhythm.Prompts), Is.EqualTo((false, (IReadOnlyList<string>)["What did you learn?", "Who helped you?"])));
        Assert.That(Read(Written with { RhythmDays = "", Prompts = "" }).Rhythm, Is.Null);
        Assert.That(PlanChanges.Between(Standing, never).Select(change => (change.Name, change.Added.Single(), change.Removed.Single())), Is.EqualTo([("Share an idea card", "never", "Tuesdays at 10:00")]));
    }

    [Test]
    public void A_plan_without_a_problem_is_read_back_as_it_was_written() => SomePlan.Sound.Sample(
        plan =>
        {
            var reading = PlanReading.Of(PlanText.Of(plan));
            return reading.Problems(PlanProblems.Of).Count == 0 && PlanChanges.Fingerprint(reading.Plan) == PlanChanges.Fingerprint(plan) && PlanChanges.Between(plan, reading.Plan).Count == 0;
        },
        iter: 1000);

    /// <summary>Whatever is typed or made up, there is either a plan or a sentence about it.</summary>
    [Test]
    public void Reading_never_fails()
    {
        var words = Gen.OneOf(
            Gen.OneOf("2026-12-25", " to ", "–", "-", "25 Dec 2026", "\n", "\r\n", ",", "Monday", "Sunday", "08:00", "23", "99999999999999", "-1", "٣", "\u0000", "\uD800", ".", " ", "Berlin", "9999-12-31", "0001-01-01"),
            Gen.String[0, 20]);
        var text = words.Array[0, 12].Select(parts => string.Concat(parts));
        Gen.Select(text, text, text, text).Sample(
            typed =>
            {
                var reading = PlanReading.Of(new()
                {
                    TimeZone = typed.Item1,
                    Days = typed.Item2,
                    From = typed.Item3,
                    To = typed.Item4,
                    Holidays = typed.Item1,
                    RhythmDays = typed.Item3,
                    RhythmHour = typed.Item2,
                    Prompts = typed.Item4,
                    AnnouncementDay = typed.Item1,
                    AnnouncementHour = typed.Item2,
                });
                return reading.Problems(PlanProblems.Of).All(problem => problem.Sentence.Length is > 10 and < 700);
            },
            iter: 600);
    }

    [TestCase('w', false)]
    [TestCase('щ', true)]
    public void As_many_and_as_long_questions_as_there_may_be_are_too_many_where_a_letter_takes_two_bytes(char letter, bool isRefused) => Assert.That(
        Sentences(Written with { Prompts = string.Join('\n', Enumerable.Range(10, PlanLimits.Prompts).Select(number => $"{number}{new string(letter, PlanLimits.Prompt - 2)}")) }),
        isRefused ? Has.One.Contains("14,000 are the most a card takes") : Is.Empty);

    [Test]
    public void The_docs_name_every_limit() => Assert.That(File.ReadAllText(Checkout.File("docs", "plan.md")), Does.Contain($"up to {PlanLimits.Holidays} days")
        .And.Contains($"up to {PlanLimits.Prompts}, of {PlanLimits.Prompt} characters each").And.Contains(string.Create(CultureInfo.InvariantCulture, $"{PlanLimits.Bytes:N0} bytes with the holidays")));

    [Test]
    public void What_is_huge_is_told_in_short() => Assert.That(
        Sentences(new() { TimeZone = new('x', 100_000), Days = new('M', 100_000), Holidays = new('2', 100_000), Prompts = new('?', 100_000), From = new('0', 100_000) }), Is.All.Length.LessThan(700));

    private static Plan Read(PlanText text)
    {
        Assert.That(Sentences(text), Is.Empty);
        return PlanReading.Of(text).Plan;
    }

    private static void Says(PlanText text, string sentence) => Assert.That(Sentences(text), Has.Count.EqualTo(1).And.One.StartsWith(sentence));

    private static IReadOnlyList<string> Sentences(PlanText text) => [.. PlanReading.Of(text).Problems(PlanProblems.Of).Select(problem => problem.Sentence)];
}
